package glia.datasets.table;

import glia.datasets.DatasetException;
import glia.datasets.Options;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Decides for each column whether it is a number or a category, and fits it. */
final class FeatureReader {
    /** Above this share of numbers, a text among them is taken for a mistake and not for a category. */
    private static final double MOSTLY_NUMBERS = 0.9;

    private FeatureReader() {}

    static List<Feature> fit(RawTable table, int[] training, String target, Options options, List<String> notes) {
        List<Feature> features = new ArrayList<>();
        for (RawColumn column : table.columns()) {
            if (column.name().equals(target) || options.ignored().contains(column.name())) {
                continue;
            }
            RawColumn fitted = column.select(training);
            if (fitted.distinct() == 0) {
                notes.add("column '" + column.name() + "' left out: no values in the training part");
                continue;
            }
            boolean chosen = options.categorical().contains(column.name());
            boolean number = !chosen && isNumber(column);
            if (!number && !chosen && isIdentifier(column)) {
                notes.add("column '" + column.name() + "' left out: " + column.distinct() + " different texts in "
                        + column.values().length + " rows say little in common");
                continue;
            }
            Feature feature = number ? NumberFeature.fit(fitted, options.scaling()) : CategoryFeature.fit(fitted);
            noteMissing(column, feature, notes);
            features.add(feature);
        }
        return features;
    }

    private static void noteMissing(RawColumn column, Feature feature, List<String> notes) {
        long missing = Arrays.stream(column.values()).filter(Objects::isNull).count();
        if (missing > 0) {
            String by = feature instanceof NumberFeature number
                    ? "the median " + (float) number.median()
                    : "the most frequent, '" + ((CategoryFeature) feature).mostFrequent() + "'";
            notes.add(missing + " missing in '" + column.name() + "' filled with " + by);
        }
    }

    private static boolean isIdentifier(RawColumn column) {
        long distinct = column.distinct();
        return distinct > 200 || distinct > 20 && distinct > column.values().length / 2;
    }

    private static boolean isNumber(RawColumn column) {
        if (column.kind() != RawColumn.Kind.UNKNOWN) {
            return column.kind() == RawColumn.Kind.NUMBER;
        }
        int present = 0;
        int numbers = 0;
        int firstText = -1;
        for (int row = 0; row < column.values().length; row++) {
            String value = column.values()[row];
            if (value != null) {
                present++;
                if (NumberText.parse(value).isPresent()) {
                    numbers++;
                } else if (firstText < 0) {
                    firstText = row;
                }
            }
        }
        if (firstText >= 0 && numbers > MOSTLY_NUMBERS * present) {
            throw new DatasetException("Column '" + column.name() + "' holds numbers, but row " + (firstText + 1)
                    + " holds '" + column.values()[firstText] + "'. Correct it, name it as missing"
                    + " (options.missing(...)), or take the column as categories (options.categorical(...)).");
        }
        return firstText < 0;
    }
}
