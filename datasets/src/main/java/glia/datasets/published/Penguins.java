package glia.datasets.published;

import glia.datasets.TargetKind;
import glia.datasets.download.PublicRepository;

/** Three species of penguin by their measures (Gorman, Williams, Fraser, 2014); 11 sexes and 2 measures are missing. */
public final class Penguins extends PublishedTable {

    public Penguins() {
        super(
                "penguins",
                "three species of penguin by beak, flipper and weight",
                "3 classes",
                "9 -> class",
                344,
                "CC0 1.0",
                PublicRepository.SEABORN,
                PublicRepository.SEABORN.file(
                        "penguins.csv", 13_478, "e07636bd8af74260099ea2f8678e2eabbf35def579940cc76f67061ee16c06c1"),
                "species",
                TargetKind.CLASSIFICATION);
    }
}
