package glia.networks.language;

import glia.datasets.Shape;
import glia.networks.Source;

/**
 * What comes down the chain.
 *
 * @param tokens whether these are identifiers of tokens
 * @param from the statement that gave it
 */
record Flow(Shape shape, boolean tokens, Source from) {}
