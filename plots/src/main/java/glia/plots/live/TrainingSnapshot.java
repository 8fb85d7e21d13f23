package glia.plots.live;

import glia.networks.training.Epoch;
import glia.networks.training.TrainingProgress;
import glia.plots.learning.LearningCurve;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where a training run stands. A number that is not known yet is {@link Double#NaN}.
 *
 * @param name of the network
 * @param epoch the one that is running, counted from 1; 0 before the first
 * @param step how many steps of this epoch are done, of {@code steps}
 * @param metric what is measured besides the loss: {@code accuracy}, in 0 to 1, or another by its name
 * @param loss of the training data in this epoch so far
 * @param value of the metric on the training data in this epoch so far
 * @param validationLoss after the last whole epoch
 * @param validationValue of the metric after the last whole epoch
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
        String metric,
        double loss,
        double value,
        double validationLoss,
        double validationValue,
        double samplesPerSecond,
        Duration elapsed,
        Duration left,
        List<LearningCurve> history,
        String state) {
    public TrainingSnapshot {
        history = List.copyOf(history);
    }

    /** From what the training says of itself as it goes. */
    public static TrainingSnapshot of(String name, String metric, Duration elapsed, TrainingProgress progress) {
        Optional<Epoch> last = last(progress.history());
        long stepsOfEpoch = progress.epochs() == 0 ? 0 : progress.steps() / progress.epochs();
        return new TrainingSnapshot(
                name,
                progress.epoch(),
                progress.epochs(),
                progress.step() - stepsOfEpoch * Math.max(0, progress.epoch() - 1),
                stepsOfEpoch,
                metric,
                progress.loss(),
                progress.metric(),
                last.map(Epoch::validationLoss).orElse(Double.NaN),
                last.map(Epoch::validationMetric).orElse(Double.NaN),
                progress.samplesPerSecond(),
                elapsed,
                Double.isFinite(progress.secondsLeft()) ? seconds(progress.secondsLeft()) : Duration.ofSeconds(-1),
                LearningCurve.of(name, metric, progress.history()),
                "training");
    }

    private static Optional<Epoch> last(List<Epoch> epochs) {
        return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
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
