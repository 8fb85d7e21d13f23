import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.networks.Network;
import glia.networks.training.Predictor;
import glia.networks.training.Training;
import glia.networks.training.losses.Losses;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Whether two digits are the same, by the distance of what a network makes of them: over all pairs of the test part. */
final class Siamese implements Row {
    private static final int EPOCHS = 8;

    @Override
    public String name() {
        return "siamese";
    }

    @Override
    public String network() {
        return "input 1x28x28; flatten; dense 128 relu; dense 8";
    }

    @Override
    public Quantity quantity() {
        return Quantity.higher("AUC of same or different");
    }

    @Override
    public Dataset data() {
        return Loaded.made("digits", 2000).get();
    }

    @Override
    public String steps(Dataset data) {
        return Row.steps(data, EPOCHS, 64);
    }

    @Override
    public double ours(Dataset data, long seed) {
        Network network = Network.of("n", network()).initialize(seed);
        Training.of(network, data, Losses.named("triplet")).epochs(EPOCHS).seed(seed).run();
        return areaUnderCurve(Predictor.outputs(network, data.test()), data.test());
    }

    /** The chance that a pair of one class is nearer than a pair of two, by ranks (Hanley and McNeil 1982). */
    private static double areaUnderCurve(float[] vectors, Samples samples) {
        int size = samples.size();
        int width = vectors.length / size;
        int count = size * (size - 1) / 2;
        double[] distances = new double[count];
        boolean[] same = new boolean[count];
        int pair = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                distances[pair] = distance(vectors, i * width, j * width, width);
                same[pair++] = samples.label(i) == samples.label(j);
            }
        }
        Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> distances[i]));
        double ranks = 0;
        long within = 0;
        for (int place = 0; place < count; place++) {
            if (same[order[place]]) {
                ranks += place + 1;
                within++;
            }
        }
        double above = (ranks - within * (within + 1) / 2.0) / ((double) within * (count - within));
        return 1 - above;
    }

    private static double distance(float[] vectors, int first, int second, int width) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
            sum += Math.pow(vectors[first + i] - vectors[second + i], 2);
        }
        return sum;
    }
}
