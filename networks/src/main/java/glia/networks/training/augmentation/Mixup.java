package glia.networks.training.augmentation;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * Blends each sample with another of the batch and asks for both their targets in the same proportion (Zhang et al.
 * 2018, equation 1). It takes inputs of any shape but tokens.
 *
 * @param alpha of the Beta distribution that the proportion is drawn from, above 0: the smaller, the purer the samples
 */
public record Mixup(double alpha) implements Augmentation {

    /** @throws IllegalArgumentException if alpha is not above 0 */
    public Mixup {
        if (!(alpha > 0) || Double.isInfinite(alpha)) {
            throw new IllegalArgumentException("Mixup takes an alpha above 0, found " + alpha);
        }
    }

    @Override
    public String word() {
        return "mixup";
    }

    @Override
    public void check(Shape input) {}

    /** The blending concerns the targets too, so the training step does it. */
    @Override
    public Value emit(Emission emission, Value input) {
        return input;
    }
}
