package glia.networks.training.losses;

import glia.networks.training.Words;
import glia.networks.training.Words.Argument;
import java.util.List;

/** The losses by word. A new one is a class of its own and a line here. */
public final class Losses {
    private static final List<Argument> MARGIN = List.of(new Argument("margin", 1));
    private static final Words<Loss> WORDS = new Words<Loss>("loss")
            .add(
                    "cross-entropy",
                    "for classes; with label smoothing after a colon",
                    List.of(new Argument("smoothing", 0)),
                    numbers -> new CrossEntropy(false, numbers[0]))
            .add("binary", "cross-entropy of yes-or-no answers", new BinaryCrossEntropy(false))
            .add("mse", "mean squared error", NumericLoss.MEAN_SQUARED_ERROR)
            .add("mae", "mean absolute error", NumericLoss.MEAN_ABSOLUTE_ERROR)
            .add(
                    "huber",
                    "squared near zero, absolute beyond delta",
                    List.of(new Argument("delta", 1)),
                    numbers -> NumericLoss.huber(numbers[0]))
            .add("hinge", "a margin between right and wrong scores", MARGIN, numbers -> new Hinge(numbers[0]))
            .add("kl", "Kullback-Leibler divergence from a distribution", new KullbackLeibler(false))
            .add("ctc", "a sequence against labels whose places nobody knows", new Ctc())
            .add("contrastive", "one class together, others apart", MARGIN, numbers -> new Contrastive(numbers[0]))
            .add("triplet", "own class nearer than any other", MARGIN, numbers -> new AllTriplets(numbers[0]))
            .add(
                    "triplet-hard",
                    "the same of each sample's worst two; from new weights it may end in one point",
                    MARGIN,
                    numbers -> new Triplet(numbers[0]));

    private Losses() {}

    public static Words<Loss> all() {
        return WORDS;
    }

    public static List<String> words() {
        return WORDS.words();
    }

    /** @throws IllegalArgumentException for a word that no loss has, with the nearest one */
    public static Loss named(String word) {
        return WORDS.named(word);
    }
}
