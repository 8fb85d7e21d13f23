package glia.networks.training;

import glia.networks.Penalty;
import glia.networks.training.augmentation.Augmentation;
import glia.networks.training.optimizers.Optimizer;
import java.util.List;

/**
 * What one training step does, as the program is written from it.
 *
 * @param groups which parameters learn, and how fast
 * @param penalty what the size of all weights adds to the loss, beside what layers say of their own
 * @param accumulate how many batches make one step
 * @param average how much of the running mean of the weights is kept at each step, 0 for no mean
 * @param halfPrecision whether the network computes in bf16
 */
record Step(
        Objective objective,
        Optimizer optimizer,
        Groups groups,
        Clipping clipping,
        Penalty penalty,
        int accumulate,
        double average,
        boolean halfPrecision,
        List<Augmentation> augmentations) {}
