package glia.networks;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** Parts one after the other; none at all passes its input on. */
public record Sequence(Shape input, List<Node> children, Source source) implements Node {
    public Sequence {
        children = List.copyOf(children);
    }

    @Override
    public Shape output() {
        return children.isEmpty() ? input : children.get(children.size() - 1).output();
    }

    @Override
    public Value emit(Emission emission, Value input) {
        Value value = input;
        for (Node child : children) {
            value = child.emit(emission, value);
        }
        return value;
    }
}
