package glia.networks.blocks;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import glia.datasets.Shape;
import glia.networks.Initialization;
import glia.networks.Parameter;
import glia.networks.ShapeException;
import glia.networks.engine.EngineThread;
import glia.networks.engine.JavaPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A block that knows the shape it is given.
 *
 * @param learned the block's own parameters, of which {@code parameters} are what a network keeps
 * @param tracked likewise, of {@code buffers}
 */
record PreparedBlock(
        Block block,
        Shape output,
        List<ai.djl.nn.Parameter> learned,
        List<ai.djl.nn.Parameter> tracked,
        List<Parameter> parameters,
        List<Parameter> buffers)
        implements JavaPart {

    /** Not 1, so that an output that lost its batch is not taken for one. */
    private static final int BATCH = 2;

    /**
     * Loads the native library: DJL prepares a block by giving it arrays. They are freed at once, so that a block which
     * goes past the parameter store fails, rather than use its first values for ever.
     */
    static PreparedBlock of(Block block, Shape input) {
        try {
            return EngineThread.call(() -> {
                try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
                    block.initialize(manager, DataType.FLOAT32, batch(input));
                    return of(block, block.getOutputShapes(new ai.djl.ndarray.types.Shape[] {batch(input)}));
                }
            });
        } catch (ShapeException misfit) {
            throw misfit;
        } catch (RuntimeException refused) {
            throw new ShapeException(
                    "the block " + name(block) + " cannot take " + input.toText() + ": " + reason(refused));
        }
    }

    private static PreparedBlock of(Block block, ai.djl.ndarray.types.Shape... outputs) {
        if (outputs.length != 1 || outputs[0].dimension() < 1 || outputs[0].get(0) != BATCH) {
            throw new ShapeException(
                    "the block " + name(block) + " gives " + Arrays.toString(outputs) + " for a batch of " + BATCH
                            + "; it must give one array with the batch first. See its getOutputShapes");
        }
        List<ai.djl.nn.Parameter> learned = new ArrayList<>();
        List<ai.djl.nn.Parameter> tracked = new ArrayList<>();
        List<Parameter> parameters = new ArrayList<>();
        List<Parameter> buffers = new ArrayList<>();
        block.getParameters().forEach(entry -> {
            ai.djl.nn.Parameter own = entry.getValue();
            boolean learns = own.requiresGradient();
            Parameter kept = new Parameter(
                    entry.getKey(), shape(own.getShape().getShape()), initialization(own, own.getShape()));
            (learns ? learned : tracked).add(own);
            (learns ? parameters : buffers).add(kept);
        });
        Shape output = shape(Arrays.copyOfRange(outputs[0].getShape(), 1, outputs[0].dimension()));
        return new PreparedBlock(block, output, learned, tracked, parameters, buffers);
    }

    private static Initialization initialization(ai.djl.nn.Parameter parameter, ai.djl.ndarray.types.Shape shape) {
        return (unused, random) -> {
            int seed = random.nextInt();
            return EngineThread.call(() -> {
                Engine.getEngine("PyTorch").setRandomSeed(seed);
                try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
                    return parameter
                            .getInitializer()
                            .initialize(manager, shape, DataType.FLOAT32)
                            .toFloatArray();
                }
            });
        };
    }

    @Override
    public NDArray apply(NDArray input, List<NDArray> arrays, boolean training) {
        List<ai.djl.nn.Parameter> own = new ArrayList<>(learned);
        own.addAll(tracked);
        NDList outputs = block.forward(new BlockArrays(own, arrays), new NDList(input), training);
        if (outputs.size() != 1) {
            throw new IllegalStateException(
                    "The block " + name(block) + " gave " + outputs.size() + " arrays; it must give one");
        }
        NDArray found = outputs.get(0);
        long[] sizes = found.getShape().getShape();
        if (sizes.length != output.rank() + 1
                || !shape(Arrays.copyOfRange(sizes, 1, sizes.length)).equals(output)) {
            throw new IllegalStateException("The block " + name(block) + " gave " + found.getShape()
                    + ", but its getOutputShapes says " + output + " for each sample");
        }
        return found;
    }

    private static ai.djl.ndarray.types.Shape batch(Shape sample) {
        return new ai.djl.ndarray.types.Shape(LongStream.concat(
                        LongStream.of(BATCH), LongStream.range(0, sample.rank()).map(i -> sample.size((int) i)))
                .toArray());
    }

    private static Shape shape(long[] sizes) {
        return Shape.of(Arrays.stream(sizes).mapToInt(Math::toIntExact).toArray());
    }

    private static String reason(Throwable refused) {
        return refused.getMessage() == null ? refused.getClass().getSimpleName() : refused.getMessage();
    }

    private static String name(Block block) {
        Class<?> type = block.getClass();
        return type.isAnonymousClass() ? type.getSuperclass().getSimpleName() : type.getSimpleName();
    }
}
