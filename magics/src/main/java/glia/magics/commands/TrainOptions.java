package glia.magics.commands;

import static glia.magics.JavaSource.quoted;

import glia.magics.MagicException;
import glia.networks.training.Training;
import glia.networks.training.losses.Loss;
import glia.networks.training.losses.Losses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
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

    @Option(
            names = "--class-weights",
            split = ",",
            paramLabel = "WEIGHT",
            description = "how much each class counts, in their order, with commas between: 1,5; or balanced")
    private String[] classWeights = {};

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

    @Option(
            names = "--unfreeze",
            split = ",",
            paramLabel = "LAYER",
            description = "layers that learn, of those that --freeze names: --freeze '*' --unfreeze dense3")
    private String[] unfreeze = {};

    @Option(
            names = "--layer-rate",
            split = ",",
            paramLabel = "LAYER=FACTOR",
            description = "layers that learn at so much of the rate: conv*=0.1,dense1=0.5")
    private Map<String, Double> layerRates = new LinkedHashMap<>();

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
            names = "--checkpoints",
            paramLabel = "FILE",
            description = "writes at every epoch's end where the run stands, for --resume; each in place of the last")
    private String checkpoints;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "EPOCHS",
            description = "writes only every so many epochs, and at the end")
    private Integer checkpointEvery;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "goes on from what --checkpoints wrote, as if the run had never stopped")
    private String resume;

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
        addClassWeights(calls);
        if (augment.length > 0) {
            calls.add("augment(" + words(augment) + ")", training -> training.augment(augment));
        }
        if (freeze.length > 0) {
            calls.add("freeze(" + words(freeze) + ")", training -> training.freeze(freeze));
        }
        if (unfreeze.length > 0) {
            calls.add("unfreeze(" + words(unfreeze) + ")", training -> training.unfreeze(unfreeze));
        }
        layerRates.forEach((layers, factor) -> calls.add(
                "learningRate(" + quoted(layers) + ", " + factor + ")",
                training -> training.learningRate(layers, factor)));
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
        addCheckpoints(calls);
        return calls;
    }

    private void addClassWeights(TrainingCalls calls) {
        boolean equal = classWeights.length == 1 && classWeights[0].equals("balanced");
        calls.addFlag(balanced || equal, "balanced", Training::balanced);
        if (classWeights.length > 0 && !equal) {
            double[] weights = new double[classWeights.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = number(classWeights[i]);
            }
            String spelled = Arrays.stream(weights).mapToObj(String::valueOf).collect(Collectors.joining(", "));
            calls.add("classWeights(" + spelled + ")", training -> training.classWeights(weights));
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw new MagicException(
                    "--class-weights takes numbers with commas between, or balanced; found '" + text + "'");
        }
    }

    private void addCheckpoints(TrainingCalls calls) {
        if (checkpointEvery != null && checkpoints == null) {
            throw new MagicException("--checkpoint-every needs --checkpoints FILE");
        }
        if (checkpoints != null) {
            int every = checkpointEvery == null ? 1 : checkpointEvery;
            calls.add(
                    "checkpoints(Path.of(" + quoted(checkpoints) + "), " + every + ")",
                    training -> training.checkpoints(Path.of(checkpoints), every));
        }
        if (resume != null) {
            calls.add("continuing(Path.of(" + quoted(resume) + "))", training -> resumed(training, Path.of(resume)));
        }
    }

    private static Training resumed(Training training, Path file) {
        try {
            return training.continuing(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String words(String... words) {
        return Arrays.stream(words).map(glia.magics.JavaSource::quoted).collect(Collectors.joining(", "));
    }
}
