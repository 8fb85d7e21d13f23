package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Initialization;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code y = x W^T + b}, {@code [batch, features]} to {@code [batch, units]}.
 *
 * @param tied the label of the layer whose weight this one uses, or none
 */
public record Dense(int units, boolean bias, List<String> tied, Arguments arguments) implements Layer {

    static final LayerType TYPE = LayerType.named("dense")
            .group("Dense")
            .summary("Every output is a weighted sum of every input, plus a bias.")
            .shapes("(features) -> (units)")
            .example("dense 120 relu l2=1e-4")
            .size("units", Kind.integer(1), "how many outputs")
            .bias()
            .option("tied", Kind.label(), "", "uses the weight of the layer with this label: an embedding's")
            .weights("even in +-1/sqrt(features), as PyTorch")
            .creates(arguments ->
                    new Dense(arguments.integer("units"), arguments.yes("bias"), arguments.labels("tied"), arguments));

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = inputs.get(0);
        if (input.rank() != 1) {
            String flattened = "Add 'flatten' between them -> (" + input.count() + ").";
            String each = input.rank() == 2 ? " Or write 'each { dense " + units + " }' for every time step." : "";
            throw new ShapeException("dense needs a vector. " + flattened + each);
        }
        if (!tied.isEmpty() && !inputs.get(1).equals(weightShape(input))) {
            throw new ShapeException("dense would share a weight of shape " + inputs.get(1) + " with '" + tied.get(0)
                    + "' but needs " + weightShape(input) + ".");
        }
        return Shape.of(units);
    }

    private Shape weightShape(Shape input) {
        return Shape.of(units, input.size(0));
    }

    private Parameter weight(Shape input) {
        int features = input.size(0);
        Initialization initialization = arguments.initialization(features, units, Initialization.fanIn(features));
        return new Parameter("weight", weightShape(input), initialization, arguments.penalty());
    }

    private Parameter biases(Shape input) {
        return new Parameter("bias", Shape.of(units), Initialization.fanIn(input.size(0)));
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        List<Parameter> parameters = new ArrayList<>();
        if (tied.isEmpty()) {
            parameters.add(weight(inputs.get(0)));
        }
        if (bias) {
            parameters.add(biases(inputs.get(0)));
        }
        return parameters;
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape input = inputs.get(0).shape();
        Value weight = tied.isEmpty() ? emission.parameter(weight(input)) : inputs.get(1);
        Value biases = bias ? emission.parameter(biases(input)) : null;
        return Affine.emit(emission, Shape.of(units), inputs.get(0), weight, biases);
    }
}
