package glia.networks.layers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What a size or an option may be.
 *
 * @param description ends "must be": {@code a whole number from 1}
 * @param candidates the words that it may be, for completion and spelling
 * @param anyWord whether every word will do, as for a label
 * @param parser throws {@link IllegalArgumentException} for a text that will not do
 */
public record Kind<T>(String description, List<String> candidates, boolean anyWord, Function<String, T> parser) {
    public Kind {
        candidates = List.copyOf(candidates);
    }

    private static <T> Kind<T> of(String description, Function<String, T> parser) {
        return new Kind<>(description, List.of(), false, parser);
    }

    /** The value that a text spells. */
    public T parse(String text) {
        return parser.apply(text);
    }

    /** A whole number in {@code [minimum, 2^31)}. */
    public static Kind<Integer> integer(int minimum) {
        return of("a whole number from " + minimum, text -> integer(text, minimum));
    }

    /** A whole number in {@code [minimum, maximum]}. */
    public static Kind<Integer> integer(int minimum, int maximum) {
        return of("a whole number from " + minimum + " to " + maximum, text -> {
            int number = integer(text, minimum);
            if (number > maximum) {
                throw new IllegalArgumentException();
            }
            return number;
        });
    }

    /** A number in {@code [minimum, maximum]}. */
    public static Kind<Double> number(double minimum, double maximum) {
        String range = Double.isInfinite(maximum)
                ? Double.isInfinite(minimum) ? "a number" : "a number from " + plain(minimum)
                : "a number from " + plain(minimum) + " to " + plain(maximum);
        return of(range, text -> {
            double number = Double.parseDouble(text);
            if (!(number >= minimum && number <= maximum) || Double.isInfinite(number)) {
                throw new IllegalArgumentException();
            }
            return number;
        });
    }

    /** A number in {@code (0, infinity)}. */
    public static Kind<Double> positive() {
        return of("a number above 0", text -> {
            double number = Double.parseDouble(text);
            if (!(number > 0) || Double.isInfinite(number)) {
                throw new IllegalArgumentException();
            }
            return number;
        });
    }

    /** A number in {@code [0, 1)}. */
    public static Kind<Double> fraction() {
        return of("a fraction from 0 to below 1", text -> {
            double number = Double.parseDouble(text);
            if (!(number >= 0 && number < 1)) {
                throw new IllegalArgumentException();
            }
            return number;
        });
    }

    /** Whole numbers with {@code x} between: {@code 5}, {@code 5x5}. */
    public static Kind<List<Integer>> sizes(int minimum, int longest) {
        String form = longest == 1 ? "a whole number" : "whole numbers with 'x' between, such as 3x3,";
        return of(form + " from " + minimum, text -> sizes(text, minimum, longest));
    }

    public static Kind<String> choice(String... words) {
        return new Kind<>("one of " + String.join(", ", words), List.of(words), false, text -> {
            if (!Arrays.asList(words).contains(text)) {
                throw new IllegalArgumentException();
            }
            return text;
        });
    }

    public static Kind<Boolean> yesOrNo() {
        return new Kind<>("yes or no", List.of("yes", "no"), false, text -> switch (text) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new IllegalArgumentException();
        });
    }

    /** The label of a layer above. */
    public static Kind<String> label() {
        return new Kind<>("the label of a layer above", List.of(), true, text -> {
            if (text.isEmpty() || !Character.isLetter(text.charAt(0)) && text.charAt(0) != '_') {
                throw new IllegalArgumentException();
            }
            return text;
        });
    }

    /** What {@code pad=} takes. */
    public static Kind<Padding> padding() {
        return new Kind<>(
                "'same' or whole numbers from 0, such as 2 or 1x2",
                List.of("same"),
                false,
                text -> text.equals("same") ? Padding.SAME : new Padding(false, sizes(text, 0, 3)));
    }

    static int integer(String text, int minimum) {
        BigInteger number = new BigInteger(text);
        if (number.bitLength() > 31) {
            throw new IllegalArgumentException("is too large: sizes go up to 2,147,483,647");
        }
        if (number.intValue() < minimum) {
            throw new IllegalArgumentException();
        }
        return number.intValue();
    }

    private static List<Integer> sizes(String text, int minimum, int longest) {
        List<Integer> sizes = new ArrayList<>();
        for (String part : text.split("x", -1)) {
            sizes.add(integer(part, minimum));
        }
        if (sizes.size() > longest) {
            throw new IllegalArgumentException();
        }
        return List.copyOf(sizes);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
