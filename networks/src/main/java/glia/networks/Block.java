package glia.networks;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** A block of the user's own, in place of its call: {@code block 16 1}. */
public record Block(String name, Sequence body, Source source) implements Node {

    @Override
    public Shape input() {
        return body.input();
    }

    @Override
    public Shape output() {
        return body.output();
    }

    @Override
    public List<Node> children() {
        return List.of(body);
    }

    @Override
    public Value emit(Emission emission, Value input) {
        return body.emit(emission, input);
    }
}
