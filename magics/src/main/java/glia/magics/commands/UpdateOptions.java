package glia.magics.commands;

import glia.networks.training.Training;
import picocli.CommandLine.Option;

/** How a step changes the weights. */
final class UpdateOptions {
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

    @Option(
            names = "--weight-decay",
            paramLabel = "DECAY",
            description = "how strongly the optimizer pulls weights to 0")
    private Double weightDecay;

    @Option(names = "--clip", paramLabel = "NORM", description = "the largest norm of all gradients together")
    private Double clip;

    @Option(names = "--clip-value", paramLabel = "VALUE", description = "the largest size of one number of a gradient")
    private Double clipValue;

    @Option(names = "--l1", paramLabel = "WEIGHT", description = "of the sum of |weight| in the loss")
    private Double l1;

    @Option(names = "--l2", paramLabel = "WEIGHT", description = "of half the sum of weight^2 in the loss")
    private Double l2;

    @Option(names = "--accumulate", paramLabel = "BATCHES", description = "whose gradients make one step together")
    private Integer accumulate;

    @Option(
            names = "--average",
            paramLabel = "DECAY",
            description = "ends with a running mean of the weights; 0.999 is usual")
    private Double average;

    /** The learning rate and the weight decay are the optimizer's, so it is named first. */
    void addTo(TrainingCalls calls) {
        calls.add(accumulate, "accumulate", Training::accumulate);
        calls.addWord(optimizer, "optimizer", Training::optimizer);
        calls.add(learningRate, "learningRate", Training::learningRate);
        calls.add(weightDecay, "weightDecay", Training::weightDecay);
        calls.addWord(schedule, "schedule", Training::schedule);
        calls.add(clip, "clip", Training::clip);
        calls.add(clipValue, "clipValue", Training::clipValue);
        calls.add(l1, "l1", Training::l1);
        calls.add(l2, "l2", Training::l2);
        calls.add(average, "average", Training::average);
    }
}
