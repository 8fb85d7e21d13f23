package glia.datasets.table;

import glia.datasets.DatasetException;
import glia.datasets.Preparation;
import glia.datasets.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the rows of a table became inputs and targets. Encodes new rows the same way, and reads inputs and targets back.
 *
 * @param missing texts that mean "no value"
 */
public record TablePreparation(List<Feature> features, Target target, Set<String> missing) implements Preparation {

    public TablePreparation {
        features = List.copyOf(features);
        missing = Set.copyOf(missing);
    }

    /** How many numbers an input has. */
    public int width() {
        return features.stream().mapToInt(Feature::width).sum();
    }

    /** A name for each number of an input: {@code age}, {@code sex=female}, ... */
    public List<String> names() {
        return features.stream().flatMap(feature -> feature.names().stream()).toList();
    }

    public List<String> columns() {
        return features.stream().map(Feature::column).toList();
    }

    /**
     * The input for a row of raw values by column name; a {@code null} value is filled in as in training.
     *
     * @throws DatasetException if a column is absent or unknown, or a number is none
     */
    public float[] encode(Map<String, ?> row) {
        List<String> columns = columns();
        for (String given : row.keySet()) {
            if (!columns.contains(given) && !given.equals(target.column())) {
                throw new DatasetException("The data has no column '" + given + "'." + Suggestion.hint(given, columns)
                        + " It has: " + String.join(", ", columns) + ".");
            }
        }
        List<String> absent =
                columns.stream().filter(column -> !row.containsKey(column)).toList();
        if (!absent.isEmpty()) {
            throw new DatasetException("A row needs a value (or null) for " + String.join(", ", absent) + ".");
        }
        float[] input = new float[width()];
        int offset = 0;
        for (Feature feature : features) {
            Object value = row.get(feature.column());
            String text = value == null ? null : value.toString().strip();
            feature.encode(text == null || missing.contains(text) ? null : text, input, offset);
            offset += feature.width();
        }
        return input;
    }

    /** The values that an input stands for, in the table's own units and spelling. */
    public Map<String, String> decode(float[] input) {
        Map<String, String> row = new LinkedHashMap<>();
        int offset = 0;
        for (Feature feature : features) {
            row.put(feature.column(), feature.decode(input, offset));
            offset += feature.width();
        }
        return row;
    }

    @Override
    public String describe() {
        List<String> parts = new ArrayList<>();
        long numbers = features.stream().filter(NumberFeature.class::isInstance).count();
        long categories = features.size() - numbers;
        if (numbers > 0) {
            parts.add(numbers + (numbers == 1 ? " number" : " numbers"));
        }
        if (categories > 0) {
            parts.add(categories + (categories == 1 ? " category" : " categories") + " one-hot");
        }
        return String.join(" and ", parts) + ", fitted on the training part; target '" + target.column() + "'";
    }
}
