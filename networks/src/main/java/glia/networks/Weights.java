package glia.networks;

import glia.datasets.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The numbers of a network: its parameters and buffers by path, on the Java heap. They are drawn when first asked for.
 * Arrays are never changed once they are held, only replaced, so a snapshot costs nothing and stays what it was.
 * Safe for use by several threads.
 */
public final class Weights {
    /** What a network that nobody initialized draws from. */
    public static final long DEFAULT_SEED = 42;

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private Map<String, float[]> values;
    private long seed = DEFAULT_SEED;
    private long version;

    Weights(List<NamedParameter> parameters, List<NamedParameter> buffers) {
        parameters.forEach(parameter -> this.parameters.put(parameter.path(), parameter.parameter()));
        buffers.forEach(buffer -> this.parameters.put(buffer.path(), buffer.parameter()));
    }

    /** Draws all values anew when they are next asked for. The same seed gives the same values. */
    public synchronized void initialize(long newSeed) {
        seed = newSeed;
        values = null;
        version++;
    }

    /** Goes up with every change. */
    public synchronized long version() {
        return version;
    }

    /** The paths in the network's order: parameters, then buffers. */
    public List<String> paths() {
        return List.copyOf(parameters.keySet());
    }

    /**
     * A copy of one array, in row-major order.
     *
     * @throws IllegalArgumentException if the network has no such path
     */
    public float[] get(String path) {
        parameter(path);
        return snapshot().get(path).clone();
    }

    /**
     * The shape of one array.
     *
     * @throws IllegalArgumentException if the network has no such path
     */
    public Shape shape(String path) {
        return parameter(path).shape();
    }

    /**
     * Replaces one array by a copy of this one.
     *
     * @throws IllegalArgumentException if the network has no such path or the length does not fit its shape
     */
    public void set(String path, float... numbers) {
        replace(Map.of(path, numbers.clone()));
    }

    /** All arrays by path, in the network's order, shared: read only. */
    public synchronized Map<String, float[]> snapshot() {
        if (values == null) {
            values = draw();
        }
        return values;
    }

    /**
     * Replaces some arrays or all, at once. The arrays are kept, not copied: do not change them afterwards.
     *
     * @throws IllegalArgumentException if the network has no such path or a length does not fit its shape; nothing is
     *     replaced then
     */
    public synchronized void replace(Map<String, float[]> replacements) {
        replacements.forEach(this::check);
        Map<String, float[]> next = new LinkedHashMap<>(snapshot());
        next.putAll(replacements);
        values = Collections.unmodifiableMap(next);
        version++;
    }

    private void check(String path, float[] numbers) {
        Parameter parameter = parameter(path);
        if (numbers.length != parameter.shape().count()) {
            throw new IllegalArgumentException("'" + path + "' has shape " + parameter.shape() + ", which is "
                    + parameter.shape().count() + " numbers; found " + numbers.length);
        }
    }

    private Parameter parameter(String path) {
        Parameter parameter = parameters.get(path);
        if (parameter == null) {
            List<String> known = new ArrayList<>(parameters.keySet());
            throw new IllegalArgumentException("No weights '" + path + "' in this network; it has " + known);
        }
        return parameter;
    }

    private Map<String, float[]> draw() {
        long bytes = parameters.values().stream()
                        .mapToLong(parameter -> parameter.shape().count())
                        .sum()
                * Float.BYTES;
        long heap = Runtime.getRuntime().maxMemory();
        if (bytes > heap) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "The weights take %.1f GB and Java may use %.1f GB. Start it with a larger -Xmx.",
                    bytes / 1e9,
                    heap / 1e9));
        }
        Map<String, float[]> drawn = new LinkedHashMap<>();
        parameters.forEach((path, parameter) ->
                drawn.put(path, parameter.initialization().draw(parameter.shape(), generator(path))));
        return Collections.unmodifiableMap(drawn);
    }

    /** Each array draws from its own stream, so that a layer added elsewhere does not change it. */
    private RandomGenerator generator(String path) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 0x9E3779B97F4A7C15L + path.hashCode());
    }
}
