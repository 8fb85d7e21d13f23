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

/**
 * What was the first token? The rest of the sequence is noise from the same alphabet, so the answer must be carried
 * over every step: a plain recurrent network forgets it where an LSTM does not (the latch problem of Bengio, Simard
 * and Frasconi, 1994). Tokens are 1 to {@code symbols}; token 0, padding, does not occur. The class of token k is k-1.
 */
public final class Recall implements NamedDataset {

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "recall",
                "sequences of tokens; what was the first?",
                "8 classes",
                "30 -> class",
                4000,
                0,
                "Apache-2.0",
                "generated",
                List.of(
                        Setting.of("samples", "how many", 4000),
                        Setting.of("steps", "tokens in a sequence", 30),
                        Setting.of("symbols", "different tokens", 8)));
    }

    @Override
    public Dataset load(Loading loading) {
        int count = loading.integer("samples", 20, 1_000_000);
        int steps = loading.integer("steps", 1, 1000);
        int symbols = loading.integer("symbols", 2, 100);
        Random random = new Random(loading.seed());
        float[] inputs = new float[Math.multiplyExact(count, steps)];
        float[] targets = new float[count];
        for (int i = 0; i < count; i++) {
            targets[i] = i % symbols;
            inputs[i * steps] = 1 + i % symbols;
            for (int step = 1; step < steps; step++) {
                inputs[i * steps + step] = 1 + random.nextInt(symbols);
            }
        }
        List<String> classes = IntStream.rangeClosed(1, symbols)
                .mapToObj(token -> "token " + token)
                .toList();
        return Generated.dataset(
                loading,
                "recall the first of " + steps + " tokens",
                new Task.Classification(classes),
                new Samples(Shape.of(steps), Shape.of(), inputs, targets));
    }
}
