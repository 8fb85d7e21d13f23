import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.networks.Network;
import glia.networks.generation.Translation;
import glia.networks.training.Training;
import java.util.List;

/** Dates as people write them into ISO 8601, by a network that looks back at what it read; translation.py says it again. */
final class DateTranslation {
    private static final String TEXT = "both: input tokens 41; source: slice 0 30; embedding vocab=50 32; encoded: gru 32"
            + " mask=source; state: last mask=source; take both; slice 30 41; embedding vocab=14 32; gru 32 state=state;"
            + " residual { cross encoded mask=source }; each { dense 14 }";

    private DateTranslation() {}

    static Row row(String name) {
        Dataset data = Datasets.load("dates", Options.defaults().seed(1));
        return new Row(name, TEXT, "exact match of what it writes", data, seed -> {
            Network network = Network.of("n", TEXT).initialize(seed);
            Training.of(network, data)
                    .epochs(8)
                    .learningRate(0.005)
                    .schedule("cosine")
                    .seed(seed)
                    .run();
            Translation translation = Translation.of(network);
            List<String> written = translation.texts(data.test());
            int right = 0;
            for (int i = 0; i < written.size(); i++) {
                right += written.get(i).equals(translation.pairs().decodeTarget(data.test().target(i))) ? 1 : 0;
            }
            return right / (double) written.size();
        });
    }
}
