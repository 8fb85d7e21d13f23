package glia.datasets.published;

import glia.datasets.download.PublicRepository;

/** The mean number of sunspots of each month from 1749 to 1983: a cycle of about eleven years. */
public final class Sunspots extends PublishedSeries {

    public Sunspots() {
        super(
                "sunspots",
                "sunspots by month, 1749 to 1983",
                2820,
                24,
                PublicRepository.UCI.file(
                        "monthly-sunspots.csv",
                        45_039,
                        "c4ec8cc57d9f6fb6ecdb3e1f37f25b6f4badd5124c55931052b0cd2fc3bc71f3"),
                "Sunspots");
    }
}
