package glia.networks.training;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.ShapeException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a network says of one sample.
 *
 * @param classes the names of the classes, in the order of {@code values}; empty for a regression
 * @param values a probability for each class, or the predicted numbers
 */
public record Prediction(List<String> classes, float[] values) {

    public Prediction {
        classes = List.copyOf(classes);
    }

    /** See {@link Network#predict}. */
    public static Prediction of(Network network, float... sample) {
        Shape input = network.input().shape();
        if (sample.length != input.count()) {
            throw new ShapeException(network.name() + " expects " + input.toText() + ", which is " + input.count()
                    + " numbers; found " + sample.length);
        }
        Task task = network.task().orElse(new Task.Regression(List.of()));
        return new Prediction(
                task instanceof Task.Classification classes ? classes.classes() : List.of(),
                Probabilities.of(network, task, new Samples(input, Shape.of(), sample, new float[1])));
    }

    /** The index of the most probable class. */
    public int index() {
        return largest(values, 0, values.length);
    }

    /** The place of the largest of {@code count} values from {@code from}, counted from there; the first of equals. */
    static int largest(float[] values, int from, int count) {
        int largest = from;
        float best = values[from];
        for (int i = from + 1; i < from + count; i++) {
            // Written so that what is not a number is the largest, as it is to PyTorch.
            if (!(values[i] <= best) && best == best) {
                largest = i;
                best = values[i];
            }
        }
        return largest - from;
    }

    /** The most probable class, or the predicted number where there are no classes. */
    public String label() {
        return classes.isEmpty() ? String.format(Locale.ROOT, "%.4g", values[0]) : classes.get(index());
    }

    /** The probability of {@link #label()}, 0 to 1. */
    public double probability() {
        return classes.isEmpty() ? Double.NaN : values[index()];
    }

    @Override
    public String toString() {
        if (classes.isEmpty()) {
            return IntStream.range(0, values.length)
                    .mapToObj(i -> String.format(Locale.ROOT, "%.4g", values[i]))
                    .collect(Collectors.joining(", "));
        }
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .limit(3)
                .map(i -> String.format(Locale.ROOT, "%s %.1f%%", classes.get(i), 100 * values[i]))
                .collect(Collectors.joining(", "));
    }
}
