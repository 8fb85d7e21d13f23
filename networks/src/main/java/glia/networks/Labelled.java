package glia.networks;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/**
 * A part whose output others refer to.
 *
 * @param label as written
 * @param key the label made unique in the network
 */
public record Labelled(String label, String key, Node node) implements Node {

    @Override
    public Shape input() {
        return node.input();
    }

    @Override
    public Shape output() {
        return node.output();
    }

    @Override
    public Source source() {
        return node.source();
    }

    @Override
    public List<Node> children() {
        return List.of(node);
    }

    @Override
    public Value emit(Emission emission, Value input) {
        Value value = node.emit(emission, input);
        emission.label(key, value);
        return value;
    }
}
