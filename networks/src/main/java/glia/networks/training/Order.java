package glia.networks.training;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/** What a run's seed decides: the order of an epoch's samples, and the random numbers of its steps. */
final class Order {
    private Order() {}

    /** One product apart, neighbouring seeds share no number with each other, whatever is counted on from it. */
    private static long apart(long seed) {
        return seed * 0x9E3779B97F4A7C15L;
    }

    /** What the native generator starts from at a step: dropout, noise, augmentation. */
    static long noise(long seed) {
        return apart(seed) >>> 1;
    }

    static long[] of(int size, long seed, int epoch) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(apart(seed) + epoch);
        long[] order = LongStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            long held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
        return order;
    }
}
