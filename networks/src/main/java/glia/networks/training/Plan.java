package glia.networks.training;

import glia.datasets.Samples;
import glia.networks.Network;
import glia.networks.engine.EngineThread;
import glia.networks.training.schedules.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a run needs to know.
 *
 * @param device where it runs, see {@link glia.networks.engine.Devices}
 */
record Plan(Step step, Extent extent, Schedule schedule, String device, List<TrainingListener> listeners) {

    Objective objective() {
        return step.objective();
    }

    Network network() {
        return objective().network();
    }

    Samples samples() {
        return extent.samples(objective().dataset());
    }

    Samples heldOut() {
        return extent.heldOut(objective().dataset());
    }

    /** @return samples in one step */
    int span() {
        // More than there are samples is as good as all of them.
        return (int) Math.min(Math.max(1, samples().size()), (long) extent.batch() * step.accumulate());
    }

    /** How many steps pass over all samples once. */
    long stepsPerEpoch() {
        return (samples().size() + span() - 1L) / span();
    }

    /**
     * The same for so few steps, on a copy of the network: nobody sees afterwards that it ran.
     */
    Plan trial(Extent few, Schedule rates) {
        Network copy = new Network(
                network().name(), network().text(), network().input(), network().root());
        copy.weights().replace(network().weights().snapshot());
        Step apart = new Step(
                objective().of(copy),
                step.optimizer(),
                step.groups(),
                step.clipping(),
                step.penalty(),
                step.accumulate(),
                step.average(),
                step.halfPrecision(),
                step.augmentations());
        return new Plan(apart, few, rates, device, listeners);
    }

    /** The same, heard by one more, after all others. */
    Plan heardBy(TrainingListener last) {
        List<TrainingListener> all =
                Stream.concat(listeners.stream(), Stream.of(last)).toList();
        return new Plan(step, extent, schedule, device, all);
    }

    /** @throws glia.networks.engine.NativeMemoryException if it does not fit the machine's memory */
    void checkMemory() {
        if (device.equals("cpu")) {
            MemoryNeed.of(this, samples(), heldOut())
                    .check(network().name(), Math.min(extent.batch(), samples().size()));
        }
    }

    /** An interrupt of the calling thread ends the run between two steps. */
    Run run(Optional<Checkpoint> from) {
        checkMemory();
        RunControl control = new RunControl(network());
        return EngineThread.call(
                () -> new TrainingLoop(this, control, from).run(), () -> control.stop(Run.Outcome.INTERRUPTED));
    }
}
