package glia.networks.training;

import glia.networks.Penalty;
import glia.networks.training.augmentation.Augmentation;
import glia.networks.training.augmentation.Augmentations;
import glia.networks.training.augmentation.HiddenTokens;
import glia.networks.training.losses.Loss;
import glia.networks.training.losses.Losses;
import glia.networks.training.metrics.Metric;
import glia.networks.training.metrics.Metrics;
import glia.networks.training.optimizers.Optimizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a network is to learn: the loss, what is added to it, what is watched, and how its images are changed.
 *
 * @param <T> the training itself, which each method gives back so that calls chain
 */
public abstract class ObjectiveOptions<T extends ObjectiveOptions<T>> extends LengthOptions<T> {
    private final List<Augmentation> augmentations = new ArrayList<>();
    private Objective objective;
    private Penalty penalty = Penalty.NONE;

    ObjectiveOptions(Objective objective) {
        super(Extent.USUAL);
        this.objective = objective;
    }

    Objective objective() {
        return objective;
    }

    Penalty penalty() {
        return penalty;
    }

    /**
     * Where layers add to the loss, it is summed over the numbers of a sample, so that both are of a sample.
     *
     * @throws glia.networks.ShapeException if it cannot compare the network's output with the targets
     */
    public T loss(Loss loss) {
        objective = objective.loss(loss);
        return self();
    }

    /**
     * The loss with this word, in the form that the network's last layer asks for.
     *
     * @throws IllegalArgumentException if {@link Losses} has no such word
     * @throws glia.networks.ShapeException if it cannot compare the network's output with the targets
     */
    public T loss(String word) {
        return loss(Losses.named(word).after(Probabilities.lastWord(objective.network())));
    }

    /** What is watched beside the loss. */
    public Metric metric() {
        return objective.metric();
    }

    /** @throws glia.networks.ShapeException if it cannot measure the network's output by the targets */
    public T metric(Metric metric) {
        objective = objective.metric(metric);
        return self();
    }

    /**
     * @throws IllegalArgumentException if {@link Metrics} has no such word
     * @throws glia.networks.ShapeException if it cannot measure the network's output by the targets
     */
    public T metric(String word) {
        String last = Probabilities.lastWord(objective.network());
        return metric(Metrics.all(List.of("softmax", "sigmoid", "step").contains(last))
                .named(word));
    }

    /** @param weights how much each class counts, above 0, in the order of the classes */
    public T classWeights(double... weights) {
        return loss(objective.loss().weighed(Arrays.stream(weights).boxed().toList()));
    }

    /** Has every class count the same in all, however many samples it has (King and Zeng 2001). */
    public T balanced() {
        return classWeights(objective.balancedWeights());
    }

    /** @param weight of the sum of absolute values of all weights in the loss, biases left out; 0 or more */
    public T l1(double weight) {
        Optimizer.checkNotNegative("l1", weight);
        penalty = new Penalty(weight, penalty.l2(), penalty.maximumNorm());
        return self();
    }

    /** @param weight of half the sum of squares of all weights in the loss, biases left out; 0 or more */
    public T l2(double weight) {
        Optimizer.checkNotNegative("l2", weight);
        penalty = new Penalty(penalty.l1(), weight, penalty.maximumNorm());
        return self();
    }

    /** Changes the images of each batch at random. */
    public T augment(Augmentation... changes) {
        for (Augmentation change : changes) {
            objective.check(change);
            augmentations.add(change);
        }
        return self();
    }

    /**
     * Changes the images of each batch at random: {@code augment("flip", "shift:0.1")}.
     *
     * @throws IllegalArgumentException if {@link Augmentations} has no such word
     */
    public T augment(String... words) {
        return augment(Arrays.stream(words).map(Augmentations::named).toArray(Augmentation[]::new));
    }

    /** In the order in which they are made. */
    List<Augmentation> changes() {
        List<Augmentation> changes = new ArrayList<>(augmentations);
        objective.masking().map(HiddenTokens::new).ifPresent(changes::add);
        return List.copyOf(changes);
    }
}
