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

/** Two half circles that reach into each other: the smallest problem that no line solves well. */
public final class Moons implements NamedDataset {

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "moons",
                "two interleaved half circles",
                "2 classes",
                "2 -> class",
                1000,
                0,
                "Apache-2.0",
                "generated",
                List.of(
                        Setting.of("samples", "how many", 1000),
                        Setting.of("noise", "standard deviation around the arcs, whose radius is 1", 0.15)));
    }

    @Override
    public Dataset load(Loading loading) {
        int count = loading.integer("samples", 20, 1_000_000);
        Random random = new Random(loading.seed());
        double noise = loading.number("noise", 0, 10);
        float[] inputs = new float[2 * count];
        float[] targets = new float[count];
        for (int i = 0; i < count; i++) {
            int moon = i % 2;
            double angle = StrictMath.PI * random.nextDouble();
            double x = moon == 0 ? StrictMath.cos(angle) : 1 - StrictMath.cos(angle);
            double y = moon == 0 ? StrictMath.sin(angle) : 0.5 - StrictMath.sin(angle);
            inputs[2 * i] = (float) (x + noise * random.nextGaussian());
            inputs[2 * i + 1] = (float) (y + noise * random.nextGaussian());
            targets[i] = moon;
        }
        return Generated.dataset(
                loading,
                "two moons with noise " + noise,
                new Task.Classification(List.of("upper", "lower")),
                new Samples(Shape.of(2), Shape.of(), inputs, targets));
    }
}
