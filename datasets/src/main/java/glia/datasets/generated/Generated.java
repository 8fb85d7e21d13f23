package glia.datasets.generated;

import glia.datasets.Dataset;
import glia.datasets.Loading;
import glia.datasets.Samples;
import glia.datasets.Split;
import glia.datasets.Task;
import java.util.stream.IntStream;

/** What the generated data sets share: samples in, three parts out. */
final class Generated {
    private Generated() {}

    static Dataset dataset(Loading loading, String description, Task task, Samples all) {
        int[] strata = all.targetShape().rank() == 0
                ? IntStream.range(0, all.size()).map(all::label).toArray()
                : new int[all.size()];
        Split.Parts parts = loading.options().splitOrDefault().stratified(strata, loading.seed());
        return new Dataset(
                loading.entry().name(),
                "generated: " + description + ", seed " + loading.seed(),
                task,
                all.select(parts.train()),
                all.select(parts.validation()),
                all.select(parts.test()));
    }
}
