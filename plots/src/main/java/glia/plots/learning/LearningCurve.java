package glia.plots.learning;

import glia.networks.training.Epoch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One quantity of one run, epoch by epoch.
 *
 * @param run the run's name
 * @param quantity what was measured: {@code loss}, {@code accuracy}
 * @param part on which part of the data: {@code training}, {@code validation}
 * @param values after epoch 1, 2, 3...; not a number where it was not measured
 */
public record LearningCurve(String run, String quantity, String part, double[] values) {
    public LearningCurve {
        values = values.clone();
    }

    /** The curves of these epochs: loss, then the metric, each in training and, where it was measured, in validation. */
    public static List<LearningCurve> of(String run, String metric, List<Epoch> epochs) {
        List<LearningCurve> curves = new ArrayList<>();
        add(curves, run, "loss", "training", epochs, Epoch::loss);
        add(curves, run, "loss", "validation", epochs, Epoch::validationLoss);
        add(curves, run, metric, "training", epochs, Epoch::metric);
        add(curves, run, metric, "validation", epochs, Epoch::validationMetric);
        return curves;
    }

    private static void add(
            List<LearningCurve> curves,
            String run,
            String quantity,
            String part,
            List<Epoch> epochs,
            ToDoubleFunction<Epoch> value) {
        double[] values = epochs.stream().mapToDouble(value).toArray();
        boolean measured = Arrays.stream(values).anyMatch(each -> !Double.isNaN(each));
        if (measured || part.equals("training")) {
            curves.add(new LearningCurve(run, quantity, part, values));
        }
    }

    /** The epoch, counted from 1, with the best value; 0 where there is none. */
    int best() {
        int best = 0;
        for (int i = 0; i < values.length; i++) {
            boolean better =
                    best == 0 || (higherIsBetter() ? values[i] > values[best - 1] : values[i] < values[best - 1]);
            if (Double.isFinite(values[i]) && better) {
                best = i + 1;
            }
        }
        return best;
    }

    /** Losses and errors want to be small, everything else large. */
    private boolean higherIsBetter() {
        return !quantity.matches("(?i).*(loss|error|perplexity|mae|mse|rmse).*");
    }
}
