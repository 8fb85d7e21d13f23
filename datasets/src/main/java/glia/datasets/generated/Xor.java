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

/** Four clouds at the corners of a square; opposite corners share a class. What the perceptron could not learn (Minsky and Papert, 1969). */
public final class Xor implements NamedDataset {

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "xor",
                "exclusive or: four clouds, opposite corners alike",
                "2 classes",
                "2 -> class",
                400,
                0,
                "Apache-2.0",
                "generated",
                List.of(
                        Setting.of("samples", "how many", 400),
                        Setting.of("noise", "standard deviation of a cloud; the corners are 0 and 1", 0.1)));
    }

    @Override
    public Dataset load(Loading loading) {
        int count = loading.integer("samples", 20, 1_000_000);
        Random random = new Random(loading.seed());
        double noise = loading.number("noise", 0, 10);
        float[] inputs = new float[2 * count];
        float[] targets = new float[count];
        for (int i = 0; i < count; i++) {
            int left = i % 2;
            int right = i / 2 % 2;
            inputs[2 * i] = (float) (left + noise * random.nextGaussian());
            inputs[2 * i + 1] = (float) (right + noise * random.nextGaussian());
            targets[i] = left ^ right;
        }
        return Generated.dataset(
                loading,
                "exclusive or with noise " + noise,
                new Task.Classification(List.of("same", "different")),
                new Samples(Shape.of(2), Shape.of(), inputs, targets));
    }
}
