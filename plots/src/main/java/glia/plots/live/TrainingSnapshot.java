package glia.plots.live;

import glia.plots.learning.LearningCurve;
import java.time.Duration;
import java.util.List;

/**
 * Where a training run stands. A number that is not known yet is {@link Double#NaN}.
 *
 * @param name of the network
 * @param epoch the one that is running, counted from 1; 0 before the first
 * @param step how many steps of this epoch are done, of {@code steps}
 * @param loss of the training data in this epoch so far
 * @param accuracy of the training data in this epoch so far, in 0 to 1
 * @param validationLoss after the last whole epoch
 * @param validationAccuracy after the last whole epoch, in 0 to 1
 * @param elapsed since the start
 * @param left until the end, as far as can be told; negative where it cannot
 * @param history the curves of the epochs that are over
 * @param state one word for what is going on: {@code training}, {@code done}, {@code interrupted}
 */
public record TrainingSnapshot(
        String name,
        int epoch,
        int epochs,
        long step,
        long steps,
        double loss,
        double accuracy,
        double validationLoss,
        double validationAccuracy,
        double samplesPerSecond,
        Duration elapsed,
        Duration left,
        List<LearningCurve> history,
        String state) {
    public TrainingSnapshot {
        history = List.copyOf(history);
    }

    /** How much of the run is done, in 0 to 1. */
    public double share() {
        if (epochs <= 0) {
            return 0;
        }
        double within = steps <= 0 ? 0 : Math.min(1, step / (double) steps);
        return Math.max(0, Math.min(1, (Math.max(0, epoch - 1) + within) / epochs));
    }
}
