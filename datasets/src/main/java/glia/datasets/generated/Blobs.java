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

/** Round clouds, one class each, their centres on a circle of radius 1: separable by lines while the noise is small. */
public final class Blobs implements NamedDataset {

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "blobs",
                "round clouds side by side",
                "3 classes",
                "2 -> class",
                600,
                0,
                "Apache-2.0",
                "generated",
                List.of(
                        Setting.of("samples", "how many", 600),
                        Setting.of("classes", "clouds, 2 to 20", 3),
                        Setting.of("noise", "standard deviation; the centres lie on a circle of radius 1", 0.25)));
    }

    @Override
    public Dataset load(Loading loading) {
        int count = loading.integer("samples", 20, 1_000_000);
        Random random = new Random(loading.seed());
        int clouds = loading.integer("classes", 2, 20);
        double noise = loading.number("noise", 0, 10);
        float[] inputs = new float[2 * count];
        float[] targets = new float[count];
        for (int i = 0; i < count; i++) {
            int cloud = i % clouds;
            double angle = 2 * StrictMath.PI * cloud / clouds;
            inputs[2 * i] = (float) (StrictMath.cos(angle) + noise * random.nextGaussian());
            inputs[2 * i + 1] = (float) (StrictMath.sin(angle) + noise * random.nextGaussian());
            targets[i] = cloud;
        }
        return Generated.dataset(
                loading,
                clouds + " clouds with noise " + noise,
                new Task.Classification(IntStream.rangeClosed(1, clouds)
                        .mapToObj(cloud -> "cloud " + cloud)
                        .toList()),
                new Samples(Shape.of(2), Shape.of(), inputs, targets));
    }
}
