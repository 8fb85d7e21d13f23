package glia.networks.layers;

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

/** A layer that a block of DJL's computes. It is asked for a block for each shape that it is placed behind. */
final class BlockLayer implements Layer {
    private final String word;
    private final Supplier<Block> blocks;
    private final Map<Shape, PreparedBlock> prepared = new ConcurrentHashMap<>();

    BlockLayer(String word, Supplier<Block> blocks) {
        this.word = word;
        this.blocks = blocks;
    }

    private PreparedBlock behind(List<Shape> inputs) {
        return prepared.computeIfAbsent(inputs.get(0), shape -> PreparedBlock.of(word, blocks.get(), shape));
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
