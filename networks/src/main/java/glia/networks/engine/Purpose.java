package glia.networks.engine;

import java.util.Optional;

/**
 * What a program is written for, beside the network's output.
 *
 * @param attention whether it tells where attention looks
 * @param costs whether it tells what layers add to the loss
 * @param gradients whether layers may write their gradients themselves, see {@link CustomGradient}
 * @param portable whether it is translated for others, and keeps to operations that they know
 * @param continuation what it knows of the pieces before, where it reads a sequence piece by piece
 */
record Purpose(
        boolean attention, boolean costs, boolean gradients, boolean portable, Optional<Continuation> continuation) {
    static final Purpose OUTPUT = new Purpose(false, false, false, false, Optional.empty());
    static final Purpose ATTENTION = new Purpose(true, false, false, false, Optional.empty());
    static final Purpose COSTS = new Purpose(false, true, false, false, Optional.empty());
    static final Purpose GRADIENTS = new Purpose(false, false, true, false, Optional.empty());

    static final Purpose PORTABLE = new Purpose(false, false, false, true, Optional.empty());

    static Purpose continuing(Continuation continuation) {
        return new Purpose(false, false, false, false, Optional.of(continuation));
    }
}
