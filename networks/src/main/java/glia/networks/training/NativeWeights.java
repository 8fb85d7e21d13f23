package glia.networks.training;

import ai.djl.ndarray.NDArray;
import glia.datasets.Shape;
import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.engine.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A network's weights in native memory, for the length of a scope. */
record NativeWeights(Network network, List<NDArray> parameters, List<NDArray> buffers) {

    static NativeWeights of(Network network, Scope scope) {
        Map<String, float[]> values = network.weights().snapshot();
        return new NativeWeights(
                network, copy(network.parameters(), values, scope), copy(network.buffers(), values, scope));
    }

    List<NDArray> zerosLikeParameters(Scope scope) {
        return network.parameters().stream()
                .map(named -> scope.zeros(sizes(named.parameter().shape())))
                .toList();
    }

    Map<String, float[]> toHeap() {
        Map<String, float[]> values = new LinkedHashMap<>();
        read(network.parameters(), parameters, values);
        read(network.buffers(), buffers, values);
        return values;
    }

    /** Weights that are not numbers any more are of no use to anybody: takes the last good ones. */
    void restoreIfNotFinite(Map<String, float[]> good) {
        for (float[] values : toHeap().values()) {
            for (float value : values) {
                if (!Float.isFinite(value)) {
                    write(network.parameters(), parameters, good);
                    write(network.buffers(), buffers, good);
                    return;
                }
            }
        }
    }

    private static List<NDArray> copy(List<NamedParameter> named, Map<String, float[]> values, Scope scope) {
        List<NDArray> arrays = new ArrayList<>();
        named.forEach(parameter -> arrays.add(scope.floats(
                values.get(parameter.path()), sizes(parameter.parameter().shape()))));
        return List.copyOf(arrays);
    }

    private static void read(List<NamedParameter> named, List<NDArray> arrays, Map<String, float[]> values) {
        for (int i = 0; i < arrays.size(); i++) {
            values.put(named.get(i).path(), arrays.get(i).toFloatArray());
        }
    }

    private static void write(List<NamedParameter> named, List<NDArray> arrays, Map<String, float[]> values) {
        for (int i = 0; i < arrays.size(); i++) {
            arrays.get(i).set(values.get(named.get(i).path()));
        }
    }

    static long[] sizes(Shape shape) {
        return shape.sizes().stream().mapToLong(Integer::longValue).toArray();
    }
}
