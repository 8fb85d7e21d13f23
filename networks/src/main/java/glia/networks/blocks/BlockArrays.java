package glia.networks.blocks;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Gives a block the arrays that a network keeps, in place of its own. */
final class BlockArrays extends ParameterStore {
    private final Map<Parameter, NDArray> arrays = new IdentityHashMap<>();

    BlockArrays(List<Parameter> parameters, List<NDArray> arrays) {
        for (int i = 0; i < parameters.size(); i++) {
            this.arrays.put(parameters.get(i), arrays.get(i));
        }
    }

    /** Nothing for nothing: a block asks for its bias also where it has none. */
    @Override
    public NDArray getValue(Parameter parameter, Device device, boolean training) {
        return parameter == null ? null : arrays.get(parameter);
    }
}
