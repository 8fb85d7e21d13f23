package glia.networks.training;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.datasets.text.MaskedPreparation;
import glia.datasets.text.Masking;
import glia.networks.Network;
import glia.networks.training.augmentation.Augmentation;
import glia.networks.training.losses.Loss;
import glia.networks.training.losses.Summed;
import glia.networks.training.metrics.Accuracy;
import glia.networks.training.metrics.Metric;
import glia.networks.training.metrics.OutputLoss;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * What a network is to learn.
 *
 * @param dataset as this network learns it, see {@link Comparison#asked}
 */
record Objective(Network network, Dataset dataset, Loss loss, Metric metric) {

    /** @param said the loss, where it is not the usual one: one that fits alone is not asked whether others do */
    static Objective of(Network network, Dataset dataset, Optional<Loss> said) {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(dataset, "dataset");
        boolean alone = said.map(Loss::fitsAlone).orElse(false);
        Dataset learned = alone ? dataset : Comparison.asked(network, dataset);
        Comparison chosen =
                alone ? Comparison.alone(network, dataset, said.orElseThrow()) : Comparison.of(network, learned);
        return new Objective(network, learned, chosen.loss(), chosen.metric());
    }

    Objective loss(Loss asked) {
        asked.check(network.outputShape(), target());
        boolean summed = loss instanceof Summed;
        Loss chosen = summed && !(asked instanceof Summed) ? new Summed(asked) : asked;
        Metric watched = metric;
        if (metric instanceof OutputLoss) {
            watched = new OutputLoss(chosen);
        } else if (asked.fitsAlone() && metric instanceof Accuracy) {
            watched = Comparison.metric(asked);
        }
        return new Objective(network, dataset, chosen, watched);
    }

    Objective metric(Metric asked) {
        asked.check(network.outputShape(), target());
        return new Objective(network, dataset, loss, asked);
    }

    /** What a run's curves show. */
    String measures() {
        return loss.label() + " and " + metric.label();
    }

    /** The same for a network of the same definition. */
    Objective of(Network other) {
        return new Objective(other, dataset, loss, metric);
    }

    /** The shape of one sample's target. */
    Shape target() {
        return dataset.targetShape();
    }

    /** What the network's weights are for, once it has learned this. */
    Task task() {
        return loss.embeds() ? Task.EMBEDDING : dataset.task();
    }

    /** How tokens are hidden anew at every step, where the data set asks for hidden ones. */
    Optional<Masking> masking() {
        return dataset.preparation()
                .filter(preparation -> network.input().tokens() && loss.takesClasses())
                .filter(MaskedPreparation.class::isInstance)
                .map(preparation -> ((MaskedPreparation) preparation).masking());
    }

    /** A weight for each class, such that all count the same in all (King and Zeng 2001). */
    double[] balancedWeights() {
        if (!(dataset.task() instanceof Task.Classification classification)) {
            throw new IllegalArgumentException("'" + dataset.name() + "' has no classes to balance");
        }
        int[] counts = classification
                .asked(dataset.train())
                .classCounts(classification.classes().size());
        double all = Arrays.stream(counts).sum();
        return Arrays.stream(counts)
                .mapToDouble(count -> all / Math.max(1, count) / counts.length)
                .toArray();
    }

    /** @throws IllegalArgumentException if what the network takes cannot be changed like this */
    void check(Augmentation change) {
        change.check(dataset.inputShape());
        if (network.input().tokens()) {
            throw new IllegalArgumentException("Tokens cannot be augmented; " + network.name() + " takes tokens");
        }
    }

    /** @throws IllegalArgumentException if there is nothing to learn from, or these samples ask nothing */
    void check(Samples samples) {
        if (dataset.train().size() == 0) {
            throw new IllegalArgumentException("'" + dataset.name() + "' has no training samples");
        }
        SoundNumbers.check(dataset, samples);
        if (!loss.ignores() && dataset.preparation().orElse(null) instanceof MaskedPreparation) {
            throw new IllegalArgumentException("'" + dataset.name()
                    + "' asks for the hidden tokens alone, and only cross-entropy leaves out what is not asked");
        }
        loss.check(samples);
        checkClasses(samples);
        if (loss.ignores() && dataset.task() instanceof Task.Classification classification) {
            for (float target : classification.asked(samples).targets()) {
                if (target != Samples.IGNORED) {
                    return;
                }
            }
            throw new IllegalArgumentException(
                    "'" + dataset.name() + "' asks nothing of a network: every training target is padding or ignored");
        }
    }

    private void checkClasses(Samples samples) {
        if (dataset.task() instanceof Task.Classification || !metric.ofClasses()) {
            return;
        }
        for (float target : samples.targets()) {
            if (target != 0 && target != 1) {
                throw new IllegalArgumentException(metric.label() + " is of classes, and '" + dataset.name()
                        + "' has targets such as " + target + ". Take mae, rmse or r2");
            }
        }
    }
}
