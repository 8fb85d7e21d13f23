package glia.networks.training.schedules;

/** Half a cosine from 1 down to 0 (Loshchilov and Hutter 2017, equation 5, without restarts). */
public record Cosine() implements Schedule {
    @Override
    public double factor(Moment moment) {
        return (1 + Math.cos(Math.PI * moment.step() / moment.steps())) / 2;
    }
}
