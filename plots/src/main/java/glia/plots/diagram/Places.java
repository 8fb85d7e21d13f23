package glia.plots.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where labelled layers were painted, and how many lines from them run beside the boxes. */
final class Places {
    private final Map<String, double[]> labels = new HashMap<>();
    private int lanes;

    void put(String label, double right, double middle) {
        labels.put(label, new double[] {right, middle});
    }

    /** The right end and the middle of a layer. */
    Optional<double[]> find(String label) {
        return Optional.ofNullable(labels.get(label));
    }

    /** A number for each line, so that no two run over each other. */
    int lane() {
        return lanes++;
    }
}
