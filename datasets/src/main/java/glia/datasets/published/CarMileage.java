package glia.datasets.published;

import glia.datasets.Options;
import glia.datasets.TargetKind;
import glia.datasets.download.PublicRepository;

/** Miles per gallon of cars of the years 1970 to 1982 (Quinlan, 1993); 6 values of horsepower are missing. */
public final class CarMileage extends PublishedTable {

    public CarMileage() {
        super(
                "mpg",
                "how far cars of 1970 to 1982 go on a gallon",
                "mpg",
                "9 -> 1",
                398,
                "see the source",
                PublicRepository.SEABORN,
                PublicRepository.SEABORN.file(
                        "mpg.csv", 21_222, "c14b8b855ea7ee86cb9736bf8caaf281c4685ca08826f3eb2acaccaaf40f0d5a"),
                "mpg",
                TargetKind.REGRESSION);
    }

    @Override
    Options adapt(Options options) {
        return options.ignore("name");
    }
}
