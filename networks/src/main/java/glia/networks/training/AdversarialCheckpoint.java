package glia.networks.training;

import java.util.List;
import java.util.Map;

/**
 * Where a run of two networks stood between two steps: enough to go on as if it had never stopped.
 *
 * @param optimizer what the numbers in {@link Side#slots} belong to
 * @param step how many steps were done, the discriminator's counted
 * @param epoch the one under way, from 1
 * @param stepInEpoch how many of its steps were done
 * @param epochs how many the run was to have
 * @param sums of the epoch under way
 * @param history the epochs that were done
 * @param generatorLosses of every step of the generator
 * @param discriminatorLosses of every step of the discriminator
 * @param seconds since the run began
 */
public record AdversarialCheckpoint(
        String optimizer,
        Side generator,
        Side discriminator,
        long step,
        int epoch,
        int stepInEpoch,
        int epochs,
        double[] sums,
        List<AdversarialEpoch> history,
        float[] generatorLosses,
        float[] discriminatorLosses,
        double seconds)
        implements Position {

    /**
     * One of the two networks.
     *
     * @param weights parameters and buffers by path
     * @param slots what the optimizer keeps for each parameter, by path
     * @param updates how many steps the optimizer took with it
     * @param memory the optimizer's own two numbers
     */
    public record Side(Map<String, float[]> weights, List<Map<String, float[]>> slots, float updates, double[] memory) {
        public Side {
            slots = List.copyOf(slots);
        }
    }

    public AdversarialCheckpoint {
        history = List.copyOf(history);
    }

    @Override
    public String toString() {
        return text();
    }
}
