package glia.datasets;

/** A data set that can be loaded by its name: one file each, listed in {@link Catalogue}. */
public interface NamedDataset {

    CatalogueEntry entry();

    /**
     * Makes or reads it.
     *
     * @throws DatasetException if it cannot be had, or a setting is out of range
     */
    Dataset load(Loading loading);
}
