package glia.networks.training;

import java.util.Locale;

/**
 * How the loss answered a learning rate that grew with every step (Smith 2017, section 3.3).
 *
 * @param rates the learning rate of each step
 * @param losses the loss of each step, smoothed
 * @param suggestion where the loss is half-way down its longest fall: a rate to begin with
 * @param interrupted whether larger rates were left untried
 */
public record RateSweep(String network, double[] rates, double[] losses, double suggestion, boolean interrupted) {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: tried %d learning rates from %.1e to %.1e%s; the loss is half-way down its longest fall at %.1e",
                network,
                rates.length,
                rates[0],
                rates[rates.length - 1],
                interrupted ? " before the interrupt, so a larger one may be better" : "",
                suggestion);
    }
}
