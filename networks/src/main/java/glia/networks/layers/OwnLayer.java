package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.LayerException;
import glia.networks.Network;
import glia.networks.Placed;
import glia.networks.engine.NativeMemoryException;
import glia.networks.engine.ProgramException;
import glia.networks.engine.Value;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Says of a layer that was registered, and is not the language's own, what is wrong with its Java. */
public final class OwnLayer {

    private OwnLayer() {}

    /** What failed, and in which method of the layer's author. */
    public static String describe(RuntimeException failure) {
        String what =
                failure.getClass().getSimpleName() + (failure.getMessage() == null ? "" : ": " + failure.getMessage());
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("java."))
                .findFirst()
                .filter(frame -> !frame.getClassName().startsWith("glia.")
                        && !frame.getMethodName().startsWith("lambda$"))
                .map(frame -> what + " (in " + simple(frame.getClassName()) + "." + frame.getMethodName() + ")")
                .orElse(what);
    }

    private static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    /**
     * What a layer writes into the program, checked where it is of somebody's own.
     *
     * @param fed the shape that it is fed; another one than it was placed with where a text is continued step by step
     * @throws LayerException if it writes nothing, or something of another shape than it said
     */
    public static Value checked(Placed layer, Shape fed, Supplier<Value> writing) {
        if (Layers.ours(layer.word())) {
            return writing.get();
        }
        Value output;
        try {
            output = writing.get();
        } catch (RuntimeException failure) {
            throw new LayerException(place(layer) + ": its emit failed: " + describe(failure), failure);
        }
        if (output == null) {
            throw new LayerException(
                    place(layer) + ": its emit gave null, and should give the Value of its output", null);
        }
        Shape given = output.shape();
        if (layer.input().equals(fed) && !layer.output().equals(given)) {
            throw new LayerException(
                    place(layer) + ": its outputShape says " + layer.output() + ", and its emit gives " + given, null);
        }
        return output;
    }

    /** The failure of a network's program, laid at the door of its layers of somebody's own where it has any. */
    public static RuntimeException explained(Network network, ProgramException failure) {
        List<Placed> own = network.layers().stream()
                .filter(layer -> !Layers.ours(layer.word()))
                .toList();
        if (own.isEmpty() || failure instanceof NativeMemoryException) {
            return failure;
        }
        Placed first = own.get(0);
        return new LayerException(
                place(first) + " of " + network.name() + " is a layer of your own: see that its emit gives "
                        + first.output() + " for each sample, as its outputShape says. " + failure.getMessage(),
                failure);
    }

    private static String place(Placed layer) {
        return "'" + layer.source().text() + "' in line " + layer.source().line();
    }
}
