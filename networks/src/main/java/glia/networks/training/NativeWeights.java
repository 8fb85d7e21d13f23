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
public record NativeWeights(Network network, List<NDArray> parameters, List<NDArray> buffers) {

    /** A copy of the weights as they are now. */
    public static NativeWeights of(Network network, Scope scope) {
        return of(network, network.weights().snapshot(), scope);
    }

    static NativeWeights of(Network network, Map<String, float[]> values, Scope scope) {
        return new NativeWeights(
                network, copy(network.parameters(), values, scope), copy(network.buffers(), values, scope));
    }

    /** By path: parameters, then buffers. */
    Map<String, float[]> toHeap() {
        Map<String, float[]> values = new LinkedHashMap<>();
        read(network.parameters(), parameters, values);
        read(network.buffers(), buffers, values);
        return values;
    }

    static boolean finite(Map<String, float[]> values) {
        for (float[] numbers : values.values()) {
            for (float number : numbers) {
                if (!Float.isFinite(number)) {
                    return false;
                }
            }
        }
        return true;
    }

    static List<NDArray> copy(List<NamedParameter> named, Map<String, float[]> values, Scope scope) {
        List<NDArray> arrays = new ArrayList<>();
        named.forEach(parameter -> arrays.add(scope.floats(
                values.get(parameter.path()), sizes(parameter.parameter().shape()))));
        return List.copyOf(arrays);
    }

    static Map<String, float[]> read(List<NamedParameter> named, List<NDArray> arrays, Map<String, float[]> into) {
        for (int i = 0; i < arrays.size(); i++) {
            into.put(named.get(i).path(), arrays.get(i).toFloatArray());
        }
        return into;
    }

    static long[] sizes(Shape shape) {
        return shape.sizes().stream().mapToLong(Integer::longValue).toArray();
    }
}
