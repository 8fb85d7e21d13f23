import glia.datasets.Dataset;
import glia.datasets.Options;
import glia.networks.Network;
import glia.networks.training.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Networks that say which character of Shakespeare's plays comes next, by the nats that each costs them, and one that says
 * which is hidden, by how many it knows.
 */
final class Characters {
    private static final Quantity NATS = Quantity.lower("nats per character held out");

    private static final Supplier<Dataset> DATA = Loaded.few(Loaded.of("shakespeare"), 4000, 400);

    static final List<Row> ROWS = List.of(
            Trained.shipped(
                            "shakespeare-gpt",
                            "gpt-small",
                            Map.of("dropout", 0.1),
                            DATA,
                            4,
                            2e-3,
                            NATS,
                            Characters::nats)
                    .with(training -> training.schedule("cosine"))
                    .seeds(10),
            Trained.of(
                    "shakespeare-lstm",
                    "input tokens 64; embedding vocab=65 64; lstm 128; each { dense 65 }",
                    DATA,
                    5,
                    5e-3,
                    NATS,
                    Characters::nats),
            Trained.shipped(
                    "shakespeare-bert",
                    "bert-small",
                    new TreeMap<>(Map.of("length", 32, "features", 64)),
                    Loaded.with("shakespeare", Options.defaults().with("length", 32).with("masked", 0.15)),
                    3,
                    2e-3,
                    Quantity.higher("accuracy of hidden characters"),
                    Trained::accuracy));

    private Characters() {}

    private static double nats(Network network, Dataset data) {
        Evaluation evaluation = network.evaluate(data.test());
        double sum = 0;
        for (int row = 0; row < evaluation.rows(); row++) {
            sum -= Math.log(evaluation.row(row)[evaluation.actual(row)]);
        }
        return sum / evaluation.rows();
    }
}
