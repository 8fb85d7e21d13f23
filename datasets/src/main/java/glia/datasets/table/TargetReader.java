package glia.datasets.table;

import glia.datasets.DatasetException;
import glia.datasets.Options;
import glia.datasets.Scaler;
import glia.datasets.Scaling;
import glia.datasets.TargetKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Decides whether a target column holds classes or numbers, and says so where it holds neither. */
final class TargetReader {
    private static final int MOST_NUMBERED_CLASSES = 10;
    private static final int MOST_CLASSES = 1000;

    private final RawColumn target;
    private final List<String> classes;

    /** @param classes empty for numbers */
    private TargetReader(RawColumn target, List<String> classes) {
        this.target = target;
        this.classes = classes;
    }

    static TargetReader of(RawColumn target, Options options) {
        Set<String> different = new LinkedHashSet<>(Arrays.asList(target.values()));
        if (different.isEmpty()) {
            throw new DatasetException("The target '" + target.name() + "' has no values.");
        }
        boolean numbers = target.kind() != RawColumn.Kind.TEXT
                && different.stream().allMatch(value -> NumberText.parse(value).isPresent());
        boolean classification = options.target() == TargetKind.CLASSIFICATION
                || options.target() == TargetKind.DETECT
                        && (!numbers
                                || different.size() <= MOST_NUMBERED_CLASSES
                                        && different.stream().allMatch(NumberText::isWhole));
        if (!classification) {
            requireNumbers(target);
        }
        if (different.size() == 1) {
            throw new DatasetException("The target '" + target.name() + "' is '" + target.values()[0]
                    + "' in every row: there is nothing to tell apart.");
        }
        if (classification && different.size() > MOST_CLASSES) {
            throw new DatasetException("The target '" + target.name() + "' has " + different.size()
                    + " different values, too many for classes. Is it the right column?"
                    + (numbers ? " Numbers are predicted with target kind REGRESSION." : ""));
        }
        return new TargetReader(target, classification ? ClassNames.sorted(different) : List.of());
    }

    private static void requireNumbers(RawColumn target) {
        for (int row = 0; row < target.values().length; row++) {
            OptionalDouble number = NumberText.parse(target.values()[row]);
            if (number.isEmpty()) {
                throw new DatasetException("The target '" + target.name() + "' is to be numbers, but row " + (row + 1)
                        + " holds '" + target.values()[row] + "'.");
            }
        }
    }

    String column() {
        return target.name();
    }

    boolean isClasses() {
        return !classes.isEmpty();
    }

    /** The class index of each row. */
    int[] labels() {
        Map<String, Integer> index = new HashMap<>();
        classes.forEach(name -> index.put(name, index.size()));
        return Arrays.stream(target.values()).mapToInt(index::get).toArray();
    }

    Target fit(int[] training, Scaling scaling) {
        if (isClasses()) {
            return new Target.Classes(target.name(), classes);
        }
        double[] values = Arrays.stream(training)
                .mapToDouble(row -> NumberText.parse(target.values()[row]).orElseThrow())
                .toArray();
        return new Target.Number(target.name(), Scaler.fit(values, scaling));
    }
}
