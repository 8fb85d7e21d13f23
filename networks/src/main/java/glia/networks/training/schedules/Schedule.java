package glia.networks.training.schedules;

/** How the learning rate changes over a run. */
@FunctionalInterface
public interface Schedule {
    Schedule CONSTANT = (step, steps) -> 1;

    /**
     * What the learning rate is multiplied by.
     *
     * @param step of the run, from 0
     * @param steps how many the whole run has
     */
    double factor(long step, long steps);
}
