package glia.networks;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A branch added to its own input (He et al. 2016, equations 1 and 2).
 *
 * @param projection what brings the input to the branch's shape, where the two differ
 */
public record Residual(Sequence branch, Optional<Sequence> projection, Source source) implements Node {

    @Override
    public Shape input() {
        return branch.input();
    }

    @Override
    public Shape output() {
        return branch.output();
    }

    @Override
    public List<Node> children() {
        return Stream.<Node>concat(Stream.of(branch), projection.stream()).toList();
    }

    @Override
    public Value emit(Emission emission, Value input) {
        Value branched = branch.emit(emission, input);
        Value shortcut = projection.isPresent() ? projection.get().emit(emission, input) : input;
        return emission.call("torch.add", branched.shape(), branched, shortcut);
    }
}
