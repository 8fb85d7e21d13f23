package glia.plots.learning;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.training.Epoch;
import glia.networks.training.RunControl;
import glia.networks.training.Training;
import glia.networks.training.TrainingListener;
import glia.plots.numbers.PrincipalComponents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways that optimizers take from the same weights, and the plane in which these ways spread most (Li et al.,
 * "Visualizing the Loss Landscape of Neural Nets", 2018, section 7).
 *
 * @param plane through the mean of all weights on the ways
 * @param paths by the optimizer's word, {@code [epochs + 1][2]} in that plane
 * @param shares of the ways' variance along the plane's two axes, in 0 to 1
 */
record WeightPaths(LossPlane plane, Map<String, double[][]> paths, double[] shares) {
    static final List<String> OPTIMIZERS = List.of("sgd", "momentum", "adam");
    private static final int EPOCHS = 20;
    private static final int BATCH = 32;
    private static final long LARGEST = 500_000;

    /** @throws IllegalArgumentException if the network has too many weights to keep each epoch's */
    static WeightPaths of(Network network, Dataset dataset) {
        if (network.parameterCount() > LARGEST) {
            throw new IllegalArgumentException(String.format(
                    java.util.Locale.ROOT,
                    "The ways of optimizers are drawn for up to %,d weights, %s has %,d: draw those of a smaller one",
                    LARGEST,
                    network.name(),
                    network.parameterCount()));
        }
        Samples few = LossPlane.judges(dataset);
        Dataset small = new Dataset(dataset.name(), dataset.source(), dataset.task(), few, few, few);
        Network copy = Network.of(network.name(), network.text());
        Map<String, float[]> start = copy.weights().snapshot();
        List<double[]> places = new ArrayList<>();
        for (String optimizer : OPTIMIZERS) {
            copy.weights().replace(start);
            places.add(flat(copy));
            Training.of(copy, small)
                    .optimizer(optimizer)
                    .epochs(EPOCHS)
                    .batch(BATCH)
                    .listen(new TrainingListener() {
                        @Override
                        public void epochEnded(Epoch epoch, RunControl control) {
                            places.add(flat(copy));
                        }
                    })
                    .run();
        }
        return projected(copy, places);
    }

    private static WeightPaths projected(Network network, List<double[]> places) {
        PrincipalComponents components = PrincipalComponents.of(places.toArray(double[][]::new));
        Map<String, double[][]> paths = new LinkedHashMap<>();
        int length = places.size() / OPTIMIZERS.size();
        for (int i = 0; i < OPTIMIZERS.size(); i++) {
            double[][] path = java.util.Arrays.copyOfRange(components.points(), i * length, (i + 1) * length);
            paths.put(OPTIMIZERS.get(i), path);
        }
        Map<String, float[]> origin = new HashMap<>(network.weights().snapshot());
        origin.putAll(byPath(network, components.mean()));
        LossPlane plane = new LossPlane(
                network,
                origin,
                byPath(network, components.axes()[0]),
                byPath(network, components.axes()[1]));
        return new WeightPaths(plane, paths, components.shares());
    }

    private static double[] flat(Network network) {
        double[] flat = new double[Math.toIntExact(network.parameterCount())];
        int next = 0;
        for (NamedParameter parameter : network.parameters()) {
            for (float weight : network.weights().get(parameter.path())) {
                flat[next++] = weight;
            }
        }
        return flat;
    }

    private static Map<String, float[]> byPath(Network network, double[] flat) {
        Map<String, float[]> byPath = new HashMap<>();
        int next = 0;
        for (NamedParameter parameter : network.parameters()) {
            float[] weights = new float[Math.toIntExact(parameter.count())];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) flat[next++];
            }
            byPath.put(parameter.path(), weights);
        }
        return byPath;
    }
}
