package glia.datasets;

import glia.datasets.generated.Blobs;
import glia.datasets.generated.Circles;
import glia.datasets.generated.Dates;
import glia.datasets.generated.Digits;
import glia.datasets.generated.EightGaussians;
import glia.datasets.generated.Moons;
import glia.datasets.generated.NoisySine;
import glia.datasets.generated.Recall;
import glia.datasets.generated.Spirals;
import glia.datasets.generated.Xor;
import glia.datasets.published.Adult;
import glia.datasets.published.AirlinePassengers;
import glia.datasets.published.BreastCancer;
import glia.datasets.published.CarMileage;
import glia.datasets.published.Diamonds;
import glia.datasets.published.Flights;
import glia.datasets.published.GermanCredit;
import glia.datasets.published.Handwriting;
import glia.datasets.published.Iris;
import glia.datasets.published.MinimumTemperatures;
import glia.datasets.published.Mnist;
import glia.datasets.published.Multi30k;
import glia.datasets.published.Names;
import glia.datasets.published.Penguins;
import glia.datasets.published.PimaDiabetes;
import glia.datasets.published.Sentences;
import glia.datasets.published.Shakespeare;
import glia.datasets.published.Sonar;
import glia.datasets.published.SpokenDigits;
import glia.datasets.published.Sunspots;
import glia.datasets.published.Tips;
import glia.datasets.published.Titanic;
import glia.datasets.published.Wine;
import glia.datasets.published.WineQualityRed;
import glia.datasets.published.WineQualityWhite;
import java.util.List;

/** Every data set that has a name. */
final class Catalogue {
    static final List<NamedDataset> ALL = List.of(
            new Digits(),
            new Mnist(),
            new Handwriting(),
            new Xor(),
            new Moons(),
            new Circles(),
            new Spirals(),
            new Blobs(),
            new EightGaussians(),
            new NoisySine(),
            new Recall(),
            new Dates(),
            new Penguins(),
            new Iris(),
            new Titanic(),
            new Diamonds(),
            new Tips(),
            new CarMileage(),
            new Adult(),
            new GermanCredit(),
            new BreastCancer(),
            new Wine(),
            new WineQualityRed(),
            new WineQualityWhite(),
            new Sonar(),
            new PimaDiabetes(),
            new Flights(),
            new AirlinePassengers(),
            new Sunspots(),
            new MinimumTemperatures(),
            new Shakespeare(),
            new Names(),
            new Sentences(),
            new SpokenDigits(),
            new Multi30k());

    private Catalogue() {}

    /** @throws DatasetException if there is none of that name */
    static NamedDataset find(String name) {
        return ALL.stream()
                .filter(dataset -> dataset.entry().name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names =
                            ALL.stream().map(dataset -> dataset.entry().name()).toList();
                    return new DatasetException("There is no data set '" + name + "'." + Suggestion.hint(name, names)
                            + " There are: " + String.join(", ", names) + ".");
                });
    }
}
