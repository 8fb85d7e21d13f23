package glia.networks.training.optimizers;

import glia.networks.training.Words;

/** The optimizers by word. A new one is a class of its own and a line here. */
public final class Optimizers {
    private static final Words<Optimizer> WORDS = new Words<Optimizer>("optimizer")
            .add("adam", "adaptive moments; learning rate 0.001 unless said", new Adam(1e-3))
            .add(
                    "adamw",
                    "Adam whose weight decay acts on the weights themselves; 0.001, weight decay 0.01",
                    new Adam(1e-3, 0.9, 0.999, 1e-8, 0.01, Adam.Variant.DECOUPLED))
            .add(
                    "amsgrad",
                    "Adam that never forgets a large gradient; 0.001",
                    new Adam(1e-3, 0.9, 0.999, 1e-8, 0, Adam.Variant.AMSGRAD))
            .add("nadam", "Adam with Nesterov's momentum; 0.002", new NAdam(2e-3))
            .add("lion", "steps of one size by the sign of a mean; 0.0001", new Lion(1e-4))
            .add("sgd", "gradient descent; 0.01", new Sgd(0.01))
            .add("momentum", "gradient descent with momentum 0.9; 0.01", new Sgd(0.01, 0.9, false, 0))
            .add("nesterov", "gradient descent with Nesterov's momentum 0.9; 0.01", new Sgd(0.01, 0.9, true, 0))
            .add("rmsprop", "gradients over the root of their mean square; 0.01", new RmsProp(0.01))
            .add("adagrad", "gradients over the root of their sum of squares; 0.01", new Adagrad(0.01))
            .add("adadelta", "steps in the unit of the weights; 1", new Adadelta(1));

    private Optimizers() {}

    public static Words<Optimizer> all() {
        return WORDS;
    }

    public static java.util.List<String> words() {
        return WORDS.words();
    }

    /** @throws IllegalArgumentException for a word that no optimizer has, with the nearest one */
    public static Optimizer named(String word) {
        return WORDS.named(word);
    }

    /** @throws IllegalArgumentException for a word that no optimizer has, or a rate not above 0 */
    public static Optimizer named(String word, double learningRate) {
        return named(word).withLearningRate(learningRate);
    }
}
