package glia.datasets.table;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as people write them in tables. */
final class NumberText {
    // Narrower than Double.parseDouble, which also takes "1d", "0x1p3" and "Infinity".
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private NumberText() {}

    static OptionalDouble parse(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Math.abs(value) <= Float.MAX_VALUE ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    static boolean isWhole(String text) {
        OptionalDouble value = parse(text);
        return value.isPresent() && value.getAsDouble() == Math.rint(value.getAsDouble());
    }
}
