package glia.networks.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How Java values are written in a program. */
final class Spelling {
    private Spelling() {}

    static String of(Object argument) {
        if (argument == null) {
            return "None";
        }
        if (argument instanceof Value value) {
            return value.variable();
        }
        if (argument instanceof Emission.Literal literal) {
            return literal.text();
        }
        if (argument instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (argument instanceof int[] numbers) {
            return Arrays.toString(numbers);
        }
        if (argument instanceof List<?> list) {
            return list.stream().map(Spelling::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (argument instanceof Double || argument instanceof Float) {
            return decimal(((Number) argument).doubleValue());
        }
        if (argument instanceof Integer || argument instanceof Long) {
            return argument.toString();
        }
        throw new IllegalArgumentException("The program has no spelling for " + argument.getClass());
    }

    static String decimal(double number) {
        if (Double.isNaN(number)) {
            return "float(\"nan\")";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "float(\"inf\")" : "float(\"-inf\")";
        }
        return Double.toString(number).replace("E", "e");
    }
}
