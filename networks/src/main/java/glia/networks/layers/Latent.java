package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Initialization;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/**
 * The narrow place of a variational autoencoder (Kingma and Welling 2014): a mean and a log-variance for each latent
 * number, of which one dense layer's output is the first and the second half; in training a draw from that normal
 * distribution, by the reparameterization trick (section 2.4), else its mean. Adds the Kullback-Leibler divergence from
 * the standard normal distribution to the loss, summed over latent numbers (appendix B).
 *
 * @param beta the divergence's weight in the loss (Higgins et al. 2017); 1 gives the evidence lower bound
 */
public record Latent(int size, double beta, Arguments arguments) implements Layer {
    /** The name of what it adds to the loss. */
    public static final String COST = "KL divergence";

    static final LayerType TYPE = LayerType.named("latent")
            .group("Dense")
            .summary(
                    "A draw from a learned normal distribution for each sample (its mean outside of training), with its KL"
                            + " divergence added to the loss. It makes an autoencoder variational.")
            .shapes("(features) -> (size)")
            .example("latent 2 beta=1")
            .size("size", Kind.integer(1), "how many latent numbers")
            .option(
                    "beta",
                    Kind.number(0, Double.POSITIVE_INFINITY),
                    "1",
                    "the weight of the KL divergence from a standard normal distribution")
            .weights("even in +-1/sqrt(features), as PyTorch")
            .creates(arguments -> new Latent(arguments.integer("size"), arguments.number("beta"), arguments));

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = inputs.get(0);
        if (input.rank() != 1) {
            throw new ShapeException("latent needs a vector. Add 'flatten' between them -> (" + input.count() + ").");
        }
        return Shape.of(size);
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        int features = inputs.get(0).size(0);
        Initialization initialization = arguments.initialization(features, 2 * size, Initialization.fanIn(features));
        return List.of(
                new Parameter("weight", Shape.of(2 * size, features), initialization, arguments.penalty()),
                new Parameter("bias", Shape.of(2 * size), Initialization.fanIn(features)));
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        List<Parameter> parameters = parameters(List.of(inputs.get(0).shape()));
        Shape shape = Shape.of(size);
        Value both = Affine.emit(
                emission,
                Shape.of(2 * size),
                inputs.get(0),
                emission.parameter(parameters.get(0)),
                emission.parameter(parameters.get(1)));
        Value mean = emission.call("torch.narrow", shape, both, 1, 0, size);
        Value logVariance = emission.call("torch.narrow", shape, both, 1, size, size);
        String m = mean.variable();
        String v = logVariance.variable();
        String drawn = "torch.addcmul(" + m + ", torch.exp(torch.mul(" + v + ", 0.5)), torch.randn_like(" + m + "))";
        if (emission.costing()) {
            emission.cost(
                    COST,
                    beta,
                    emission.assign(
                            Shape.of(),
                            "torch.mul(torch.mean(torch.sum(torch.sub(torch.sub(torch.add(torch.square(" + m
                                    + "), torch.exp(" + v + ")), " + v + "), 1), [1])), 0.5)"));
            // A bound on the evidence is a mean over draws, on samples held out too.
            return emission.assign(shape, drawn);
        }
        String output = emission.fresh();
        emission.line("if training:\n  " + output + " = " + drawn + "\nelse:\n  " + output + " = " + m);
        return new Value(output, shape);
    }
}
