package glia.networks;

import glia.datasets.Shape;

/**
 * What a network is fed.
 *
 * @param shape of one sample; {@code (steps)} for tokens
 * @param tokens whether the numbers are identifiers of tokens, which reach the layers as 64-bit integers
 */
public record Input(Shape shape, boolean tokens, Source source) {
    @Override
    public String toString() {
        return (tokens ? "tokens " : "") + shape.toText();
    }
}
