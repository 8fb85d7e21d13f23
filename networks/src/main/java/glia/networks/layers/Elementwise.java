package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * One native operation that changes no shape.
 *
 * @param rest what the operation takes after its input
 */
record Elementwise(String operation, List<Object> rest) implements Layer {

    @Override
    public boolean causal() {
        return true;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(inputs.get(0));
        arguments.addAll(rest);
        return emission.call(operation, inputs.get(0).shape(), arguments.toArray());
    }
}
