import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Options;
import java.util.function.Supplier;

/** The data of rows, each loaded when it is asked for. */
final class Loaded {
    private Loaded() {}

    static Supplier<Dataset> of(String name) {
        return () -> Datasets.load(name);
    }

    /** So many samples of a data set that makes them. */
    static Supplier<Dataset> made(String name, int samples) {
        return with(name, Options.defaults().with("samples", samples).seed(1));
    }

    static Supplier<Dataset> with(String name, Options options) {
        return () -> Datasets.load(name, options);
    }

    /** The 10,000 test digits of MNIST, split: the same wherever the training digits can be had or not. */
    static Supplier<Dataset> mnist() {
        return with("mnist", Options.defaults().with("part", "test").seed(1));
    }

    /** With fewer samples, the first of each part. */
    static Supplier<Dataset> few(Supplier<Dataset> source, int train, int test) {
        return () -> {
            Dataset all = source.get();
            return new Dataset(
                    all.name(),
                    all.source(),
                    all.task(),
                    all.train().first(train),
                    all.validation().first(test),
                    all.test().first(test));
        };
    }
}
