package glia.datasets;

import java.util.List;

/**
 * One line of the catalogue: what can be loaded by name.
 *
 * @param task what is asked, in a few words: {@code 10 classes}, {@code next value}
 * @param shapes input and target of a sample: {@code 1x28x28 -> class}
 * @param samples how many samples its three parts hold together, by default
 * @param downloadBytes what is fetched the first time; 0 where the data is generated
 * @param source where it comes from
 */
public record CatalogueEntry(
        String name,
        String description,
        String task,
        String shapes,
        int samples,
        long downloadBytes,
        String licence,
        String source,
        List<Setting> settings) {

    public CatalogueEntry {
        settings = List.copyOf(settings);
    }

    /** Whether it can be had with no network. */
    public boolean generated() {
        return downloadBytes == 0;
    }
}
