package glia.networks.training.schedules;

/**
 * Rises in a straight line over the first part of the run (Goyal et al. 2017, section 2.2), then follows another
 * schedule over the rest.
 *
 * @param part of the run's steps, above 0 and below 1
 */
public record WarmUp(double part, Schedule then) implements Schedule {

    /** @throws IllegalArgumentException if the part is out of its range */
    public WarmUp {
        if (!(part > 0 && part < 1)) {
            throw new IllegalArgumentException("A warm-up takes a part above 0 and below 1 of the run, found " + part);
        }
    }

    @Override
    public double factor(Moment moment) {
        long rising = Math.max(1, Math.round(part * moment.steps()));
        if (moment.step() < rising) {
            return (moment.step() + 1.0) / rising;
        }
        return then.factor(
                new Moment(moment.step() - rising, moment.steps() - rising, moment.stepsPerEpoch(), moment.epochs()));
    }
}
