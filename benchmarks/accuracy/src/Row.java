import glia.datasets.Dataset;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One task: the data, the network and its training, and the figure that says how well it went. A new one is a class here
 * and its line in {@link Rows}, a module in {@code peers} and its line in {@code peer.py}.
 */
interface Row {
    String name();

    /** The network as the table shows it. */
    String network();

    Quantity quantity();

    /** How many trainings each side's mean is of. More where the figure differs much from one to the next. */
    default int seeds() {
        return 3;
    }

    /** Loaded anew at every call, the same each time. */
    Dataset data();

    /** How many steps an optimizer takes, in words where there are two. */
    String steps(Dataset data);

    /** The figure of Glia's training with this seed. */
    double ours(Dataset data, long seed);

    /**
     * The figure of the peer's.
     *
     * @param folder where the data was written for it, and it may write what it made
     * @param answer the line that it printed: the figure, unless both sides' results are judged here
     */
    default double theirs(Dataset data, Path folder, String answer) throws IOException {
        return Double.parseDouble(answer);
    }

    /** Steps of so many passes, the last batch of each as small as it comes. */
    static String steps(Dataset data, int epochs, int batch) {
        return String.valueOf(epochs * ((data.train().size() + batch - 1) / batch));
    }
}
