package glia.networks.training.augmentation;

import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/** Mirrors every second image from left to right, at random. */
public record Flip() implements Augmentation {

    @Override
    public String word() {
        return "flip";
    }

    @Override
    public Value emit(Emission emission, Value input) {
        String x = input.variable();
        return emission.assign(
                input.shape(),
                "torch.where(torch.lt(" + Draws.perImage(x) + ", 0.5), torch.flip(" + x + ", [3]), " + x + ")");
    }
}
