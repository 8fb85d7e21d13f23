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

/** Points scattered around one curve, y = sin(2x) + x/2 for x from -3 to 3: what a network that fits curves learns first. */
public final class NoisySine implements NamedDataset {

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "regression",
                "a noisy curve, y = sin(2x) + x/2",
                "1 number",
                "1 -> 1",
                500,
                0,
                "Apache-2.0",
                "generated",
                List.of(
                        Setting.of("samples", "how many", 500),
                        Setting.of("noise", "standard deviation around the curve", 0.2)));
    }

    @Override
    public Dataset load(Loading loading) {
        int count = loading.integer("samples", 20, 1_000_000);
        Random random = new Random(loading.seed());
        double noise = loading.number("noise", 0, 10);
        float[] inputs = new float[count];
        float[] targets = new float[count];
        for (int i = 0; i < count; i++) {
            double x = 6 * random.nextDouble() - 3;
            inputs[i] = (float) x;
            targets[i] = (float) (StrictMath.sin(2 * x) + x / 2 + noise * random.nextGaussian());
        }
        return Generated.dataset(
                loading,
                "y = sin(2x) + x/2 with noise " + noise,
                new Task.Regression(List.of("y")),
                new Samples(Shape.of(1), Shape.of(1), inputs, targets));
    }
}
