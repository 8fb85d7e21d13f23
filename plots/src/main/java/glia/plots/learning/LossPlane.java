package glia.plots.learning;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.training.Evaluation;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A plane through the space of a network's weights, and the loss on it.
 *
 * @param network whose layers; its weights are left alone
 * @param origin the weights at (0, 0), by path
 * @param first the change of weights at (1, 0), by path; what has no path in it stays
 * @param second the change of weights at (0, 1), by path
 */
record LossPlane(
        Network network, Map<String, float[]> origin, Map<String, float[]> first, Map<String, float[]> second) {
    /** As many training samples judge a place of the plane, at most. */
    static final int SAMPLES = 256;

    /** The training samples that judge. */
    static Samples judges(Dataset dataset) {
        Samples train = dataset.train();
        return train.size() <= SAMPLES
                ? train
                : train.select(IntStream.range(0, SAMPLES).toArray());
    }

    /** @return {@code [up][across]}, each a mean over the samples: cross-entropy in nats, or squared error */
    double[][] losses(Dataset dataset, double[] across, double[] up) {
        Samples samples = judges(dataset);
        Network copy = Network.of(network.name(), network.text());
        double[][] losses = new double[up.length][across.length];
        for (int row = 0; row < up.length; row++) {
            for (int column = 0; column < across.length; column++) {
                copy.weights().replace(at(across[column], up[row]));
                losses[row][column] = loss(Evaluation.of(copy, samples, dataset.task()));
            }
        }
        return losses;
    }

    private Map<String, float[]> at(double alongFirst, double alongSecond) {
        Map<String, float[]> moved = new HashMap<>(origin);
        first.forEach((path, step) -> {
            float[] other = second.get(path);
            float[] weights = origin.get(path).clone();
            for (int i = 0; i < weights.length; i++) {
                weights[i] += (float) (alongFirst * step[i] + alongSecond * other[i]);
            }
            moved.put(path, weights);
        });
        return moved;
    }

    private static double loss(Evaluation evaluation) {
        double sum = 0;
        if (evaluation.task() instanceof Task.Classification) {
            for (int row = 0; row < evaluation.rows(); row++) {
                sum -= Math.log(Math.max(1e-7, evaluation.row(row)[evaluation.actual(row)]));
            }
            return sum / evaluation.rows();
        }
        for (int i = 0; i < evaluation.values().length; i++) {
            double difference = evaluation.values()[i] - evaluation.samples().targets()[i];
            sum += difference * difference;
        }
        return Math.max(1e-12, sum / evaluation.values().length);
    }
}
