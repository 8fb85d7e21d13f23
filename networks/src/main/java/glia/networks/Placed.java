package glia.networks;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.layers.OwnLayer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A layer in its place.
 *
 * @param path its name in the network, such as {@code conv1}, or its label
 * @param word the layer's word in the language
 * @param inputs the shapes that {@link Layer#outputShape} takes
 * @param references for each of the layer's references, the key of the labelled value
 * @param tied for each weight that the layer borrows, where it lives
 */
public record Placed(
        String path,
        String word,
        Layer layer,
        List<Shape> inputs,
        List<String> references,
        List<Tie> tied,
        Shape output,
        Source source)
        implements Node {

    /** A weight of another layer. */
    public record Tie(String path, Parameter parameter) {}

    public Placed {
        inputs = List.copyOf(inputs);
        references = List.copyOf(references);
        tied = List.copyOf(tied);
    }

    @Override
    public Shape input() {
        return inputs.get(0);
    }

    @Override
    public List<Node> children() {
        return List.of();
    }

    @Override
    public Stream<Placed> layers() {
        return Stream.of(this);
    }

    /** What this layer learns, by full path. */
    public List<NamedParameter> parameters() {
        return named(layer.parameters(inputs));
    }

    /** What this layer tracks, by full path. */
    public List<NamedParameter> buffers() {
        return named(layer.buffers(inputs));
    }

    private List<NamedParameter> named(List<Parameter> parameters) {
        List<NamedParameter> named = new ArrayList<>(parameters.size());
        for (Parameter parameter : parameters) {
            named.add(new NamedParameter(path + "." + parameter.name(), parameter));
        }
        return Collections.unmodifiableList(named);
    }

    @Override
    public Value emit(Emission emission, Value input) {
        List<Value> values = new ArrayList<>();
        values.add(input);
        references.forEach(key -> values.add(emission.labelled(key)));
        tied.forEach(tie -> values.add(emission.at(tie.path()).parameter(tie.parameter())));
        Value output = OwnLayer.checked(this, input.shape(), () -> layer.emit(emission.at(path), values));
        emission.output(path, output);
        return output;
    }
}
