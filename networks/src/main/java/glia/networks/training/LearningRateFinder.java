package glia.networks.training;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Finds a learning rate: trains for a hundred steps with a rate that grows from almost nothing until the loss explodes
 * (Smith 2017, section 3.3), and leaves the network as it was.
 */
public final class LearningRateFinder {
    private static final int STEPS = 100;
    private static final double SMALLEST = 1e-7;
    private static final double LARGEST = 10;
    /** How much of the smoothed loss is the past. */
    private static final double SMOOTHING = 0.9;
    /** The mean of fewer steps is the noise of their batches. */
    private static final int STEPS_OF_A_MEAN = STEPS / 10;
    /** A loss this many times the best has exploded. */
    private static final double EXPLODED = 4;

    private static final int FEWEST = 3;

    private LearningRateFinder() {}

    /**
     * Sweeps the learning rate of a training: its optimizer, loss, batch and data. An interrupt of the calling thread
     * ends the sweep early.
     *
     * @throws IllegalArgumentException if the loss is not finite at any rate
     * @throws CancellationException if it was interrupted before there was anything to see
     */
    public static RateSweep sweep(Training training) {
        Plan plan = training.plan();
        double rate = plan.step().optimizer().learningRate();
        int epochs = Math.toIntExact((STEPS + plan.stepsPerEpoch() - 1) / plan.stepsPerEpoch());
        Plan trial = plan.trial(plan.extent().epochs(epochs).maximumSteps(STEPS), moment -> rate(moment.step()) / rate);
        Run run = trial.run(Optional.empty());
        return sweep(plan.network().name(), run.stepLosses(), run.outcome() == Run.Outcome.INTERRUPTED);
    }

    private static double rate(long step) {
        return SMALLEST * Math.pow(LARGEST / SMALLEST, step / (STEPS - 1.0));
    }

    static RateSweep sweep(String network, float[] raw, boolean interrupted) {
        double[] smooth = smooth(raw);
        int count = smooth.length;
        double best = Double.POSITIVE_INFINITY;
        for (int i = STEPS_OF_A_MEAN; i < smooth.length; i++) {
            best = Math.min(best, smooth[i]);
            if (smooth[i] > EXPLODED * best) {
                count = i;
                break;
            }
        }
        if (count < FEWEST && interrupted) {
            throw new CancellationException("Interrupted after " + count + " of " + STEPS
                    + " learning rates, too few to suggest one. The weights are as they were");
        }
        if (count < FEWEST) {
            throw new IllegalArgumentException("The loss of " + network
                    + " is not finite at any learning rate; look at its data and first layers");
        }
        double[] losses = Arrays.copyOf(smooth, count);
        double[] rates = new double[count];
        Arrays.setAll(rates, LearningRateFinder::rate);
        return new RateSweep(network, rates, losses, rates[halfWayDown(losses)], interrupted);
    }

    /**
     * Half-way down the longest fall: of all rows of losses that fall from one to the next, others left out between
     * them, the longest. The steepest place may be the noise of a few steps; half of a long fall is none.
     */
    private static int halfWayDown(double[] losses) {
        int[] length = new int[losses.length];
        int[] start = new int[losses.length];
        int end = 0;
        for (int i = 0; i < losses.length; i++) {
            length[i] = 1;
            start[i] = i;
            for (int j = 0; j < i; j++) {
                if (losses[i] < losses[j] && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    start[i] = start[j];
                }
            }
            end = length[i] > length[end] ? i : end;
        }
        double half = (losses[start[end]] + losses[end]) / 2;
        int rate = end;
        while (rate > start[end] && losses[rate] <= half) {
            rate--;
        }
        return rate;
    }

    /** A running mean, corrected for having begun at zero. */
    private static double[] smooth(float[] raw) {
        double[] smooth = new double[raw.length];
        double mean = 0;
        for (int i = 0; i < raw.length; i++) {
            mean = SMOOTHING * mean + (1 - SMOOTHING) * raw[i];
            smooth[i] = mean / (1 - Math.pow(SMOOTHING, i + 1));
        }
        return smooth;
    }
}
