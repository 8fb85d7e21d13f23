package glia.datasets.published;

import glia.datasets.download.PublicRepository;

/** Thousands of international air passengers by month (Box and Jenkins, 1976): growth with a yearly cycle. */
public final class AirlinePassengers extends PublishedSeries {

    public AirlinePassengers() {
        super(
                "airline-passengers",
                "air passengers by month, 1949 to 1960",
                144,
                12,
                PublicRepository.UCI.file(
                        "airline-passengers.csv",
                        2_180,
                        "8cb51be753a718d9be5d76d7e238cc224792754676adc21faa59e954b0201621"),
                "Passengers");
    }
}
