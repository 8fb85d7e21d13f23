package glia.networks.training;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/** The order of an epoch's samples, which its number and the seed alone decide. */
final class Order {
    private Order() {}

    static long[] of(int size, long seed, int epoch) {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 0x9E3779B97F4A7C15L + epoch);
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
