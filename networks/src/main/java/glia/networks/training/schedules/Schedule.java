package glia.networks.training.schedules;

/** How the learning rate changes over a run: a function of where the run stands and of nothing else. */
@FunctionalInterface
public interface Schedule {
    Schedule CONSTANT = moment -> 1;

    /** What the learning rate is multiplied by at this step. */
    double factor(Moment moment);
}
