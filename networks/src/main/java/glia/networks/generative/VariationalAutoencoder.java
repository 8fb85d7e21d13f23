package glia.networks.generative;

import glia.datasets.Samples;
import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.Placed;
import glia.networks.language.Language;
import glia.networks.training.Elbo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network with a layer {@code latent} (Kingma and Welling 2014), seen as its two halves.
 *
 * @param network the whole, as it is trained
 */
public record VariationalAutoencoder(Network network) {
    private static final String WORD = "latent";

    /** @throws IllegalArgumentException if the network has no layer {@code latent}, or more than one */
    public VariationalAutoencoder {
        long count = network.layers().stream()
                .filter(layer -> layer.word().equals(WORD))
                .count();
        if (count != 1) {
            throw new IllegalArgumentException(network.name() + " has " + (count == 0 ? "no layer" : count + " layers")
                    + " 'latent'; a variational autoencoder has one");
        }
    }

    public static VariationalAutoencoder of(Network network) {
        return new VariationalAutoencoder(network);
    }

    /** Whether the network has a layer {@code latent}. */
    public static boolean is(Network network) {
        return network.layers().stream()
                        .filter(layer -> layer.word().equals(WORD))
                        .count()
                == 1;
    }

    /** How many numbers a sample becomes. */
    public int size() {
        return latent().output().size(0);
    }

    private Placed latent() {
        return network.layers().stream()
                .filter(layer -> layer.word().equals(WORD))
                .findFirst()
                .orElseThrow();
    }

    /**
     * What makes samples from latent numbers: the layers behind {@code latent} as a network of its own, with the weights
     * as they are now.
     *
     * @throws glia.networks.DefinitionException if those layers use others before {@code latent}
     */
    public Network decoder() {
        String text = Language.behind(network.text(), WORD, String.valueOf(size()));
        if (text.isEmpty()) {
            throw new IllegalArgumentException("'latent' stands within a block of " + network.name()
                    + ", so that there is no decoder behind it. Put it between the blocks");
        }
        Network decoder = Network.of(network.name() + "Decoder", text);
        List<NamedParameter> whole = network.parameters();
        copy(whole.subList(whole.size() - decoder.parameters().size(), whole.size()), decoder.parameters(), decoder);
        List<NamedParameter> buffers = network.buffers();
        copy(buffers.subList(buffers.size() - decoder.buffers().size(), buffers.size()), decoder.buffers(), decoder);
        return decoder;
    }

    private void copy(List<NamedParameter> from, List<NamedParameter> to, Network decoder) {
        Map<String, float[]> values = new LinkedHashMap<>();
        for (int i = 0; i < to.size(); i++) {
            values.put(
                    to.get(i).path(),
                    network.weights().snapshot().get(from.get(i).path()));
        }
        decoder.weights().replace(values);
    }

    /** The mean of each sample's latent numbers, {@code [samples, size]}. */
    public float[] encode(Samples samples) {
        return glia.networks.training.Activations.of(network, samples).stream()
                .filter(activations -> activations.layer().path().equals(latent().path()))
                .findFirst()
                .orElseThrow()
                .values();
    }

    /** New samples, from the standard normal distribution. */
    public Generated sample(int count, long seed) {
        return Generated.of(decoder(), count, seed);
    }

    /** See {@link Elbo}. */
    public Elbo elbo(Samples samples) {
        return Elbo.of(network, samples);
    }
}
