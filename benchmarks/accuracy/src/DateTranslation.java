import glia.datasets.Dataset;
import glia.datasets.Options;
import glia.networks.Network;
import glia.networks.generation.Translation;
import java.util.List;

/** Dates as people write them into ISO 8601, by a network that looks back at what it read. */
final class DateTranslation {
    private static final String TEXT = "both: input tokens 41; source: slice 0 30; embedding vocab=50 32; encoded: gru 32"
            + " mask=source; state: last mask=source; take both; slice 30 41; embedding vocab=14 32; gru 32 state=state;"
            + " residual { cross encoded mask=source }; each { dense 14 }";

    static final Row ROW = Trained.of(
                    "dates",
                    TEXT,
                    Loaded.with("dates", Options.defaults().seed(1)),
                    8,
                    0.005,
                    Quantity.higher("exact match of what it writes"),
                    DateTranslation::exactMatch)
            .with(training -> training.schedule("cosine"));

    private DateTranslation() {}

    private static double exactMatch(Network network, Dataset data) {
        Translation translation = Translation.of(network);
        List<String> written = translation.texts(data.test());
        int right = 0;
        for (int i = 0; i < written.size(); i++) {
            right += written.get(i).equals(translation.pairs().decodeTarget(data.test().target(i))) ? 1 : 0;
        }
        return right / (double) written.size();
    }
}
