package glia.magics.commands;

import glia.magics.JavaSource;
import glia.magics.MagicException;
import glia.networks.training.Training;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How to train, as options of a line. What is not said is left to {@link Training}. */
final class TrainOptions {
    private static final int EPOCHS = 5;
    private static final int BATCH = 64;
    private static final long SEED = 42;

    @Option(names = "--epochs", paramLabel = "NUMBER", description = "passes over the training part; 5 unless said")
    private Integer epochs;

    @Option(names = "--batch", paramLabel = "NUMBER", description = "samples in one step; 64 unless said")
    private Integer batch;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            completionCandidates = OptimizerChoice.Words.class,
            description = "${COMPLETION-CANDIDATES}; adam unless said")
    private String optimizer;

    @Option(
            names = {"--lr", "--learning-rate"},
            paramLabel = "RATE",
            description = "step size; 0.001 for adam unless said, 0.01 for sgd")
    private Double learningRate;

    @Option(names = "--momentum", paramLabel = "SHARE", description = "of the last step that sgd keeps, 0 to below 1")
    private Double momentum;

    @Option(names = "--l2", paramLabel = "WEIGHT", description = "adds this times the weight to every gradient")
    private Double l2;

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            completionCandidates = ScheduleChoice.Words.class,
            description = "how the rate changes: ${COMPLETION-CANDIDATES}; constant unless said")
    private String schedule;

    @Option(names = "--clip", paramLabel = "NORM", description = "the largest norm of all gradients together")
    private Double clip;

    @Option(
            names = "--loss",
            paramLabel = "NAME",
            completionCandidates = LossChoice.Words.class,
            description = "${COMPLETION-CANDIDATES}; the usual one for the task unless said")
    private String loss;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "of the order of samples and of dropout; 42 unless said")
    private Long seed;

    @Option(names = "--max-time", paramLabel = "TIME", description = "ends the run after 90s, 5m or 1h")
    private String maximumTime;

    void epochsUnlessSaid(int number) {
        epochs = epochs == null ? Integer.valueOf(number) : epochs;
    }

    int epochs() {
        return epochs == null ? EPOCHS : epochs;
    }

    int batch() {
        return batch == null ? BATCH : batch;
    }

    long seed() {
        return seed == null ? SEED : seed;
    }

    Training configure(Training training) {
        if (epochs != null) {
            training.epochs(epochs);
        }
        if (batch != null) {
            training.batch(batch);
        }
        if (optimizerSaid()) {
            training.optimizer(choice().create());
        } else if (learningRate != null) {
            training.learningRate(learningRate);
        }
        if (schedule != null) {
            training.schedule(ScheduleChoice.of(schedule).schedule());
        }
        if (clip != null) {
            training.clip(clip);
        }
        if (loss != null) {
            LossChoice.of(loss).loss().ifPresent(training::loss);
        }
        if (seed != null) {
            training.seed(seed);
        }
        if (maximumTime != null) {
            training.maximumTime(time(maximumTime));
        }
        return training;
    }

    /** The calls that say the same. */
    String java() {
        List<String> calls = new ArrayList<>();
        add(calls, "epochs", epochs);
        add(calls, "batch", batch);
        if (optimizerSaid()) {
            add(calls, "optimizer", choice().java());
        } else {
            add(calls, "learningRate", learningRate);
        }
        add(
                calls,
                "schedule",
                schedule == null ? null : ScheduleChoice.of(schedule).java());
        add(calls, "clip", clip);
        add(calls, "loss", loss == null ? null : LossChoice.of(loss).java());
        add(calls, "seed", seed);
        add(
                calls,
                "maximumTime",
                maximumTime == null
                        ? null
                        : "Duration.parse("
                                + JavaSource.quoted(time(maximumTime).toString()) + ")");
        return String.join("", calls);
    }

    private static void add(List<String> calls, String method, Object argument) {
        if (argument != null && !argument.toString().isEmpty()) {
            calls.add("." + method + "(" + argument + ")");
        }
    }

    private boolean optimizerSaid() {
        return optimizer != null || momentum != null || l2 != null;
    }

    private OptimizerChoice.Chosen choice() {
        return new OptimizerChoice.Chosen(
                OptimizerChoice.of(optimizer == null ? "adam" : optimizer), learningRate, momentum, l2);
    }

    /** Reads {@code 90}, {@code 90s}, {@code 1m30s}, {@code 2h}. */
    static Duration time(String text) {
        String bare = text.strip().toUpperCase(java.util.Locale.ROOT);
        try {
            Duration time = Duration.parse("PT" + (bare.matches("[\\d.]+") ? bare + "S" : bare));
            if (!time.isNegative() && !time.isZero()) {
                return time;
            }
        } catch (java.time.format.DateTimeParseException notATime) {
            // the message below serves both
        }
        throw new MagicException("a time is written as 90s, 5m or 1h, found '" + text + "'");
    }
}
