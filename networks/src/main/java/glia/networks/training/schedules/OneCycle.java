package glia.networks.training.schedules;

/**
 * Up to the learning rate and down to almost nothing, each along half a cosine (Smith and Topin 2018).
 *
 * @param rising the part of the run that goes up, above 0 and below 1
 * @param divisor how far below the learning rate it starts, above 1
 * @param finalDivisor how far below its start it ends, above 1
 */
public record OneCycle(double rising, double divisor, double finalDivisor) implements Schedule {

    /** @throws IllegalArgumentException if a value is out of its range */
    public OneCycle {
        if (!(rising > 0 && rising < 1) || !(divisor > 1) || !(finalDivisor > 1)) {
            throw new IllegalArgumentException("One cycle rises for a part above 0 and below 1 of the run and divides"
                    + " by numbers above 1, found " + rising + ", " + divisor + " and " + finalDivisor);
        }
    }

    public OneCycle() {
        this(0.3, 25, 1e4);
    }

    @Override
    public double factor(Moment moment) {
        double top = rising * moment.steps() - 1;
        double end = moment.steps() - 1;
        double low = 1 / divisor;
        return moment.step() <= top
                ? between(low, 1, top <= 0 ? 1 : moment.step() / top)
                : between(1, low / finalDivisor, (moment.step() - top) / (end - top));
    }

    private static double between(double from, double to, double part) {
        return to + (from - to) / 2 * (Math.cos(Math.PI * part) + 1);
    }
}
