package glia.networks.training;

import java.util.List;

/**
 * Where a run stands.
 *
 * @param epoch the one under way, from 1
 * @param step how many steps of the run are done
 * @param steps how many it has in all
 * @param loss mean over the epoch so far
 * @param metric likewise
 * @param samplesPerSecond training samples, over the run so far
 * @param secondsLeft estimated, to the end of the run
 * @param history the epochs that are done
 */
public record TrainingProgress(
        int epoch,
        int epochs,
        long step,
        long steps,
        double loss,
        double metric,
        double samplesPerSecond,
        double secondsLeft,
        List<Epoch> history) {}
