import glia.datasets.Options;
import java.util.List;

/** Recurrent networks on texts, on a task of memory and on a series. */
final class Recurrences {
    static final List<Row> ROWS = List.of(
            sentiment("lstm"),
            sentiment("gru"),
            recall("rnn"),
            recall("lstm"),
            Trained.of(
                    "temperatures-gru",
                    "input 30x1; gru 32; last; dense 1",
                    Loaded.of("min-temperatures"),
                    10,
                    3e-3,
                    Quantity.lower("RMSE in deviations of the training part"),
                    (network, data) -> network.evaluate(data.test()).rootMeanSquaredError()));

    private Recurrences() {}

    private static Row sentiment(String cell) {
        return Trained.classifier(
                "sentiment-" + cell,
                "input tokens 40; embedding vocab=5000 64; " + cell + " 64; last; dropout 0.3; dense 2",
                Loaded.with("sentences", Options.defaults().seed(1)),
                4,
                1e-3);
    }

    private static Row recall(String cell) {
        return Trained.classifier(
                "recall-" + cell,
                "input tokens 8; embedding vocab=5 16; " + cell + " 32; last; dense 4",
                Loaded.with("recall", Options.defaults().with("steps", 8).with("symbols", 4).seed(1)),
                6,
                5e-3);
    }
}
