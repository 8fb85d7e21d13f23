package glia.networks.training;

import glia.networks.NamedParameter;
import glia.networks.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How each array of weights changed, epoch by epoch: a few numbers an array and epoch, not the weights themselves.
 * Networks of more than {@link #LARGEST} weights have none, as it would take as much memory as they do.
 */
public final class WeightHistory {
    /** The most weights of which a history is kept. */
    public static final long LARGEST = 20_000_000;

    /** The levels of {@link Moment#quantiles()}. */
    public static final List<Double> LEVELS = List.of(0., 0.05, 0.25, 0.5, 0.75, 0.95, 1.);

    private static final int SAMPLED = 10_000;

    /**
     * One array after one epoch.
     *
     * @param epoch from 1
     * @param gradient the gradient's Euclidean length, a mean over some of the epoch's steps, before any clipping; not a
     *     number for what does not learn
     * @param update the Euclidean length of the epoch's change
     * @param weights the Euclidean length of the weights before it
     * @param quantiles of the weights after it, at {@link #LEVELS}
     */
    public record Moment(int epoch, double gradient, double update, double weights, double[] quantiles) {
        /** The epoch's change relative to the weights. */
        public double ratio() {
            return update / weights;
        }
    }

    /** Of a run in which no epoch ended. */
    public static final WeightHistory NONE = new WeightHistory();

    private final Map<String, List<Moment>> moments = new LinkedHashMap<>();
    private final boolean kept;
    private final double[] gradients;
    private final int[] places;
    private int measured;
    private Map<String, float[]> before;

    private WeightHistory() {
        kept = false;
        gradients = new double[0];
        places = new int[0];
        before = Map.of();
    }

    /** @param trained the places, among the network's parameters, of the arrays whose gradients will be told */
    WeightHistory(Network network, List<Integer> trained) {
        kept = network.parameterCount() <= LARGEST;
        gradients = new double[network.parameters().size()];
        places = trained.stream().mapToInt(place -> place).toArray();
        before = kept ? network.weights().snapshot() : Map.of();
    }

    /** The lengths of the trained arrays' gradients, summed over some steps. */
    synchronized void gradients(float[] norms, int steps) {
        for (int i = 0; i < places.length; i++) {
            gradients[places[i]] += norms[i];
        }
        measured += steps;
    }

    synchronized void epochEnded(int epoch, Network network) {
        if (!kept) {
            return;
        }
        Map<String, float[]> now = network.weights().snapshot();
        List<NamedParameter> parameters = network.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            String path = parameters.get(i).path();
            float[] from = before.get(path);
            float[] to = now.get(path);
            int place = i;
            boolean trained = Arrays.stream(places).anyMatch(one -> one == place);
            double gradient = trained && measured > 0 ? gradients[i] / measured : Double.NaN;
            moments.computeIfAbsent(path, key -> new ArrayList<>())
                    .add(new Moment(
                            epoch, gradient, distance(from, to), distance(new float[from.length], from), spread(to)));
        }
        Arrays.fill(gradients, 0);
        measured = 0;
        before = now;
    }

    /** The arrays' paths, in the network's order. */
    public synchronized List<String> paths() {
        return List.copyOf(moments.keySet());
    }

    /** What became of one array, by epoch; empty for one that is not there. */
    public synchronized List<Moment> of(String path) {
        return List.copyOf(moments.getOrDefault(path, List.of()));
    }

    /** One number of an array's, by epoch. */
    public double[] series(String path, ToDoubleFunction<Moment> number) {
        return of(path).stream().mapToDouble(number).toArray();
    }

    private static double distance(float[] from, float[] to) {
        double sum = 0;
        for (int i = 0; i < from.length; i++) {
            double difference = to[i] - from[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /** Of an even pick where there are many: sorting millions after every epoch would be felt. */
    private static double[] spread(float[] values) {
        int size = Math.min(values.length, SAMPLED);
        float[] sorted = new float[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = values[(int) ((long) i * values.length / size)];
        }
        Arrays.sort(sorted);
        return LEVELS.stream()
                .mapToDouble(level -> sorted[(int) Math.round(level * (size - 1))])
                .toArray();
    }

    @Override
    public synchronized String toString() {
        int epochs = moments.values().stream().mapToInt(List::size).max().orElse(0);
        return kept
                ? moments.size() + " arrays of weights over " + epochs + " epochs"
                : "no history of a network of more than " + LARGEST + " weights";
    }
}
