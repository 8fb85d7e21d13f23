package glia.datasets.generated;

import glia.datasets.CatalogueEntry;
import glia.datasets.Dataset;
import glia.datasets.Loading;
import glia.datasets.NamedDataset;
import glia.datasets.Samples;
import glia.datasets.Setting;
import glia.datasets.Shape;
import glia.datasets.Task;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Arms of a spiral, one class each, wound around the origin. */
public final class Spirals implements NamedDataset {

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "spirals",
                "spiral arms wound into each other",
                "2 classes",
                "2 -> class",
                1000,
                0,
                "Apache-2.0",
                "generated",
                List.of(
                        Setting.of("samples", "how many", 1000),
                        Setting.of("classes", "arms, 2 to 10", 2),
                        Setting.of("noise", "standard deviation; the arms end at radius 1", 0.02),
                        Setting.of("turns", "how often an arm goes round", 1.5)));
    }

    @Override
    public Dataset load(Loading loading) {
        int count = loading.integer("samples", 20, 1_000_000);
        Random random = new Random(loading.seed());
        int arms = loading.integer("classes", 2, 10);
        double noise = loading.number("noise", 0, 10);
        double turns = loading.number("turns", 0.1, 10);
        float[] inputs = new float[2 * count];
        float[] targets = new float[count];
        for (int i = 0; i < count; i++) {
            int arm = i % arms;
            // The square root keeps the density even: an arm's length grows with its radius.
            double radius = 0.05 + 0.95 * Math.sqrt(random.nextDouble());
            double angle = 2 * StrictMath.PI * (turns * radius + (double) arm / arms);
            inputs[2 * i] = (float) (radius * StrictMath.cos(angle) + noise * random.nextGaussian());
            inputs[2 * i + 1] = (float) (radius * StrictMath.sin(angle) + noise * random.nextGaussian());
            targets[i] = arm;
        }
        return Generated.dataset(
                loading,
                arms + " spiral arms with noise " + noise,
                new Task.Classification(IntStream.rangeClosed(1, arms)
                        .mapToObj(arm -> "arm " + arm)
                        .toList()),
                new Samples(Shape.of(2), Shape.of(), inputs, targets));
    }
}
