package glia.datasets.table;

import glia.datasets.DatasetException;
import glia.datasets.Scaler;
import glia.datasets.Scaling;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A number, scaled: {@code (value - center) / scale}.
 *
 * @param median stands in for a missing value
 */
public record NumberFeature(String column, double center, double scale, double median) implements Feature {

    static NumberFeature fit(RawColumn training, Scaling scaling) {
        double[] values = Arrays.stream(training.values())
                .filter(Objects::nonNull)
                .mapToDouble(text -> number(training.name(), text))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new NumberFeature(training.name(), 0, 1, 0);
        }
        Scaler scaler = Scaler.fit(values, scaling);
        int middle = values.length / 2;
        double median = values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
        return new NumberFeature(training.name(), scaler.center(), scaler.scale(), median);
    }

    @Override
    public List<String> names() {
        return List.of(column);
    }

    @Override
    public void encode(String value, float[] input, int offset) {
        input[offset] = (float) (((value == null ? median : number(column, value)) - center) / scale);
    }

    @Override
    public String decode(float[] input, int offset) {
        return String.valueOf((float) (input[offset] * scale + center));
    }

    private static double number(String column, String text) {
        return NumberText.parse(text)
                .orElseThrow(
                        () -> new DatasetException("Column '" + column + "' holds numbers, found '" + text + "'."));
    }
}
