package glia.networks.training;

import glia.datasets.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Things that people call by a word, such as the optimizers in {@code --optimizer adam}. A word may be followed by
 * numbers: {@code step:10:0.5}.
 */
public final class Words<T> {
    private final String kind;
    private final Map<String, Entry<T>> entries = new LinkedHashMap<>();

    /**
     * What a word stands for.
     *
     * @param summary one line for people
     * @param numbers what the numbers after the word mean and what they are where left out
     * @param maker gets as many numbers as there are defaults
     */
    public record Entry<T>(String word, String summary, List<Argument> numbers, Function<double[], T> maker) {}

    /** A number that may follow a word. */
    public record Argument(String name, double value, boolean whole) {
        public Argument(String name, double value) {
            this(name, value, false);
        }

        /** A number of things, of which there are no halves. */
        public static Argument whole(String name, int value) {
            return new Argument(name, value, true);
        }
    }

    /** @param kind what all of them are: {@code optimizer} */
    public Words(String kind) {
        this.kind = kind;
    }

    /** Adds a word without numbers. */
    public Words<T> add(String word, String summary, T value) {
        return add(word, summary, List.of(), numbers -> value);
    }

    /** Adds a word that numbers may follow. */
    public Words<T> add(String word, String summary, List<Argument> numbers, Function<double[], T> maker) {
        entries.put(word, new Entry<>(word, summary, List.copyOf(numbers), maker));
        return this;
    }

    /** Every word, in the order in which they are shown. */
    public List<String> words() {
        return List.copyOf(entries.keySet());
    }

    public List<Entry<T>> entries() {
        return List.copyOf(entries.values());
    }

    /**
     * What a word and its numbers stand for.
     *
     * @throws IllegalArgumentException for a word that nothing has, with the nearest one, or for a wrong number
     */
    public T named(String text) {
        String[] parts = text.split(":", -1);
        Entry<T> entry = entries.get(parts[0]);
        if (entry == null) {
            throw new IllegalArgumentException("There is no " + kind + " '" + parts[0] + "'."
                    + Suggestion.hint(parts[0], words())
                    + " There are " + String.join(", ", words()));
        }
        return entry.maker().apply(numbers(text, entry, parts));
    }

    private double[] numbers(String text, Entry<T> entry, String[] parts) {
        List<Double> numbers =
                new ArrayList<>(entry.numbers().stream().map(Argument::value).toList());
        if (parts.length - 1 > numbers.size()) {
            throw new IllegalArgumentException("'" + text + "' has too many numbers; the form is " + form(entry));
        }
        for (int i = 1; i < parts.length; i++) {
            try {
                numbers.set(i - 1, Double.parseDouble(parts[i]));
            } catch (NumberFormatException wrong) {
                throw new IllegalArgumentException(
                        "'" + parts[i] + "' in '" + text + "' is no number; the form is " + form(entry));
            }
            double number = numbers.get(i - 1);
            if (entry.numbers().get(i - 1).whole() && (number != Math.rint(number) || Math.abs(number) > 1e6)) {
                throw new IllegalArgumentException("'" + parts[i] + "' in '" + text
                        + "' is no whole number up to a million; the form is " + form(entry));
            }
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static String form(Entry<?> entry) {
        StringBuilder form = new StringBuilder(entry.word());
        entry.numbers().forEach(number -> form.append(":").append(number.name()));
        return form.toString();
    }
}
