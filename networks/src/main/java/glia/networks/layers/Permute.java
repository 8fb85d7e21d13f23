package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The axes in another order. */
record Permute(List<Integer> axes) implements Layer {

    static final LayerType TYPE = LayerType.named("permute")
            .group("Shape")
            .summary("Puts the axes into another order.")
            .shapes("permute 1 0: (steps, features) -> (features, steps); "
                    + "permute 2 0 1: (channels, height, width) -> (width, channels, height)")
            .example("permute 1 0")
            .sizes("axes", Kind.integer(0), "the old axes in their new order, from 0")
            .creates(arguments -> new Permute(arguments.sizes("axes")));

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape shape = inputs.get(0);
        List<Integer> sorted = axes.stream().sorted().toList();
        List<Integer> all =
                java.util.stream.IntStream.range(0, shape.rank()).boxed().toList();
        if (!sorted.equals(all)) {
            throw new ShapeException("permute needs each of the axes "
                    + all.stream().map(String::valueOf).collect(Collectors.joining(" ")) + " once.");
        }
        return new Shape(axes.stream().map(shape::size).toList());
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        List<Integer> order = new ArrayList<>(List.of(0));
        axes.forEach(axis -> order.add(axis + 1));
        return emission.call("torch.permute", outputShape(List.of(inputs.get(0).shape())), inputs.get(0), order);
    }
}
