package glia.networks.training.schedules;

/**
 * Multiplies the rate by a number every so many epochs.
 *
 * @param epochs how many make one stair, 1 or more
 * @param by what the rate is multiplied by at each, above 0
 */
public record StepDecay(int epochs, double by) implements Schedule {

    /** @throws IllegalArgumentException if a value is out of its range */
    public StepDecay {
        if (epochs < 1 || !(by > 0)) {
            throw new IllegalArgumentException(
                    "A step schedule takes 1 or more epochs and a factor above 0, found " + epochs + " and " + by);
        }
    }

    @Override
    public double factor(Moment moment) {
        return Math.pow(by, moment.step() / (moment.stepsPerEpoch() * epochs));
    }
}
