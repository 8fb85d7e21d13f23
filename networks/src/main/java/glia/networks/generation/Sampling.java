package glia.networks.generation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How the next token is chosen from the scores: drawn by softmax(scores / temperature) over the most probable ones.
 *
 * @param temperature above 0: below 1 the probable become more so, above 1 less; 0 takes the most probable always
 * @param topK how many of the most probable may be drawn (Fan et al. 2018, section 5.4); 0 for all
 */
public record Sampling(double temperature, int topK) {

    /** @throws IllegalArgumentException if one is below 0 or not a number */
    public Sampling {
        if (!(temperature >= 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("The temperature is 0 or more, found " + temperature);
        }
        if (topK < 0) {
            throw new IllegalArgumentException("Top-k is 1 or more, or 0 for all, found " + topK);
        }
    }

    /**
     * The probability of each token.
     *
     * @param scores logits; minus infinity for what may not be drawn
     */
    public double[] probabilities(float... scores) {
        double[] probabilities = new double[scores.length];
        if (temperature == 0) {
            probabilities[largest(scores)] = 1;
            return probabilities;
        }
        double maximum = scores[largest(scores)];
        for (int token : kept(scores)) {
            probabilities[token] = Math.exp((scores[token] - maximum) / temperature);
        }
        double sum = Arrays.stream(probabilities).sum();
        return Arrays.stream(probabilities).map(one -> one / sum).toArray();
    }

    /** Of two equal scores the first counts, so that exactly {@code topK} stay. */
    private int[] kept(float... scores) {
        IntStream all = IntStream.range(0, scores.length);
        return topK == 0 || topK >= scores.length
                ? all.toArray()
                : all.boxed()
                        .sorted(Comparator.comparingDouble(token -> -scores[token]))
                        .limit(topK)
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private static int largest(float... scores) {
        int largest = 0;
        for (int token = 1; token < scores.length; token++) {
            largest = scores[token] > scores[largest] ? token : largest;
        }
        return largest;
    }

    int draw(RandomGenerator random, float... scores) {
        if (temperature == 0) {
            return largest(scores);
        }
        double[] probabilities = probabilities(scores);
        double left = random.nextDouble();
        int last = 0;
        for (int token = 0; token < probabilities.length; token++) {
            if (probabilities[token] > 0) {
                last = token;
                left -= probabilities[token];
                if (left < 0) {
                    return token;
                }
            }
        }
        return last;
    }
}
