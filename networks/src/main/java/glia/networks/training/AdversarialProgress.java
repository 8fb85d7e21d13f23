package glia.networks.training;

import java.util.List;

/**
 * Where a run stands.
 *
 * @param epoch the one under way, from 1
 * @param step how many steps of the run are done, the discriminator's counted
 * @param steps how many it has in all
 * @param generatorLoss mean over the epoch so far
 * @param discriminatorLoss likewise
 * @param samplesPerSecond real samples, over the run so far
 * @param secondsLeft estimated, to the end of the run
 * @param history the epochs that are done
 * @param samples what the generator made lately of the same random numbers each time, {@code [count, output...]}
 */
public record AdversarialProgress(
        int epoch,
        int epochs,
        long step,
        long steps,
        double generatorLoss,
        double discriminatorLoss,
        double samplesPerSecond,
        double secondsLeft,
        List<AdversarialEpoch> history,
        float[] samples) {
    public AdversarialProgress {
        history = List.copyOf(history);
    }
}
