package glia.networks;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Branches that all take the same input, their outputs joined.
 *
 * @param axis where {@link Join#CONCAT} joins, counted without the batch axis
 */
public record Parallel(Shape input, Join join, int axis, List<Sequence> branches, Shape output, Source source)
        implements Node {

    /** How the branches' outputs become one. */
    public enum Join {
        ADD,
        MULTIPLY,
        CONCAT
    }

    public Parallel {
        branches = List.copyOf(branches);
    }

    @Override
    public List<Node> children() {
        return List.copyOf(branches);
    }

    @Override
    public Value emit(Emission emission, Value input) {
        List<Value> values = new ArrayList<>();
        branches.forEach(branch -> values.add(branch.emit(emission, input)));
        if (join == Join.CONCAT) {
            List<Integer> sizes = new ArrayList<>(values.get(0).shape().sizes());
            sizes.set(
                    axis,
                    values.stream().mapToInt(value -> value.shape().size(axis)).sum());
            return emission.call("torch.cat", new Shape(sizes), values, axis + 1);
        }
        String operation = join == Join.ADD ? "torch.add" : "torch.mul";
        return values.stream()
                .reduce((left, right) -> emission.call(operation, left.shape(), left, right))
                .orElseThrow();
    }
}
