package glia.magics.commands;

import static glia.magics.JavaSource.quoted;

import glia.networks.training.Training;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How long to train, and in which order. */
final class LengthOptions {
    @Option(names = "--epochs", paramLabel = "NUMBER", description = "passes over the training part; 5 unless said")
    private Integer epochs;

    @Option(names = "--batch", paramLabel = "NUMBER", description = "samples in one step; 64 unless said")
    private Integer batch;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "of the order of samples, dropout and augmentation; 42 unless said")
    private Long seed;

    @Option(names = "--max-time", paramLabel = "TIME", description = "ends the run after 90s, 5m or 1h")
    private String maximumTime;

    @Option(names = "--max-steps", paramLabel = "STEPS", description = "ends the run after so many")
    private Long maximumSteps;

    @Option(
            names = "--early-stopping",
            paramLabel = "EPOCHS",
            description = "ends when the held-out loss has not fallen for so long, with the best epoch's weights")
    private Integer earlyStopping;

    @Option(
            names = "--overfit",
            arity = "0..1",
            fallbackValue = "64",
            paramLabel = "SAMPLES",
            description = "trains on so few samples (64 unless said) for 100 epochs unless said: a network that cannot"
                    + " learn those by heart has a mistake in it")
    private Integer overfit;

    int epochs() {
        return epochs != null ? epochs : overfit != null ? 100 : 5;
    }

    long seed() {
        return seed == null ? 42 : seed;
    }

    void addTo(TrainingCalls calls) {
        if (epochs != null || overfit != null) {
            calls.add(epochs(), "epochs", Training::epochs);
        }
        calls.add(batch, "batch", Training::batch);
        calls.add(earlyStopping, "earlyStopping", Training::earlyStopping);
        calls.add(seed, "seed", Training::seed);
        if (maximumTime != null) {
            Duration time = TimeText.duration(maximumTime);
            calls.add(
                    "maximumTime(Duration.parse(" + quoted(time.toString()) + "))",
                    training -> training.maximumTime(time));
        }
        calls.add(maximumSteps, "maximumSteps", Training::maximumSteps);
        calls.add(overfit, "overfit", Training::overfit);
    }
}
