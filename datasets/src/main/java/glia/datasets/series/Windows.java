package glia.datasets.series;

import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Options;
import glia.datasets.Samples;
import glia.datasets.Scaler;
import glia.datasets.Shape;
import glia.datasets.Split;
import glia.datasets.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A series cut into windows of shape {@code (steps,1)}, each with the value after it, of shape {@code (1)}. Time is
 * kept in order: the earliest values are for training and the latest for test. A validation or test window may reach
 * back into the part before it, as a forecast does; no value is a target in two parts.
 */
public final class Windows {
    private Windows() {}

    /** @throws DatasetException if the series is too short, or holds a value that is no number */
    public static Dataset of(String name, String source, String value, double[] series, int steps, Options options) {
        for (int i = 0; i < series.length; i++) {
            if (!Double.isFinite(series[i])) {
                throw new DatasetException("A series needs a number at every step; value " + (i + 1) + " of '" + name
                        + "' is " + series[i] + ". Fill the gap first.");
            }
        }
        if (steps < 1 || series.length < steps + 3) {
            throw new DatasetException("Windows of " + steps + " steps with a value after each need a series of at"
                    + " least " + (Math.max(steps, 1) + 3) + " values; '" + name + "' has " + series.length + ".");
        }
        Split split = options.splitOrDefault();
        Split.Parts parts = split.inOrder(series.length - steps);
        // The last training target is the last value that training may see.
        double[] seen = Arrays.copyOf(series, steps + parts.train().length);
        Scaler scaler = Scaler.fit(seen, options.scaling());
        List<String> notes = scaler.isIdentity()
                ? List.of()
                : List.of("values are scaled: subtract " + (float) scaler.center() + ", divide by "
                        + (float) scaler.scale());
        return new Dataset(
                name,
                source + ", in order of time " + split,
                new Task.Regression(List.of(value)),
                samples(series, parts.train(), steps, scaler),
                samples(series, parts.validation(), steps, scaler),
                samples(series, parts.test(), steps, scaler),
                Optional.of(new SeriesPreparation(value, steps, scaler)),
                notes);
    }

    private static Samples samples(double[] series, int[] starts, int steps, Scaler scaler) {
        float[] inputs = new float[Math.multiplyExact(starts.length, steps)];
        float[] targets = new float[starts.length];
        for (int i = 0; i < starts.length; i++) {
            for (int step = 0; step < steps; step++) {
                inputs[i * steps + step] = scaler.apply(series[starts[i] + step]);
            }
            targets[i] = scaler.apply(series[starts[i] + steps]);
        }
        return new Samples(Shape.of(steps, 1), Shape.of(1), inputs, targets);
    }
}
