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
}
