import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.generative.Generated;
import glia.networks.training.Adversarial;
import glia.networks.training.Predictor;
import glia.networks.training.Training;
import glia.networks.zoo.Networks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A generator of handwritten digits. How near its images come to real ones is the Fréchet distance (Heusel et al. 2017)
 * between what the last hidden layer of a classifier of the same digits makes of both; one classifier judges both sides.
 */
final class Dcgan implements Row {
    private static final int EPOCHS = 5;
    private static final int BATCH = 64;
    // Five times the usual, for a fifth of the steps.
    private static final double RATE = 1e-3;
    private static final int MADE = 2000;
    private static final String FEATURES = """
            input 1x28x28
            conv 16 5x5 pad=2 relu
            maxpool 2
            conv 32 5x5 pad=2 relu
            maxpool 2
            flatten
            dense 32 relu
            """;

    private Network judge;

    @Override
    public String name() {
        return "mnist-dcgan";
    }

    @Override
    public String network() {
        return "from dcgan";
    }

    @Override
    public Quantity quantity() {
        return Quantity.lower("Fréchet distance by a classifier's 32 features");
    }

    /** The distance of one side's seeds from each other is a tenth of the figure. */
    @Override
    public int seeds() {
        return 10;
    }

    @Override
    public Dataset data() {
        return Loaded.mnist().get();
    }

    @Override
    public String steps(Dataset data) {
        int steps = EPOCHS * (data.train().size() / BATCH);
        return steps + " and " + steps;
    }

    @Override
    public double ours(Dataset data, long seed) {
        List<Network> pair = Networks.all("dcgan", Map.of());
        pair.get(0).initialize(seed);
        pair.get(1).initialize(seed + 1000);
        Adversarial.of(pair.get(0), pair.get(1), data)
                .batch(BATCH)
                .epochs(EPOCHS)
                .learningRate(RATE)
                .seed(seed)
                .run();
        return distance(data, Generated.of(pair.get(0), MADE, seed).values());
    }

    @Override
    public double theirs(Dataset data, Path folder, String answer) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(answer))).order(ByteOrder.LITTLE_ENDIAN);
        float[] made = new float[bytes.remaining() / 4];
        bytes.asFloatBuffer().get(made);
        return distance(data, made);
    }

    /** @param made images from -1 for paper to 1 for ink */
    private double distance(Dataset data, float... made) {
        float[] scaled = new float[made.length];
        for (int i = 0; i < made.length; i++) {
            scaled[i] = (made[i] + 1) / 2;
        }
        Shape image = data.inputShape();
        float[] targets = new float[(int) (made.length / image.count())];
        return Frechet.distance(
                features(data, data.train()), features(data, new Samples(image, Shape.of(), scaled, targets)));
    }

    private double[][] features(Dataset data, Samples samples) {
        if (judge == null) {
            Network classifier = Network.of("judge", FEATURES + "dense 10").initialize(1);
            Training.of(classifier, data).epochs(5).seed(1).run();
            System.out.printf("  the judge is right on %.4f of the test digits%n",
                    classifier.evaluate(data.test()).accuracy());
            judge = Network.of("judge", FEATURES).initialize(1);
            judge.startFrom(classifier);
        }
        float[] values = Predictor.outputs(judge, samples);
        int width = values.length / samples.size();
        double[][] rows = new double[samples.size()][width];
        for (int i = 0; i < values.length; i++) {
            rows[i / width][i % width] = values[i];
        }
        return rows;
    }
}
