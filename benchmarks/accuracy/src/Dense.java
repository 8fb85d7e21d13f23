import glia.networks.training.Elbo;
import java.util.List;

/** Networks of dense layers alone. */
final class Dense {
    static final List<Row> ROWS = List.of(
            Trained.classifier("xor", "input 2; dense 8 tanh; dense 2", Loaded.made("xor", 1000), 40, 0.01),
            Trained.classifier("moons", "input 2; dense 16 tanh; dense 2", Loaded.made("moons", 1000), 40, 0.01),
            Trained.classifier("penguins", "input 9; dense 16 relu; dense 3", Loaded.of("penguins"), 40, 0.01),
            Trained.classifier(
                    "mnist-mlp",
                    "input 1x28x28; flatten; dense 128 relu; dense 10",
                    Loaded.mnist(),
                    8,
                    1e-3));

    static final Row VAE = Trained.of(
                    "vae",
                    "input 1x28x28; flatten; dense 256 relu; latent 8; dense 256 relu; dense 784 sigmoid;"
                            + " reshape 1x28x28",
                    Loaded.made("digits", 6000),
                    10,
                    1e-3,
                    Quantity.higher("ELBO in nats"),
                    (network, data) -> Elbo.of(network, data.test()).value());

    private Dense() {}
}
