package glia.networks.layers;

import glia.networks.Initialization;
import glia.networks.Penalty;
import java.util.List;
import java.util.Map;

/**
 * What a statement gives a layer, checked against its signature. Each getter throws {@link IllegalArgumentException} if
 * the signature has no such argument.
 *
 * @param values by name; absent where neither the statement nor the signature gives one
 */
public record Arguments(Map<String, Object> values) {
    public Arguments {
        values = Map.copyOf(values);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public int integer(String name) {
        return get(name, Integer.class);
    }

    public double number(String name) {
        return get(name, Double.class);
    }

    public String word(String name) {
        return get(name, String.class);
    }

    /** A flag, or a {@code yes}-or-{@code no} option. */
    public boolean yes(String name) {
        return get(name, Boolean.class);
    }

    public List<Integer> sizes(String name) {
        return list(name, Integer.class);
    }

    /** What was given to an argument that may be repeated. */
    public List<String> words(String name) {
        return list(name, String.class);
    }

    public Padding padding(String name) {
        return get(name, Padding.class);
    }

    /** A label given to an option, as a list of one or none: ready for {@code references()}. */
    public List<String> labels(String name) {
        return has(name) ? List.of(word(name)) : List.of();
    }

    /** What {@code l1}, {@code l2} and {@code maxnorm} say, for layers with {@link LayerType.Builder#weights}. */
    public Penalty penalty() {
        double maximumNorm = has("maxnorm") ? number("maxnorm") : Double.POSITIVE_INFINITY;
        return new Penalty(number("l1"), number("l2"), maximumNorm);
    }

    /** What {@code init} says, or the layer's own, for layers with {@link LayerType.Builder#weights}. */
    public Initialization initialization(long fanIn, long fanOut, Initialization own) {
        return has("init") ? get("init", Initializations.Choice.class).of(fanIn, fanOut) : own;
    }

    private <T> List<T> list(String name, Class<T> type) {
        List<?> list = get(name, List.class);
        return list.stream().map(type::cast).toList();
    }

    private <T> T get(String name, Class<T> type) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("No " + type.getSimpleName() + " '" + name + "' among " + values);
        }
        return type.cast(value);
    }
}
