package glia.networks.blocks;

import ai.djl.nn.Block;
import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A layer that a block of DJL's computes, or one of your own on DJL's operations. It takes one array
 * {@code [batch, shape...]} and gives one. Such a layer trains step by step from Java, which is slower than the layers of
 * the network language are; a run says so.
 *
 * <pre>{@code Layers.register(LayerType.named("gate").creates(arguments -> BlockLayer.of(() -> new Gate())));}</pre>
 */
public final class BlockLayer implements Layer {
    private final Supplier<Block> blocks;
    private final Map<Shape, PreparedBlock> prepared = new ConcurrentHashMap<>();

    private BlockLayer(Supplier<Block> blocks) {
        this.blocks = blocks;
    }

    /** @param blocks gives a new block each time it is asked: one for each shape that the layer is placed behind */
    public static BlockLayer of(Supplier<Block> blocks) {
        return new BlockLayer(blocks);
    }

    private PreparedBlock behind(List<Shape> inputs) {
        return prepared.computeIfAbsent(inputs.get(0), shape -> PreparedBlock.of(blocks.get(), shape));
    }

    @Override
    public boolean outside() {
        return true;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return behind(inputs).output();
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        return behind(inputs).parameters();
    }

    @Override
    public List<Parameter> buffers(List<Shape> inputs) {
        return behind(inputs).buffers();
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        PreparedBlock block = behind(List.of(inputs.get(0).shape()));
        List<Parameter> arrays = Stream.concat(block.parameters().stream(), block.buffers().stream())
                .toList();
        return emission.outside(block, block.output(), inputs.get(0), arrays);
    }
}
