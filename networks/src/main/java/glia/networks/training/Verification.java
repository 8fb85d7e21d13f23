package glia.networks.training;

import glia.datasets.Samples;
import glia.networks.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * How well the distance between what a network makes of two samples tells whether they are of one class: what a siamese
 * network is for (Bromley et al. 1993). Half of the pairs are of one class, half of two.
 *
 * @param areaUnderCurve the chance that a pair of one class is nearer than a pair of two, ties counting half
 * @param threshold the distance that tells best: nearer is the same
 * @param accuracy the share of these pairs that it tells right
 * @param pairs how many were drawn
 */
public record Verification(double areaUnderCurve, double threshold, double accuracy, int pairs) {
    private static final int PAIRS = 4000;

    /**
     * Of 4000 random pairs.
     *
     * @param samples with a class each
     * @throws glia.networks.ShapeException if the samples are not of the network's input shape
     * @throws IllegalArgumentException if they are not of two classes or more, two of one class among them
     */
    public static Verification of(Network network, Samples samples, long seed) {
        float[] vectors = Predictor.outputs(network, samples);
        int width = vectors.length / Math.max(1, samples.size());
        List<int[]> classes = classes(samples);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 0x9E3779B97F4A7C15L);
        double[] distances = new double[PAIRS];
        boolean[] same = new boolean[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            same[i] = i % 2 == 0;
            int[] own = one(classes, random, same[i] ? 2 : 1);
            int place = random.nextInt(own.length);
            int[] others = same[i] ? own : other(classes, own, random);
            int first = own[place];
            // Any place but the first one's own.
            int second = others[
                    same[i]
                            ? (place + 1 + random.nextInt(own.length - 1)) % own.length
                            : random.nextInt(others.length)];
            distances[i] = Nearest.distance(vectors, first * width, vectors, second * width, width);
        }
        return judge(distances, same);
    }

    /**
     * Of any pairs.
     *
     * @param distances between the two of each
     * @param same whether the two are of one class
     */
    static Verification judge(double[] distances, boolean... same) {
        Integer[] order = IntStream.range(0, distances.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> distances[i]));
        long within = IntStream.range(0, same.length).filter(i -> same[i]).count();
        long across = same.length - within;
        double wins = 0;
        long sameSeen = 0;
        long otherSeen = 0;
        long best = across;
        double threshold = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            long tiedSame = 0;
            while (to < order.length && distances[order[to]] == distances[order[from]]) {
                tiedSame += same[order[to++]] ? 1 : 0;
            }
            long tiedOther = to - from - tiedSame;
            wins += tiedOther * (sameSeen + tiedSame / 2.0);
            sameSeen += tiedSame;
            otherSeen += tiedOther;
            long right = sameSeen + across - otherSeen;
            if (right > best) {
                best = right;
                double next = to < order.length ? distances[order[to]] : distances[order[from]];
                threshold = (distances[order[from]] + next) / 2;
            }
            from = to;
        }
        return new Verification(wins / ((double) within * across), threshold, best / (double) same.length, same.length);
    }

    /** The places of each class's samples. */
    private static List<int[]> classes(Samples samples) {
        if (samples.targetShape().rank() > 0) {
            throw new IllegalArgumentException("Pairs are of samples with a class each; these have targets of "
                    + samples.targetShape().toText());
        }
        List<int[]> classes = IntStream.range(0, samples.size())
                .map(samples::label)
                .distinct()
                .sorted()
                .mapToObj(label -> IntStream.range(0, samples.size())
                        .filter(i -> samples.label(i) == label)
                        .toArray())
                .toList();
        if (classes.size() < 2 || classes.stream().noneMatch(places -> places.length > 1)) {
            throw new IllegalArgumentException(
                    "Pairs need samples of two classes or more, and two samples of one; found " + samples);
        }
        return classes;
    }

    private static int[] one(List<int[]> classes, RandomGenerator random, int least) {
        List<int[]> fitting = new ArrayList<>(classes);
        fitting.removeIf(places -> places.length < least);
        return fitting.get(random.nextInt(fitting.size()));
    }

    private static int[] other(List<int[]> classes, int[] own, RandomGenerator random) {
        int place = classes.indexOf(own);
        return classes.get((place + 1 + random.nextInt(classes.size() - 1)) % classes.size());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "same or different, over %d pairs: area under the curve %.4f, accuracy %.4f where nearer than %.4g is the"
                        + " same",
                pairs,
                areaUnderCurve,
                accuracy,
                threshold);
    }
}
