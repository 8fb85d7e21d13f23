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

/** Eight narrow clouds on a circle of radius 2: the test of whether a generative network covers every mode (Metz et al., Unrolled Generative Adversarial Networks, 2017). The class is the mode. */
public final class EightGaussians implements NamedDataset {

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "eight-gaussians",
                "eight narrow clouds on a circle, for generative networks",
                "8 classes",
                "2 -> class",
                8000,
                0,
                "Apache-2.0",
                "generated",
                List.of(
                        Setting.of("samples", "how many", 8000),
                        Setting.of("noise", "standard deviation of a cloud; the circle's radius is 2", 0.02)));
    }

    @Override
    public Dataset load(Loading loading) {
        int count = loading.integer("samples", 20, 1_000_000);
        Random random = new Random(loading.seed());
        double noise = loading.number("noise", 0, 10);
        float[] inputs = new float[2 * count];
        float[] targets = new float[count];
        for (int i = 0; i < count; i++) {
            int mode = i % 8;
            double angle = StrictMath.PI * mode / 4;
            inputs[2 * i] = (float) (2 * StrictMath.cos(angle) + noise * random.nextGaussian());
            inputs[2 * i + 1] = (float) (2 * StrictMath.sin(angle) + noise * random.nextGaussian());
            targets[i] = mode;
        }
        return Generated.dataset(
                loading,
                "eight clouds with noise " + noise,
                new Task.Classification(IntStream.rangeClosed(1, 8)
                        .mapToObj(mode -> "mode " + mode)
                        .toList()),
                new Samples(Shape.of(2), Shape.of(), inputs, targets));
    }
}
