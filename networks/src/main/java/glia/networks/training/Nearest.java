package glia.networks.training;

import glia.datasets.Samples;
import glia.networks.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample that a network of vectors puts nearest to another: what a siamese network recognizes it by (Koch et al.
 * 2015, section 4.3).
 *
 * @param index of the nearest, among the known ones
 * @param distance between the two vectors, straight
 */
public record Nearest(int index, double distance) {

    /**
     * For each of some samples the nearest of the known ones; the first of equals.
     *
     * @throws glia.networks.ShapeException if they are not of the network's input shape
     * @throws IllegalArgumentException if none are known
     */
    public static List<Nearest> of(Network network, Samples samples, Samples known) {
        if (known.size() == 0) {
            throw new IllegalArgumentException("There are no samples among which to look for the nearest");
        }
        float[] vectors = Predictor.outputs(network, samples);
        float[] others = Predictor.outputs(network, known);
        int width = others.length / known.size();
        List<Nearest> found = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Nearest nearest = new Nearest(0, Double.POSITIVE_INFINITY);
            for (int j = 0; j < known.size(); j++) {
                double distance = distance(vectors, i * width, others, j * width, width);
                if (distance < nearest.distance()) {
                    nearest = new Nearest(j, distance);
                }
            }
            found.add(nearest);
        }
        return List.copyOf(found);
    }

    /** Between {@code width} numbers of each, from these places on. */
    static double distance(float[] one, int from, float[] other, int otherFrom, int width) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
            double difference = one[from + i] - other[otherFrom + i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
