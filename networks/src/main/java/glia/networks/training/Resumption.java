package glia.networks.training;

import glia.networks.Network;
import glia.networks.training.optimizers.Optimizer;

/** Whether a run can go on from a checkpoint. */
final class Resumption {
    private Resumption() {}

    /** @throws IllegalArgumentException if the network has no run to continue */
    static Checkpoint last(Network network) {
        return LastCheckpoints.of(network)
                .orElseThrow(() -> new IllegalArgumentException(
                        network.name() + " has no run to continue. Train it from its beginning first"));
    }

    /** @throws IllegalArgumentException if this run is not the one that was begun */
    static Checkpoint check(Checkpoint last, Plan plan) {
        Step step = plan.step();
        Network network = plan.network();
        checkOptimizer(last.optimizer(), step.optimizer());
        checkMeasures(last.measures(), plan.objective().measures());
        if (!last.weights().keySet().equals(network.weights().snapshot().keySet())) {
            throw new IllegalArgumentException("The run to continue is not one of " + network.name());
        }
        checkKept(last, step, network);
        return last;
    }

    /** @throws IllegalArgumentException if another optimizer's state was kept */
    static void checkOptimizer(String kept, Optimizer wanted) {
        if (!kept.equals(wanted.name())) {
            throw new IllegalArgumentException("The run to continue was trained with " + kept + ", not " + wanted.name()
                    + ". Go on with that one, or begin anew");
        }
    }

    /** One curve shows one thing. */
    private static void checkMeasures(String kept, String wanted) {
        if (!kept.equals(wanted)) {
            throw new IllegalArgumentException("The run to continue shows " + kept + ", not " + wanted
                    + ". Go on with the same loss and metric, or begin a new run from the weights as they are");
        }
    }

    /** What learns now must have learned before: the optimizer and the running mean know nothing of the rest. */
    private static void checkKept(Checkpoint last, Step step, Network network) {
        if (step.average() > 0 && last.averages().isEmpty()) {
            throw new IllegalArgumentException(
                    "The run to continue kept no running mean of its weights. Go on without one, or begin anew");
        }
        for (int index : step.groups().trained()) {
            String path = network.parameters().get(index).path();
            boolean averaged = step.average() == 0 || last.averages().containsKey(path);
            if (!averaged || last.slots().stream().anyMatch(slot -> !slot.containsKey(path))) {
                throw new IllegalArgumentException("The run to continue had '" + path
                        + "' frozen. Freeze the same layers, or begin anew from the weights as they are");
            }
        }
    }
}
