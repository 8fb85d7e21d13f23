package glia.networks.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a run stood between two steps: enough to go on as if it had never stopped.
 *
 * @param optimizer what the numbers in {@code slots} belong to
 * @param weights parameters and buffers by path, as training has them
 * @param slots what the optimizer keeps for each parameter that learns, by path
 * @param averages the running means of the weights by path; empty where none are kept
 * @param memory the optimizer's own two numbers
 * @param step how many steps were done
 * @param epoch the one under way, from 1
 * @param samplesInEpoch how many of its samples were learned from
 * @param epochs how many the run was to have
 * @param measures what the sums and the history's numbers are of: the loss and the metric
 * @param sums of the epoch under way
 * @param history the epochs that were done
 * @param stepLosses the loss of every step
 * @param seconds since the run began
 * @param kept weights that early stopping holds to be the best
 */
public record Checkpoint(
        String optimizer,
        Map<String, float[]> weights,
        List<Map<String, float[]>> slots,
        Map<String, float[]> averages,
        double[] memory,
        long step,
        int epoch,
        long samplesInEpoch,
        int epochs,
        String measures,
        double[] sums,
        List<Epoch> history,
        float[] stepLosses,
        double seconds,
        Optional<Kept> kept)
        implements Position {
    public Checkpoint {
        slots = List.copyOf(slots);
        history = List.copyOf(history);
    }

    @Override
    public String toString() {
        return text();
    }
}
