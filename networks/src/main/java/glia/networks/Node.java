package glia.networks;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;
import java.util.stream.Stream;

/** A part of a network: one layer in its place, or an arrangement of parts. Shapes are those of one sample. */
public sealed interface Node permits Placed, Sequence, Block, Labelled, Residual, Parallel, Each, Repeat {

    Shape input();

    Shape output();

    Source source();

    /** The parts directly within this one, in the order in which they run. */
    List<Node> children();

    /** Writes this part's program. */
    Value emit(Emission emission, Value input);

    /** Every layer within, in the order in which they run. */
    default Stream<Placed> layers() {
        return children().stream().flatMap(Node::layers);
    }
}
