package glia.magics.commands;

import static glia.magics.JavaSource.quoted;

import glia.magics.MagicException;
import glia.networks.training.Training;
import glia.networks.training.losses.Loss;
import glia.networks.training.losses.Losses;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What the output is held against, and how. */
final class ObjectiveOptions {
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

    Optional<Loss> alone() {
        return alone(loss);
    }

    /** The loss with this word, if one is said and it fits where no other does. */
    static Optional<Loss> alone(String loss) {
        return Optional.ofNullable(loss).map(Losses::named).filter(Loss::fitsAlone);
    }

    String lossInJava() {
        return quoted(loss);
    }

    void addTo(TrainingCalls calls) {
        if (alone().isEmpty()) {
            calls.addWord(loss, "loss", Training::loss);
        }
        calls.addWord(metric, "metric", Training::metric);
        addClassWeights(calls);
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
}
