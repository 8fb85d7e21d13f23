import glia.datasets.Dataset;
import glia.datasets.Options;
import glia.networks.Network;
import glia.networks.generative.Generated;
import glia.networks.training.Adversarial;
import glia.networks.training.optimizers.Adam;

/** A generator of points around eight centres, taught with Wasserstein's loss and a penalty on gradients. */
final class EightGaussians implements Row {
    private static final int EPOCHS = 120;
    private static final int BATCH = 128;

    @Override
    public String name() {
        return "eight-gaussians";
    }

    @Override
    public String network() {
        return "input 2; dense 64 relu; dense 64 relu; dense 2";
    }

    @Override
    public Quantity quantity() {
        return Quantity.higher("modes covered of 8");
    }

    @Override
    public Dataset data() {
        return Loaded.with(
                        name(),
                        Options.defaults().with("samples", 4000).with("noise", 0.1).seed(1))
                .get();
    }

    @Override
    public String steps(Dataset data) {
        int steps = EPOCHS * (data.train().size() / BATCH);
        return steps + " and " + steps / 5;
    }

    @Override
    public double ours(Dataset data, long seed) {
        Network generator = Network.of("g", network()).initialize(seed);
        Network critic = Network.of("d", "input 2; dense 64 relu; dense 64 relu; dense 1").initialize(seed + 1000);
        Adversarial.of(generator, critic, data)
                .loss("wasserstein")
                .optimizer(new Adam(1e-3, 0, 0.9, 1e-8, 0))
                .penalty(0.1)
                .batch(BATCH)
                .epochs(EPOCHS)
                .seed(seed)
                .run();
        return covered(Generated.of(generator, 1000, seed));
    }

    /** Modes with 20 samples or more of 1000 within three deviations. */
    private static int covered(Generated made) {
        int[] counts = new int[8];
        for (int i = 0; i < made.count(); i++) {
            for (int mode = 0; mode < 8; mode++) {
                double angle = Math.PI * mode / 4;
                double distance = Math.hypot(
                        made.sample(i)[0] - 2 * Math.cos(angle), made.sample(i)[1] - 2 * Math.sin(angle));
                counts[mode] += distance < 0.3 ? 1 : 0;
            }
        }
        int covered = 0;
        for (int count : counts) {
            covered += count >= 20 ? 1 : 0;
        }
        return covered;
    }
}
