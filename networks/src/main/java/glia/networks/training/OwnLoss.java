package glia.networks.training;

import glia.datasets.Shape;
import glia.networks.engine.NativeMemoryException;
import glia.networks.engine.ProgramException;
import glia.networks.training.losses.Loss;
import glia.networks.training.losses.WrittenLoss;

/** Losses that somebody wrote. */
final class OwnLoss {
    private OwnLoss() {}

    /** The failure of a program, laid at the door of its loss where that is somebody's own. */
    static RuntimeException explained(Objective objective, RuntimeException failure) {
        if (ours(objective.loss()) || failure instanceof NativeMemoryException) {
            return failure;
        }
        return new ProgramException(
                "'" + objective.loss().label() + "' is a loss of your own: see that it makes one number, such as a"
                        + " torch.mean(...), of a batch of 'output', "
                        + batch(objective.network().outputShape())
                        + ", and of 'targets', " + batch(objective.target()) + ". " + failure.getMessage(),
                failure);
    }

    private static boolean ours(Loss loss) {
        return loss.getClass().getPackage().equals(Loss.class.getPackage()) && !(loss instanceof WrittenLoss);
    }

    private static String batch(Shape sample) {
        StringBuilder text = new StringBuilder("[batch");
        sample.sizes().forEach(size -> text.append(", ").append(size));
        return text + "]";
    }
}
