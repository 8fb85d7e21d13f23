package glia.networks.training.losses;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * Cross-entropy of a yes-or-no answer, from one number: positive means the second class.
 *
 * @param probabilities whether the network already ends in a sigmoid, so that it gives a probability, not a logit
 */
public record BinaryCrossEntropy(boolean probabilities) implements Loss {

    @Override
    public Loss after(String lastLayer) {
        return new BinaryCrossEntropy(lastLayer.equals("sigmoid") || lastLayer.equals("step"));
    }

    @Override
    public String label() {
        return "binary cross-entropy";
    }

    @Override
    public boolean takesClasses() {
        return false;
    }

    @Override
    public void check(Shape output, Shape target) {
        if (output.count() != target.count()) {
            throw new ShapeException("the network gives " + output + " for a target " + target
                    + "; binary cross-entropy needs one number for each answer. End with 'dense " + target.count()
                    + "'");
        }
    }

    @Override
    public Value emit(Emission emission, Value output, Value targets) {
        Value answers = emission.assign(
                output.shape(), "torch.reshape(" + targets.variable() + ", torch.size(" + output.variable() + "))");
        return probabilities
                ? emission.call("torch.binary_cross_entropy", Shape.of(), output, answers, null, CrossEntropy.MEAN)
                : emission.call(
                        "torch.binary_cross_entropy_with_logits",
                        Shape.of(),
                        output,
                        answers,
                        null,
                        null,
                        CrossEntropy.MEAN);
    }
}
