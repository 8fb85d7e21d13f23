package glia.networks.training.metrics;

import glia.networks.training.Words;
import glia.networks.training.Words.Argument;
import java.util.List;

/** The metrics by word. A new one is a class of its own and a line here. */
public final class Metrics {
    private Metrics() {}

    /** @param probabilities whether the network ends in a softmax or sigmoid, so that it gives probabilities */
    public static Words<Metric> all(boolean probabilities) {
        double threshold = probabilities ? 0.5 : 0;
        return new Words<Metric>("metric")
                .add("accuracy", "the share of answers that are right", new Accuracy(threshold))
                .add(
                        "top",
                        "the share whose right class is among the k highest",
                        List.of(Argument.whole("k", 5)),
                        numbers -> new TopAccuracy((int) numbers[0]))
                .add(
                        "precision",
                        "of what was called a class, the share that is",
                        new ClassBalance(ClassBalance.Kind.PRECISION, threshold))
                .add(
                        "recall",
                        "of what is a class, the share that was called so",
                        new ClassBalance(ClassBalance.Kind.RECALL, threshold))
                .add("f1", "the harmonic mean of the two", new ClassBalance(ClassBalance.Kind.F1, threshold))
                .add(
                        "auc",
                        "the chance that one of a class is given a higher probability of it than one that is not",
                        new AreaUnderCurve(probabilities))
                .add("mae", "mean absolute error", Difference.MEAN_ABSOLUTE_ERROR)
                .add("rmse", "root mean squared error", Difference.ROOT_MEAN_SQUARED_ERROR)
                .add("r2", "share of the variance that is explained", Difference.R2)
                .add("recall@1", "the share whose nearest neighbour is of its class", new NearestNeighbour())
                .add("exact", "the share of sequences that are right from end to end", new ExactMatch())
                .add("perplexity", "among how many classes it hesitates", new Perplexity(probabilities));
    }

    public static List<String> words() {
        return all(false).words();
    }
}
