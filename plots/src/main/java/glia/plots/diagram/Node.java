package glia.plots.diagram;

import java.util.ArrayList;
import java.util.List;

/** A part of a drawing: a layer, or parts put together. */
public sealed interface Node {

    /** How many numbers are learned in it. */
    long parameters();

    /**
     * A layer and the small steps after it.
     *
     * @param text as the network language writes it: {@code conv 6 5x5 pad=2}
     * @param after normalization, activation, dropout that follow at once
     * @param shape of one sample that comes out: {@code 6x28x28}
     * @param label the name that a skip refers to, empty for none
     */
    record Layer(Kind kind, String text, List<String> after, String shape, long parameters, String label)
            implements Node {
        public Layer {
            after = List.copyOf(after);
        }

        public static Layer of(String text, String shape, long parameters) {
            return new Layer(Kind.of(text.strip().split("\\s+")[0]), text, List.of(), shape, parameters, "");
        }

        public Layer labelled(String newLabel) {
            return new Layer(kind, text, after, shape, parameters, newLabel);
        }

        Layer followedBy(Layer small) {
            List<String> more = new ArrayList<>(after);
            more.add(small.text());
            more.addAll(small.after());
            return new Layer(kind, text, more, small.shape(), parameters + small.parameters(), label + small.label());
        }
    }

    /** One after the other. */
    record Chain(List<Node> nodes) implements Node {
        public Chain {
            nodes = List.copyOf(nodes);
        }

        public static Chain of(Node... nodes) {
            return new Chain(List.of(nodes));
        }

        @Override
        public long parameters() {
            return nodes.stream().mapToLong(Node::parameters).sum();
        }
    }

    /** The same so many times, each with numbers of its own. */
    record Repeat(int times, Node body) implements Node {
        @Override
        public long parameters() {
            return times * body.parameters();
        }
    }

    /** A part with a name: a block of the writer's own. */
    record Group(String title, Node body) implements Node {
        @Override
        public long parameters() {
            return body.parameters();
        }
    }

    /**
     * Side by side from one input, then joined.
     *
     * @param join {@code add} or {@code concat}
     * @param branches an empty chain passes its input on unchanged
     * @param after what follows the join at once
     * @param shape of what comes out
     */
    record Branches(String join, List<Chain> branches, List<String> after, String shape) implements Node {
        public Branches {
            branches = List.copyOf(branches);
            after = List.copyOf(after);
        }

        public Branches(String join, List<Chain> branches, String shape) {
            this(join, branches, List.of(), shape);
        }

        Branches followedBy(Layer small) {
            List<String> more = new ArrayList<>(after);
            more.add(small.text());
            return new Branches(join, branches, more, small.shape());
        }

        @Override
        public long parameters() {
            return branches.stream().mapToLong(Node::parameters).sum();
        }
    }

    /**
     * Where the output of an earlier layer comes in.
     *
     * @param join {@code add} or {@code concat}
     * @param from the label of the layer
     */
    record Skip(String join, String from, String shape) implements Node {
        @Override
        public long parameters() {
            return 0;
        }
    }
}
