package glia.datasets.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A category, one-hot: one number for each category seen in training, 1 for the value's own and 0 for the rest; a
 * category never seen is all zeros.
 *
 * @param mostFrequent stands in for a missing value
 */
public record CategoryFeature(String column, List<String> categories, String mostFrequent) implements Feature {

    public CategoryFeature {
        categories = List.copyOf(categories);
    }

    static CategoryFeature fit(RawColumn training) {
        Map<String, Long> counts = Arrays.stream(training.values())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<String> categories = ClassNames.sorted(counts.keySet());
        String mostFrequent =
                categories.stream().max(Comparator.comparingLong(counts::get)).orElse("");
        return new CategoryFeature(training.name(), categories, mostFrequent);
    }

    @Override
    public List<String> names() {
        return categories.stream().map(category -> column + "=" + category).toList();
    }

    @Override
    public void encode(String value, float[] input, int offset) {
        int index = categories.indexOf(value == null ? mostFrequent : value);
        if (index >= 0) {
            input[offset + index] = 1;
        }
    }

    @Override
    public String decode(float[] input, int offset) {
        for (int i = 0; i < categories.size(); i++) {
            if (input[offset + i] == 1) {
                return categories.get(i);
            }
        }
        return "other";
    }
}
