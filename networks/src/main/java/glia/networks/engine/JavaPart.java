package glia.networks.engine;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** A part of a network that is no program: Java computes it with DJL's operations, one after the other. */
@FunctionalInterface
public interface JavaPart {
    /**
     * Gradients flow through what DJL's operations do here while training.
     *
     * @param input {@code [batch, shape...]}
     * @param arrays what the layer learns and tracks, parameters first
     * @return {@code [batch, shape...]}
     */
    NDArray apply(NDArray input, List<NDArray> arrays, boolean training);
}
