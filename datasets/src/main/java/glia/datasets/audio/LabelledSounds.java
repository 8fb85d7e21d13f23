package glia.datasets.audio;

import glia.datasets.Samples;
import glia.datasets.Scaler;
import glia.datasets.Scaling;
import glia.datasets.Shape;
import java.util.List;

/** Spectrograms with a class each, in parts of which the first is for training. */
public final class LabelledSounds {
    private LabelledSounds() {}

    /** @param classes the class of each wave */
    public record Part(List<Wave> waves, List<Integer> classes) {}

    /** Parts as samples, and how they were prepared. */
    public record Prepared(SoundPreparation preparation, List<Samples> parts) {}

    public static Prepared prepare(int rate, int bands, int frames, Scaling scaling, List<Part> parts) {
        SoundPreparation plain = new SoundPreparation(rate, bands, frames, new Scaler(0, 1));
        List<Samples> unscaled =
                parts.stream().map(part -> samples(part, plain)).toList();
        float[] seen = unscaled.get(0).inputs();
        double[] values = new double[seen.length];
        for (int i = 0; i < seen.length; i++) {
            values[i] = seen[i];
        }
        Scaler scaler = Scaler.fit(values, scaling);
        for (Samples part : unscaled) {
            float[] inputs = part.inputs();
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = scaler.apply(inputs[i]);
            }
        }
        return new Prepared(new SoundPreparation(rate, bands, frames, scaler), unscaled);
    }

    private static Samples samples(Part part, SoundPreparation preparation) {
        int width = preparation.bands() * preparation.frames();
        float[] inputs = new float[Math.multiplyExact(part.waves().size(), width)];
        float[] targets = new float[part.waves().size()];
        for (int i = 0; i < targets.length; i++) {
            System.arraycopy(preparation.energy(part.waves().get(i)), 0, inputs, i * width, width);
            targets[i] = part.classes().get(i);
        }
        return new Samples(Shape.of(1, preparation.bands(), preparation.frames()), Shape.of(), inputs, targets);
    }
}
