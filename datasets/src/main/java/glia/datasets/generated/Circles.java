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

/** A ring around a smaller ring: separable by a quadratic feature, by no line. */
public final class Circles implements NamedDataset {

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "circles",
                "a ring around a ring",
                "2 classes",
                "2 -> class",
                1000,
                0,
                "Apache-2.0",
                "generated",
                List.of(
                        Setting.of("samples", "how many", 1000),
                        Setting.of("noise", "standard deviation; the outer radius is 1", 0.08),
                        Setting.of("factor", "inner radius over outer", 0.5)));
    }

    @Override
    public Dataset load(Loading loading) {
        int count = loading.integer("samples", 20, 1_000_000);
        Random random = new Random(loading.seed());
        double noise = loading.number("noise", 0, 10);
        double factor = loading.number("factor", 0, 1);
        float[] inputs = new float[2 * count];
        float[] targets = new float[count];
        for (int i = 0; i < count; i++) {
            int ring = i % 2;
            double angle = 2 * StrictMath.PI * random.nextDouble();
            double radius = ring == 0 ? 1 : factor;
            inputs[2 * i] = (float) (radius * StrictMath.cos(angle) + noise * random.nextGaussian());
            inputs[2 * i + 1] = (float) (radius * StrictMath.sin(angle) + noise * random.nextGaussian());
            targets[i] = ring;
        }
        return Generated.dataset(
                loading,
                "two rings with noise " + noise,
                new Task.Classification(List.of("outer", "inner")),
                new Samples(Shape.of(2), Shape.of(), inputs, targets));
    }
}
