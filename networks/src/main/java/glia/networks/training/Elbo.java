package glia.networks.training;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.engine.Devices;
import glia.networks.engine.EngineThread;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The evidence lower bound of a variational autoencoder, mean over samples, in nats (Kingma and Welling 2014, equation
 * 3), and its two parts.
 *
 * @param reconstruction the negative log-likelihood of a sample, one draw each: the cross-entropy where the network ends
 *     in a sigmoid, else the squared error, both summed over a sample
 * @param divergence from the standard normal distribution, times the network's own {@code beta}
 */
public record Elbo(double reconstruction, double divergence) {

    /**
     * Of these samples. The same weights and samples always give the same.
     *
     * @throws IllegalArgumentException if no layer adds to the loss: nothing is {@code latent}
     */
    public static Elbo of(Network network, Samples samples) {
        if (!ForwardText.costs(network)) {
            throw new IllegalArgumentException(
                    network.name() + " is no variational autoencoder: it has no layer 'latent'");
        }
        Samples again = samples.reconstruction();
        Dataset dataset = new Dataset(network.name(), "", Task.RECONSTRUCTION, again, again.first(0), again.first(0));
        Objective objective = Objective.of(network, dataset, Optional.empty());
        AtomicBoolean stopped = new AtomicBoolean();
        return EngineThread.call(
                () -> {
                    try (Scope scope = Devices.cpu("evaluating " + network.name())) {
                        Program program = scope.compile(ObjectiveText.evaluation(objective));
                        NativeWeights weights = NativeWeights.of(network, scope);
                        return new Measurement(
                                        objective, program, Pieces.of(network), weights.parameters(), weights.buffers())
                                .over(NativeSamples.of(again, objective, scope), stopped::get)
                                .map(found -> new Elbo(found.metric(), found.loss() - found.metric()))
                                .orElseThrow(() -> new CancellationException("Interrupted"));
                    }
                },
                () -> stopped.set(true));
    }

    /** The bound: below 0, the higher the better. */
    public double value() {
        return -reconstruction - divergence;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "ELBO %.2f nats: reconstruction %.2f, KL divergence %.2f",
                value(),
                reconstruction,
                divergence);
    }
}
