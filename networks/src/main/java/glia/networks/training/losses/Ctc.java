package glia.networks.training.losses;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * Connectionist temporal classification (Graves et al. 2006): a sequence of scores against a shorter sequence of labels
 * whose places nobody knows. Class 0 is the blank; targets shorter than the longest are filled up with 0.
 */
public record Ctc() implements Loss {

    @Override
    public String label() {
        return "connectionist temporal classification";
    }

    @Override
    public boolean takesClasses() {
        return true;
    }

    @Override
    public void check(Shape output, Shape target) {
        if (output.rank() != 2 || target.rank() != 1 || target.size(0) > output.size(0)) {
            throw new ShapeException("the network gives " + output + " for a target " + target
                    + "; ctc needs scores of every class at each of at least as many steps as there are labels");
        }
    }

    /** Scores of more steps than there are labels. */
    @Override
    public boolean fitsAlone() {
        return true;
    }

    @Override
    public void check(Samples samples) {
        float[] targets = samples.targets();
        int length = (int) samples.targetShape().count();
        for (int i = 0; i < targets.length; i++) {
            boolean behindEnd = i % length > 0 && targets[i - 1] == 0;
            if (targets[i] < 0 || targets[i] > 0 && behindEnd) {
                throw new IllegalArgumentException("For ctc class 0 is the blank, which only fills targets up: sample "
                        + i / length + " has label " + (int) targets[i] + " at place " + i % length
                        + (behindEnd ? ", behind a 0. Number the classes from 1" : ". Fill targets up with 0"));
            }
        }
    }

    @Override
    public Value emit(Emission emission, Value output, Value targets) {
        Value logarithms = emission.call("torch.log_softmax", output.shape(), output, -1, null);
        Value stepsFirst = emission.call("torch.transpose", output.shape(), logarithms, 0, 1);
        Value labels = emission.assign(Shape.of(), "torch.sum(torch.ne(" + targets.variable() + ", 0), [-1])");
        Value steps = emission.assign(
                Shape.of(),
                "torch.full_like(" + labels.variable() + ", " + output.shape().size(0) + ")");
        return emission.call(
                "torch.ctc_loss", Shape.of(), stepsFirst, targets, steps, labels, 0, CrossEntropy.MEAN, true);
    }
}
