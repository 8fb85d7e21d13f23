package glia.networks.language;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.Source;
import java.util.Optional;

/**
 * What comes down the chain.
 *
 * @param tokens whether these are identifiers of tokens
 * @param from the statement that gave it
 * @param layer the layer that gave it, where it was one
 */
record Flow(Shape shape, boolean tokens, Source from, Optional<Layer> layer) {
    Flow(Shape shape, boolean tokens, Source from) {
        this(shape, tokens, from, Optional.empty());
    }

    /** The same, as given by the statement around. */
    Flow by(Source statement) {
        return new Flow(shape, tokens, statement, layer);
    }
}
