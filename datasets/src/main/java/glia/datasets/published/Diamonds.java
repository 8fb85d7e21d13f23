package glia.datasets.published;

import glia.datasets.TargetKind;
import glia.datasets.download.PublicRepository;

/** The price in dollars of 53,940 diamonds by carat, cut, colour, clarity and size. */
public final class Diamonds extends PublishedTable {

    public Diamonds() {
        super(
                "diamonds",
                "the price of diamonds by carat, cut, colour and clarity",
                "price",
                "26 -> 1",
                53940,
                "see the source",
                PublicRepository.SEABORN,
                PublicRepository.SEABORN.file(
                        "diamonds.csv", 2_772_143, "9574730b03aba241d899c4a97511c5061b19358fab89510774fb6c24168345c4"),
                "price",
                TargetKind.REGRESSION);
    }
}
