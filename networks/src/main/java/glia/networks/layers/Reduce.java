package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** One axis less: the mean or the largest along it. */
record Reduce(boolean largest, String over, List<String> references) implements Layer {

    static final LayerType MEAN = type("mean", "mean").creates(arguments -> of(false, arguments));
    static final LayerType MAXIMUM = type("max", "largest").creates(arguments -> of(true, arguments));

    private static LayerType.Builder type(String word, String which) {
        return Steps.masked(LayerType.named(word)
                .group("Shape")
                .summary("The " + which + " along an axis: over the steps of a sequence, the features of each, or the"
                        + " channels of an image.")
                .shapes("over=time: (steps, features) -> (features); over=features: (steps, features) -> (steps); "
                        + "over=channels: (channels, height, width) -> (height, width)")
                .example(word + " over=time")
                .option("over", Kind.choice("time", "features", "channels"), "time", "along which axis"));
    }

    private static Reduce of(boolean largest, Arguments arguments) {
        String over = arguments.word("over");
        if (arguments.has("mask") && !over.equals("time")) {
            throw new IllegalArgumentException("mask= goes with over=time");
        }
        return new Reduce(largest, over, arguments.labels("mask"));
    }

    private String word() {
        return largest ? "max" : "mean";
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape shape = inputs.get(0);
        if (over.equals("channels")) {
            if (shape.rank() != 3) {
                throw new ShapeException(word() + " over=channels needs an image (channels, height, width).");
            }
            return Shape.of(shape.size(1), shape.size(2));
        }
        Steps.of(shape, word() + " over=" + over);
        if (!references.isEmpty()) {
            Steps.checkMask(references, inputs.get(1), shape.size(0));
        }
        return Shape.of(shape.size(over.equals("time") ? 1 : 0));
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Value input = inputs.get(0);
        Shape result = outputShape(inputs.stream().map(Value::shape).toList());
        int axis = over.equals("features") ? 2 : 1;
        if (references.isEmpty()) {
            return emission.call(largest ? "torch.amax" : "torch.mean", result, input, List.of(axis), false);
        }
        Value present = Steps.present(emission, inputs.get(1), input);
        Value column = emission.call("torch.unsqueeze", input.shape(), present, 2);
        if (largest) {
            Value hidden = emission.assign(
                    input.shape(),
                    "torch.add(" + input.variable() + ", torch.mul(torch.sub(" + column.variable()
                            + ", 1), 1000000000.))");
            return emission.call("torch.amax", result, hidden, List.of(1), false);
        }
        Value kept = emission.call("torch.mul", input.shape(), input, column);
        Value sum = emission.call("torch.sum", result, kept, List.of(1), false);
        Value count = emission.assign(Shape.of(1), "torch.clamp(torch.sum(" + present.variable() + ", [1], True), 1)");
        return emission.call("torch.div", result, sum, count);
    }
}
