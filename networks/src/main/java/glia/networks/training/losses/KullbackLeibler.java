package glia.networks.training.losses;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * The Kullback-Leibler divergence of the network's distribution from the target's, mean over samples: what distillation
 * minimizes (Hinton et al. 2015). Targets are distributions over the classes.
 *
 * @param probabilities whether the network already ends in a softmax
 */
public record KullbackLeibler(boolean probabilities) implements Loss {

    @Override
    public Loss after(String lastLayer) {
        return new KullbackLeibler(lastLayer.equals("softmax"));
    }

    @Override
    public String label() {
        return "Kullback-Leibler divergence";
    }

    @Override
    public boolean takesClasses() {
        return false;
    }

    @Override
    public void check(Shape output, Shape target) {
        if (output.rank() == 0 || !output.equals(target)) {
            throw new ShapeException("the network gives " + output + " for a target " + target
                    + "; Kullback-Leibler divergence compares two distributions over the same classes");
        }
    }

    @Override
    public Value emit(Emission emission, Value output, Value targets) {
        Shape shape = output.shape();
        Value logarithms = probabilities
                ? emission.call("torch.log", shape, emission.call("torch.clamp_min", shape, output, 1e-12))
                : emission.call("torch.log_softmax", shape, output, -1, null);
        Value sum = emission.call("torch.kl_div", Shape.of(), logarithms, targets, CrossEntropy.SUM);
        return emission.assign(
                Shape.of(), "torch.div(" + sum.variable() + ", float(torch.size(" + output.variable() + ", 0)))");
    }
}
