package glia.plots.diagram;

import glia.datasets.Shape;
import glia.networks.Block;
import glia.networks.Each;
import glia.networks.Labelled;
import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.Parallel;
import glia.networks.Placed;
import glia.networks.Repeat;
import glia.networks.Residual;
import glia.networks.Sequence;
import glia.networks.layers.Layers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns a network's tree of layers into what a diagram draws. */
public final class NetworkDiagram {
    private NetworkDiagram() {}

    public static Diagram of(Network network) {
        Node.Layer input = new Node.Layer(
                Kind.INPUT,
                "input " + network.input(),
                List.of(),
                shape(network.input().shape()),
                0,
                "");
        return new Diagram(network.name(), Node.Chain.of(input, node(network.root())));
    }

    private static Node node(glia.networks.Node node) {
        if (node instanceof Placed placed) {
            return placed(placed);
        }
        if (node instanceof Sequence sequence) {
            return chain(sequence);
        }
        if (node instanceof Block block) {
            return new Node.Group(block.source().text(), node(block.body()));
        }
        if (node instanceof Labelled labelled) {
            Node inner = node(labelled.node());
            return inner instanceof Node.Layer layer ? layer.labelled(labelled.key()) : inner;
        }
        if (node instanceof Each each) {
            return new Node.Group("each time step", node(each.body()));
        }
        if (node instanceof Repeat repeat) {
            return new Node.Repeat(repeat.rounds().size(), node(repeat.rounds().get(0)));
        }
        if (node instanceof Residual residual) {
            Node.Chain around = residual.projection().map(NetworkDiagram::chain).orElseGet(Node.Chain::of);
            return new Node.Branches("add", List.of(chain(residual.branch()), around), shape(residual.output()));
        }
        Parallel parallel = (Parallel) node;
        return new Node.Branches(
                parallel.join().name().toLowerCase(Locale.ROOT),
                parallel.branches().stream().map(NetworkDiagram::chain).toList(),
                shape(parallel.output()));
    }

    private static Node.Chain chain(Sequence sequence) {
        return new Node.Chain(
                sequence.children().stream().map(NetworkDiagram::node).toList());
    }

    private static Node placed(Placed placed) {
        String shape = shape(placed.output());
        if (!placed.references().isEmpty()
                && (placed.word().equals("add") || placed.word().equals("concat"))) {
            List<Node> joins = new ArrayList<>();
            placed.references().forEach(key -> joins.add(new Node.Skip(placed.word(), key, shape)));
            return joins.size() == 1 ? joins.get(0) : new Node.Chain(joins);
        }
        long parameters =
                placed.parameters().stream().mapToLong(NamedParameter::count).sum();
        return new Node.Layer(Kind.of(placed.word()), text(placed), List.of(), shape, parameters, "");
    }

    /** What was written, without its label; an activation that trails a layer is a layer of its own. */
    private static String text(Placed placed) {
        List<String> words = new ArrayList<>(List.of(
                placed.source().text().replaceFirst("^\\w+:", "").strip().split("\\s+")));
        if (!words.get(0).equals(placed.word())) {
            return placed.word();
        }
        if (words.size() > 1 && Layers.activations().contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return String.join(" ", words);
    }

    private static String shape(Shape shape) {
        return shape.toText();
    }
}
