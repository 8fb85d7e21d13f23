import glia.datasets.Dataset;
import glia.networks.Network;
import glia.networks.training.Evaluation;
import java.util.List;
import java.util.Map;

/** Networks that say which character of Shakespeare's plays comes next, by the nats that each costs them. */
final class Characters {
    private static final Quantity NATS = Quantity.lower("nats per character held out");

    static final List<Row> ROWS = List.of(
            Trained.shipped(
                    "shakespeare-gpt",
                    "gpt-small",
                    Map.of("dropout", 0.1),
                    Loaded.of("shakespeare"),
                    2,
                    2e-3,
                    NATS,
                    Characters::nats),
            Trained.of(
                    "shakespeare-lstm",
                    "input tokens 64; embedding vocab=65 64; lstm 128; each { dense 65 }",
                    Loaded.of("shakespeare"),
                    3,
                    3e-3,
                    NATS,
                    Characters::nats));

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
