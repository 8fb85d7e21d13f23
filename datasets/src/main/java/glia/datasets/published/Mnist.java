package glia.datasets.published;

import glia.datasets.CatalogueEntry;
import glia.datasets.Dataset;
import glia.datasets.Loading;
import glia.datasets.NamedDataset;
import glia.datasets.Samples;
import glia.datasets.Setting;
import glia.datasets.Shape;
import glia.datasets.Split;
import glia.datasets.Task;
import glia.datasets.download.DownloadException;
import glia.datasets.download.PublicRepository;
import glia.datasets.download.RemoteFile;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The handwritten digits of LeCun, Cortes and Burges; ink is 1 and paper 0. With the 60,000 training digits, the
 * official 10,000 test digits are the test part and a tenth of the training digits the validation part. Where only the
 * test digits can be had, these are split, 80/10/10 by default, and the source says so.
 */
public final class Mnist implements NamedDataset {
    private static final RemoteFile TRAIN_IMAGES = PublicRepository.MNIST.file(
            "train-images-idx3-ubyte.gz",
            9_912_422,
            "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609");
    private static final RemoteFile TRAIN_LABELS = PublicRepository.MNIST.file(
            "train-labels-idx1-ubyte.gz", 28_881, "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c");
    private static final RemoteFile TEST_IMAGES = PublicRepository.MNIST.file(
            "t10k-images-idx3-ubyte.gz", 1_648_877, "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6");
    private static final RemoteFile TEST_LABELS = PublicRepository.MNIST.file(
            "t10k-labels-idx1-ubyte.gz", 4_542, "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6");

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "mnist",
                "handwritten digits of 500 people",
                "10 classes",
                "1x28x28 -> class",
                70_000,
                TRAIN_IMAGES.bytes() + TRAIN_LABELS.bytes() + TEST_IMAGES.bytes() + TEST_LABELS.bytes(),
                "CC BY-SA 3.0",
                PublicRepository.MNIST.source(),
                List.of(Setting.of(
                        "part",
                        "all, test (only the 10,000 test digits, split) or auto (all if they can be had)",
                        "auto")));
    }

    @Override
    public Dataset load(Loading loading) {
        String part = loading.choice("part", "auto", "all", "test");
        if (part.equals("test")) {
            return fromTestDigits(loading);
        }
        try {
            Samples training = read(loading, TRAIN_IMAGES, TRAIN_LABELS);
            return official(loading, training, read(loading, TEST_IMAGES, TEST_LABELS));
        } catch (DownloadException trainingDigitsMissing) {
            if (part.equals("all") || Thread.currentThread().isInterrupted()) {
                throw trainingDigitsMissing;
            }
            return fromTestDigits(loading);
        }
    }

    private static Dataset official(Loading loading, Samples training, Samples test) {
        Split split = loading.options().splitOrDefault();
        double held = split.validation() / (split.train() + split.validation());
        Split.Parts parts = Split.withoutTest(held, labels(training), loading.seed());
        return dataset(
                "60,000 training and 10,000 test digits",
                training.select(parts.train()),
                training.select(parts.validation()),
                test);
    }

    private static Dataset fromTestDigits(Loading loading) {
        Samples digits = read(loading, TEST_IMAGES, TEST_LABELS);
        Split split = loading.options().splitOrDefault();
        Split.Parts parts = split.stratified(labels(digits), loading.seed());
        return dataset(
                "the 10,000 test digits only, split " + split,
                digits.select(parts.train()),
                digits.select(parts.validation()),
                digits.select(parts.test()));
    }

    private static Dataset dataset(String which, Samples train, Samples validation, Samples test) {
        return new Dataset(
                "mnist",
                "MNIST, " + which + " (" + PublicRepository.MNIST.source() + ", CC BY-SA 3.0)",
                new Task.Classification(
                        IntStream.range(0, 10).mapToObj(String::valueOf).toList()),
                train,
                validation,
                test);
    }

    private static Samples read(Loading loading, RemoteFile images, RemoteFile labels) {
        return new Samples(
                Shape.of(1, 28, 28),
                Shape.of(),
                IdxFile.read(loading.file(images), 3, 255),
                IdxFile.read(loading.file(labels), 1, 1));
    }

    private static int[] labels(Samples samples) {
        return IntStream.range(0, samples.size()).map(samples::label).toArray();
    }
}
