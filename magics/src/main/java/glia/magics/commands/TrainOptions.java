package glia.magics.commands;

import static glia.magics.JavaSource.quoted;

import glia.networks.training.Training;
import glia.networks.training.losses.Loss;
import glia.networks.training.losses.Losses;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How to train, as options of a line. What is not said is left to {@link Training}. */
final class TrainOptions {
    @Option(names = "--epochs", paramLabel = "NUMBER", description = "passes over the training part; 5 unless said")
    private Integer epochs;

    @Option(names = "--batch", paramLabel = "NUMBER", description = "samples in one step; 64 unless said")
    private Integer batch;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            completionCandidates = TrainingWords.OfOptimizers.class,
            description = "adam unless said; one of ${COMPLETION-CANDIDATES}")
    private String optimizer;

    @Option(
            names = {"--lr", "--learning-rate"},
            paramLabel = "RATE",
            description = "step size; the optimizer's usual one unless said")
    private Double learningRate;

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            completionCandidates = TrainingWords.OfSchedules.class,
            description = "how the rate changes; one of ${COMPLETION-CANDIDATES}, numbers behind colons: step:10:0.5")
    private String schedule;

    @Option(names = "--clip", paramLabel = "NORM", description = "the largest norm of all gradients together")
    private Double clip;

    @Option(names = "--clip-value", paramLabel = "VALUE", description = "the largest size of one number of a gradient")
    private Double clipValue;

    @Option(names = "--l1", paramLabel = "WEIGHT", description = "of the sum of |weight| in the loss")
    private Double l1;

    @Option(names = "--l2", paramLabel = "WEIGHT", description = "of half the sum of weight^2 in the loss")
    private Double l2;

    @Option(
            names = "--weight-decay",
            paramLabel = "DECAY",
            description = "how strongly the optimizer pulls weights to 0")
    private Double weightDecay;

    @Option(
            names = "--early-stopping",
            paramLabel = "EPOCHS",
            description = "ends when the held-out loss has not fallen for so long, with the best epoch's weights")
    private Integer earlyStopping;

    @Option(
            names = "--loss",
            paramLabel = "NAME",
            completionCandidates = TrainingWords.OfLosses.class,
            description = "the usual one for the task unless said; one of ${COMPLETION-CANDIDATES}")
    private String loss;

    @Option(
            names = "--metric",
            paramLabel = "NAME",
            completionCandidates = TrainingWords.OfMetrics.class,
            description = "what is shown beside the loss; one of ${COMPLETION-CANDIDATES}")
    private String metric;

    @Option(names = "--balanced", description = "every class counts the same, however many samples it has")
    private boolean balanced;

    @Option(
            names = "--augment",
            split = ",",
            paramLabel = "CHANGE",
            completionCandidates = TrainingWords.OfAugmentations.class,
            description = "changes pictures at random, with commas between; of ${COMPLETION-CANDIDATES}")
    private String[] augment = {};

    @Option(names = "--freeze", split = ",", paramLabel = "LAYER", description = "layers that stay as they are: conv*")
    private String[] freeze = {};

    @Option(names = "--accumulate", paramLabel = "BATCHES", description = "whose gradients make one step together")
    private Integer accumulate;

    @Option(
            names = "--average",
            paramLabel = "DECAY",
            description = "ends with a running mean of the weights; 0.999 is usual")
    private Double average;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "of the order of samples, dropout and augmentation; 42 unless said")
    private Long seed;

    @Option(names = "--max-time", paramLabel = "TIME", description = "ends the run after 90s, 5m or 1h")
    private String maximumTime;

    @Option(names = "--max-steps", paramLabel = "STEPS", description = "ends the run after so many")
    private Long maximumSteps;

    @Option(names = "--device", paramLabel = "NAME", description = "cpu (unless said), gpu, gpu1...; see %%device")
    private String device;

    @Option(
            names = "--precision",
            paramLabel = "NAME",
            completionCandidates = TrainingWords.OfPrecisions.class,
            description = "fp32 (unless said) or bf16")
    private String precision;

    @Option(
            names = "--overfit",
            arity = "0..1",
            fallbackValue = "64",
            paramLabel = "SAMPLES",
            description = "trains on so few samples (64 unless said) for 100 epochs unless said: a network that cannot"
                    + " learn those by heart has a mistake in it")
    private Integer overfit;

    @Option(
            names = "--continue",
            description = "goes on where the network's last run stopped, as if it never had: the optimizer too")
    private boolean continuing;

    int epochs() {
        return epochs != null ? epochs : overfit != null ? 100 : 5;
    }

    /** The loss, if it is one on distances between outputs. */
    Optional<Loss> embedding() {
        return loss == null ? Optional.empty() : Optional.of(Losses.named(loss)).filter(Loss::embeds);
    }

    String lossInJava() {
        return quoted(loss);
    }

    long seed() {
        return seed == null ? 42 : seed;
    }

    /** What was said, as calls of {@link Training}, in the order that they need. */
    TrainingCalls calls() {
        TrainingCalls calls = new TrainingCalls();
        calls.add(epochs, "epochs", Training::epochs);
        if (epochs == null && overfit != null) {
            calls.add(epochs(), "epochs", Training::epochs);
        }
        calls.add(batch, "batch", Training::batch);
        calls.add(accumulate, "accumulate", Training::accumulate);
        calls.addWord(optimizer, "optimizer", Training::optimizer);
        calls.add(learningRate, "learningRate", Training::learningRate);
        calls.add(weightDecay, "weightDecay", Training::weightDecay);
        calls.addWord(schedule, "schedule", Training::schedule);
        calls.add(clip, "clip", Training::clip);
        calls.add(clipValue, "clipValue", Training::clipValue);
        calls.add(l1, "l1", Training::l1);
        calls.add(l2, "l2", Training::l2);
        if (embedding().isEmpty()) {
            calls.addWord(loss, "loss", Training::loss);
        }
        calls.addWord(metric, "metric", Training::metric);
        calls.addFlag(balanced, "balanced", Training::balanced);
        if (augment.length > 0) {
            calls.add("augment(" + words(augment) + ")", training -> training.augment(augment));
        }
        if (freeze.length > 0) {
            calls.add("freeze(" + words(freeze) + ")", training -> training.freeze(freeze));
        }
        calls.add(average, "average", Training::average);
        calls.add(earlyStopping, "earlyStopping", Training::earlyStopping);
        calls.add(seed, "seed", Training::seed);
        if (maximumTime != null) {
            var time = TimeText.duration(maximumTime);
            calls.add(
                    "maximumTime(Duration.parse(" + quoted(time.toString()) + "))",
                    training -> training.maximumTime(time));
        }
        calls.add(maximumSteps, "maximumSteps", Training::maximumSteps);
        calls.addWord(device, "device", Training::device);
        calls.addWord(precision, "precision", Training::precision);
        calls.add(overfit, "overfit", Training::overfit);
        calls.addFlag(continuing, "continuing", Training::continuing);
        return calls;
    }

    private static String words(String... words) {
        return Arrays.stream(words).map(glia.magics.JavaSource::quoted).collect(Collectors.joining(", "));
    }
}
