package glia.networks.layers;

import glia.networks.Layer;
import glia.networks.engine.Emission;
import java.util.List;

/** The activations without weights, which all work number by number. */
final class Activations {
    private static final Kind<Double> FACTOR = Kind.number(0, Double.POSITIVE_INFINITY);

    static final List<LayerType> TYPES = List.of(
            plain("relu", "max(0, x).", "relu"),
            activation("leakyrelu", "x above 0, slope times x below (Maas et al. 2013).")
                    .option("slope", FACTOR, "0.01", "below 0")
                    .creates(arguments -> layer("leaky_relu", arguments.number("slope"))),
            activation("elu", "x above 0, alpha (exp(x) - 1) below (Clevert et al. 2016).")
                    .option("alpha", FACTOR, "1", "how far it goes below 0")
                    .creates(arguments -> layer("elu", arguments.number("alpha"))),
            plain("selu", "The ELU that keeps mean 0 and variance 1 (Klambauer et al. 2017).", "selu"),
            activation(
                            "gelu",
                            "x times the normal distribution's probability of being below x (Hendrycks and Gimpel 2016).")
                    .flag("approximate", "by a tanh, as GPT-2 does")
                    .creates(arguments -> arguments.yes("approximate")
                            ? layer("gelu", new Emission.Literal("approximate=\"tanh\""))
                            : layer("gelu")),
            plain("silu", "x sigmoid(x), also called swish (Ramachandran et al. 2017).", "silu"),
            plain("mish", "x tanh(softplus(x)) (Misra 2019).", "mish"),
            plain("sigmoid", "1 / (1 + exp(-x)), between 0 and 1.", "sigmoid"),
            plain("tanh", "The hyperbolic tangent, between -1 and 1.", "tanh"),
            plain("softplus", "log(1 + exp(x)), a smooth relu.", "softplus"));

    private Activations() {}

    private static LayerType plain(String word, String summary, String operation) {
        return activation(word, summary).creates(arguments -> layer(operation));
    }

    private static Layer layer(String operation, Object... rest) {
        return new Elementwise("torch." + operation, List.of(rest));
    }

    static LayerType.Builder activation(String word, String summary) {
        return LayerType.named(word)
                .group("Activation")
                .summary(summary)
                .shapes("any; unchanged")
                .example("dense 64 " + word)
                .activation();
    }
}
