import glia.datasets.Options;
import java.util.List;

/** Recurrent networks on texts, on a task of memory and on a series. */
final class Recurrences {
    static final List<Row> ROWS = List.of(
            sentiment("lstm"),
            sentiment("gru"),
            recall("rnn", "rnn 32"),
            recall("lstm", "lstm 32 forget=5"),
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

    /**
     * Both cells are asked for the same, and have as long: at 40 steps of 8 symbols the plain one stays at chance, which is
     * 1/8, while one that forgets nothing at the start has learned it well before the end. At 30 steps a plain one learns it
     * with some seeds and not with others, so that three would compare luck.
     */
    private static Row recall(String cell, String layer) {
        return Trained.classifier(
                "recall-" + cell,
                "input tokens 40; embedding vocab=9 16; " + layer + "; last; dense 8",
                Loaded.with("recall", Options.defaults().with("steps", 40).seed(1)),
                20,
                5e-3);
    }
}
