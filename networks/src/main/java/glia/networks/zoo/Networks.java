package glia.networks.zoo;

import glia.networks.Network;
import java.util.List;
import java.util.Map;

/**
 * The networks that ship, by name. Each is a text with options:
 *
 * <pre>{@code Network net = Networks.named("resnet18", Map.of("classes", 10));}</pre>
 */
public final class Networks {
    private static final List<String> NAMES = List.of(
            "perceptron",
            "mlp",
            "lenet",
            "alexnet",
            "alexnet-small",
            "resnet18",
            "resnet-small",
            "vgg-small",
            "unet-small",
            "autoencoder",
            "vae",
            "siamese",
            "dcgan",
            "lstm-classifier",
            "gru-forecaster",
            "gru-translator",
            "bert-base",
            "bert-small",
            "gpt2",
            "gpt-small",
            "transformer-translator");

    private Networks() {}

    public static List<String> names() {
        return NAMES;
    }

    /** @throws IllegalArgumentException if there is no such definition */
    public static ZooEntry entry(String name) {
        return ZooEntry.read(name);
    }

    /** The definition with its options at their defaults, under its own name. */
    public static Network named(String name) {
        return named(name, Map.of());
    }

    /**
     * The definition with some options set, under its own name.
     *
     * @param options values by name, as <code>${}</code> takes them
     * @throws IllegalArgumentException if there is no such definition or no such option, or it defines several networks
     * @throws glia.networks.DefinitionException if an option's value does not fit
     */
    public static Network named(String name, Map<String, ?> options) {
        return named(name, name, options);
    }

    /** @param as what to call the network */
    public static Network named(String as, String name, Map<String, ?> options) {
        ZooEntry entry = entry(name);
        return Network.of(as, entry.text(), entry.values(options));
    }

    /** All networks of a definition of several, such as {@code dcgan}. */
    public static List<Network> all(String name, Map<String, ?> options) {
        ZooEntry entry = entry(name);
        return Network.all(entry.text(), entry.values(options));
    }
}
