package glia.datasets.published;

import glia.datasets.Options;
import glia.datasets.TargetKind;
import glia.datasets.download.PublicRepository;

/**
 * Thousands of air passengers by year and month (Box and Jenkins, 1976), as a table; {@code airline-passengers} has
 * them as a series.
 */
public final class Flights extends PublishedTable {

    public Flights() {
        super(
                "flights",
                "air passengers by year and month, as a table",
                "passengers",
                "13 -> 1",
                144,
                "see the source",
                PublicRepository.SEABORN,
                PublicRepository.SEABORN.file(
                        "flights.csv", 2_350, "237d834127d9c6355630d8f443a7a2377b5925923010009b59809ba0b67f4fac"),
                "passengers",
                TargetKind.REGRESSION);
    }

    @Override
    Options adapt(Options options) {
        return options.categorical("month");
    }
}
