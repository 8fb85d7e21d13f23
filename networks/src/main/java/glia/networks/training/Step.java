package glia.networks.training;

import glia.datasets.Shape;
import glia.networks.training.augmentation.Augmentation;
import glia.networks.training.losses.Loss;
import glia.networks.training.metrics.Metric;
import glia.networks.training.optimizers.Optimizer;
import java.util.List;

/**
 * What one training step does, as the program is written from it.
 *
 * @param target the shape of one sample's target
 * @param groups which parameters learn, and how fast
 * @param clipNorm the largest Euclidean norm of all gradients together, infinite for none
 * @param clipValue the largest size of one number of a gradient, infinite for none
 * @param accumulate how many batches make one step
 * @param l1 weight of the sum of absolute values of all weights in the loss
 * @param l2 weight of half the sum of squares of all weights in the loss
 * @param average how much of the running mean of the weights is kept at each step, 0 for no mean
 * @param halfPrecision whether the network computes in bf16
 */
record Step(
        Loss loss,
        Metric metric,
        Shape target,
        Optimizer optimizer,
        Groups groups,
        double clipNorm,
        double clipValue,
        int accumulate,
        double l1,
        double l2,
        double average,
        boolean halfPrecision,
        List<Augmentation> augmentations) {}
