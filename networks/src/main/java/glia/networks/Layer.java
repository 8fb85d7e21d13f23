package glia.networks;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;
import java.util.OptionalInt;

/**
 * One layer of a network: what it makes of a shape, what it learns, and the program it stands for. Layers are immutable
 * and know neither their weights nor their place.
 */
public interface Layer {

    /** The labels of the inputs this layer takes besides the chain, in order: {@code add skip} takes one. */
    default List<String> references() {
        return List.of();
    }

    /**
     * The labels of the layers whose {@code weight} this layer uses as its own, in order: a language model's output
     * layer shares the embedding's (Press and Wolf 2017).
     */
    default List<String> tied() {
        return List.of();
    }

    /** What this layer does with token identifiers, which are names and not quantities. */
    default TokenUse tokens() {
        return TokenUse.REFUSES;
    }

    /** How many different tokens it knows, counted from 0, where it {@link TokenUse#READS} tokens and knows so many. */
    default OptionalInt vocabulary() {
        return OptionalInt.empty();
    }

    /**
     * Whether what it gives for a step of a sequence {@code (steps, features)} depends on that step and earlier ones
     * alone, and {@link #emit} heeds {@link Emission#continuation()} where it needs the earlier ones. Text can be
     * generated step by step only from such layers.
     */
    default boolean causal() {
        return false;
    }

    /** Whether it goes through a sequence step by step, so that its products have no more rows than a batch has samples. */
    default boolean stepwise() {
        return false;
    }

    /**
     * Whether {@link #emit} hands over to Java, see {@link Emission#outside}. The network is run in pieces then, which is
     * slower, and is for training, predicting and evaluating alone.
     */
    default boolean outside() {
        return false;
    }

    /**
     * As {@link #causal()}, where all that its {@link #references()} gave is another sequence's, known as a whole before
     * the first step: a decoder's attention to what an encoder read.
     */
    default boolean causalBeside() {
        return false;
    }

    /**
     * The form this layer takes right behind another one: the last state of a recurrence that runs both ways is found
     * elsewhere than that of a sequence.
     */
    default Layer after(Layer previous) {
        return this;
    }

    /**
     * The shape of one sample after this layer.
     *
     * @param inputs the shape that comes down the chain, then one for each of {@link #references()}, then the weight's
     *     for each of {@link #tied()}
     * @throws ShapeException if the layer cannot take them, saying what it needs and how to get there
     */
    Shape outputShape(List<Shape> inputs);

    /** What training learns, in a fixed order. */
    default List<Parameter> parameters(List<Shape> inputs) {
        return List.of();
    }

    /** What training tracks but no gradient reaches, such as a running mean. */
    default List<Parameter> buffers(List<Shape> inputs) {
        return List.of();
    }

    /**
     * Writes this layer's part of the program: native operations on batches, {@code [batch, shape...]}.
     *
     * @return the layer's output
     */
    Value emit(Emission emission, List<Value> inputs);
}
