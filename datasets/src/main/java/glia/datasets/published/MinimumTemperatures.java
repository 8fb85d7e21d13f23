package glia.datasets.published;

import glia.datasets.download.PublicRepository;

/** The lowest temperature of each day in Melbourne from 1981 to 1990, in degrees Celsius. */
public final class MinimumTemperatures extends PublishedSeries {

    public MinimumTemperatures() {
        super(
                "min-temperatures",
                "lowest temperature of each day in Melbourne, 1981 to 1990",
                3650,
                30,
                PublicRepository.UCI.file(
                        "daily-min-temperatures.csv",
                        67_921,
                        "8b9de63ed6789492bf497625e7f9beb96a63d367b4b0a21754006f749fa5e5da"),
                "Temp");
    }
}
