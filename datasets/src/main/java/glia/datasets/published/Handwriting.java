package glia.datasets.published;

import glia.datasets.CatalogueEntry;
import glia.datasets.Dataset;
import glia.datasets.Loading;
import glia.datasets.NamedDataset;
import glia.datasets.download.DownloadException;
import glia.datasets.generated.Digits;
import java.util.List;

/**
 * Digits for a first notebook, which has to run anywhere: 10,000 of MNIST where they can be had, since they are real and
 * quick to fetch and to learn, else the digits that ship. The source says which.
 */
public final class Handwriting implements NamedDataset {
    private final Mnist mnist = new Mnist();
    private final Digits digits = new Digits();

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "handwriting",
                "10,000 digits of MNIST where they can be had, else 'digits'",
                "10 classes",
                "1x28x28 -> class",
                10_000,
                mnist.entry().downloadBytes(),
                mnist.entry().licence(),
                mnist.entry().source(),
                List.of());
    }

    @Override
    public Dataset load(Loading loading) {
        try {
            return named(mnist.load(loading.of(mnist.entry(), loading.options().with("part", "test"))));
        } catch (DownloadException unavailable) {
            if (Thread.currentThread().isInterrupted()) {
                throw unavailable;
            }
            return named(digits.load(loading.of(digits.entry(), loading.options())))
                    .noted(List.of("MNIST could not be had, so these are drawn: " + unavailable.getMessage()));
        }
    }

    private Dataset named(Dataset dataset) {
        return new Dataset(
                entry().name(),
                dataset.source(),
                dataset.task(),
                dataset.train(),
                dataset.validation(),
                dataset.test());
    }
}
