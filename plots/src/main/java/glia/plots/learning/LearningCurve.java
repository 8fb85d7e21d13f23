package glia.plots.learning;

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
