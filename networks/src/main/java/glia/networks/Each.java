package glia.networks;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The same layers, with the same weights, at every position of the first axis: at every time step of a sequence. */
public record Each(Shape input, Sequence body, Source source) implements Node {

    @Override
    public Shape output() {
        return new Shape(Stream.concat(Stream.of(input.size(0)), body.output().sizes().stream())
                .toList());
    }

    @Override
    public List<Node> children() {
        return List.of(body);
    }

    @Override
    public Value emit(Emission emission, Value input) {
        Value steps = emission.call("torch.reshape", body.input(), input, batched(body.input()));
        Value outputs = body.emit(emission, steps);
        // As many steps as came in: of a sequence that is read piece by piece, that is not all of it.
        Shape result = new Shape(Stream.concat(Stream.of(input.shape().size(0)), outputs.shape().sizes().stream())
                .toList());
        return emission.call("torch.reshape", result, outputs, batched(result));
    }

    private static List<Integer> batched(Shape shape) {
        List<Integer> sizes = new ArrayList<>(List.of(-1));
        sizes.addAll(shape.sizes());
        return sizes;
    }
}
