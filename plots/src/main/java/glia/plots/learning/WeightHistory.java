package glia.plots.learning;

import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.training.Epoch;
import glia.networks.training.RunControl;
import glia.networks.training.TrainingListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Listens to a training and keeps, epoch by epoch, how far each array of weights moved:
 * {@code Training.of(...).listen(history)}. Only two numbers an array and epoch are kept, not the weights.
 */
public final class WeightHistory implements TrainingListener {
    private final Map<String, List<double[]>> moves = new LinkedHashMap<>();
    private Map<String, float[]> before = Map.of();

    @Override
    public synchronized void started(RunControl control) {
        before = control.network().weights().snapshot();
    }

    @Override
    public synchronized void epochEnded(Epoch epoch, RunControl control) {
        Network network = control.network();
        Map<String, float[]> now = network.weights().snapshot();
        for (NamedParameter parameter : network.parameters()) {
            String path = parameter.path();
            float[] from = before.getOrDefault(path, now.get(path));
            moves.computeIfAbsent(path, key -> new ArrayList<>())
                    .add(new double[] {distance(from, now.get(path)), distance(new float[from.length], from)});
        }
        before = now;
    }

    /** The arrays' paths, in the network's order. */
    public synchronized List<String> paths() {
        return List.copyOf(moves.keySet());
    }

    /** The Euclidean length of each epoch's change. */
    public synchronized double[] updates(String path) {
        return moves.get(path).stream().mapToDouble(move -> move[0]).toArray();
    }

    /** The same, divided by the length of the weights before it. */
    public synchronized double[] ratios(String path) {
        return moves.get(path).stream().mapToDouble(move -> move[0] / move[1]).toArray();
    }

    private static double distance(float[] from, float[] to) {
        double sum = 0;
        for (int i = 0; i < from.length; i++) {
            double difference = to[i] - from[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    @Override
    public synchronized String toString() {
        return "the moves of " + moves.size() + " arrays of weights over "
                + moves.values().stream().mapToInt(List::size).max().orElse(0) + " epochs";
    }
}
