package glia.datasets.table;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A column as it was read; a missing value is {@code null}.
 *
 * @param kind what the source says it holds
 */
public record RawColumn(String name, String[] values, Kind kind) {

    public enum Kind {
        /** A CSV file does not say. */
        UNKNOWN,
        NUMBER,
        TEXT
    }

    RawColumn select(int[] rows) {
        return new RawColumn(
                name, Arrays.stream(rows).mapToObj(row -> values[row]).toArray(String[]::new), kind);
    }

    RawColumn mapped(UnaryOperator<String> change) {
        String[] changed = Arrays.stream(values)
                .map(value -> value == null ? null : change.apply(value))
                .toArray(String[]::new);
        return new RawColumn(name, changed, kind);
    }

    /** Different values, missing ones not counted. */
    long distinct() {
        return Arrays.stream(values).filter(Objects::nonNull).distinct().count();
    }
}
