package glia.networks.generation;

import glia.networks.Each;
import glia.networks.Network;
import glia.networks.Node;
import glia.networks.Placed;
import glia.networks.ShapeException;

/** Which networks say what comes next: those that read tokens, and at no step look at a later one. */
final class NextToken {
    private NextToken() {}

    /** @throws ShapeException if it is not such a network, with the layer that hinders it */
    static void check(Network network) {
        int rank = network.outputShape().rank();
        if (!network.input().tokens()
                || network.input().shape().rank() != 1
                || rank != 1 && rank != 2
                || rank == 2
                        && network.outputShape().size(0)
                                != network.input().shape().size(0)) {
            throw new ShapeException(network.name() + " takes " + network.input() + " and gives "
                    + network.outputShape() + ", which does not say what comes next. Needed is 'input tokens N', and at"
                    + " the end 'each { dense V }' or 'last; dense V', a score for each of V tokens");
        }
        check(network, network.root());
    }

    /** @return whether the steps are over, and a single vector goes on */
    private static boolean check(Network network, Node node) {
        if (node instanceof Each) {
            return false;
        }
        if (node instanceof Placed placed) {
            if (!placed.layer().causal()) {
                throw new ShapeException(network.name() + ", line "
                        + placed.source().line() + " '"
                        + placed.source().text() + "' sees later steps, or cannot read on from where it was, so "
                        + network.name() + " cannot write step by step. Attention needs 'causal', a recurrence one"
                        + " direction, and other layers stand inside 'each { }'");
            }
            return placed.output().rank() == 1 && placed.input().rank() == 2;
        }
        for (Node child : node.children()) {
            if (check(network, child)) {
                return true;
            }
        }
        return false;
    }
}
