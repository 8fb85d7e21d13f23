package glia.networks.training.losses;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * The targets that count: all but the {@link Samples#IGNORED}. A single target of a sample always counts; of those at
 * every time step, padding does not, nor what a task does not ask.
 */
public final class KeptTargets {
    private KeptTargets() {}

    /** Whether some of a sample's targets may be ignored. */
    public static boolean possible(Shape target) {
        return target.rank() > 0;
    }

    /** Writes which targets count, of the targets' own size. */
    public static Value emit(Emission emission, Value targets) {
        return emission.call("torch.ne", targets.shape(), targets, (int) Samples.IGNORED);
    }

    /**
     * Writes how many targets of a batch count.
     *
     * @return the name of a float of the program
     */
    public static String count(Emission emission, Value targets) {
        String count = emission.fresh();
        emission.line(count + " = "
                + (possible(targets.shape())
                        ? "float(torch.sum(" + emit(emission, targets).variable() + "))"
                        : "float(torch.size(" + targets.variable() + ", 0))"));
        return count;
    }
}
