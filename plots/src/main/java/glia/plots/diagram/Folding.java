package glia.plots.diagram;

import java.util.ArrayList;
import java.util.List;

/** Makes a drawing shorter without losing what it says. */
final class Folding {
    private Folding() {}

    /** Small steps join the layer they follow, and what comes again at once is drawn once. */
    static Node fold(Node node) {
        if (node instanceof Node.Chain chain) {
            List<Node> nodes = new ArrayList<>();
            chain.nodes().forEach(inner -> add(nodes, fold(inner)));
            return nodes.size() == 1 ? nodes.get(0) : new Node.Chain(repeated(nodes));
        }
        if (node instanceof Node.Repeat repeat) {
            Node body = fold(repeat.body());
            return repeat.times() == 1 ? body : new Node.Repeat(repeat.times(), body);
        }
        if (node instanceof Node.Group group) {
            return new Node.Group(group.title(), fold(group.body()));
        }
        if (node instanceof Node.Branches branches) {
            List<Node.Chain> folded = new ArrayList<>();
            for (Node.Chain branch : branches.branches()) {
                Node inner = fold(branch);
                folded.add(inner instanceof Node.Chain chain ? chain : Node.Chain.of(inner));
            }
            return new Node.Branches(branches.join(), folded, branches.after(), branches.shape());
        }
        return node;
    }

    private static void add(List<Node> nodes, Node next) {
        if (next instanceof Node.Chain chain) {
            chain.nodes().forEach(inner -> add(nodes, inner));
            return;
        }
        int last = nodes.size() - 1;
        boolean small = last >= 0 && next instanceof Node.Layer layer && layer.kind() == Kind.TRAILING;
        if (small && nodes.get(last) instanceof Node.Layer before && before.kind() != Kind.INPUT) {
            nodes.set(last, before.followedBy((Node.Layer) next));
        } else if (small && nodes.get(last) instanceof Node.Branches before && next.parameters() == 0) {
            nodes.set(last, before.followedBy((Node.Layer) next));
        } else {
            nodes.add(next);
        }
    }

    private static List<Node> repeated(List<Node> nodes) {
        List<Node> folded = new ArrayList<>();
        int i = 0;
        while (i < nodes.size()) {
            int period = 1;
            int times = times(nodes, i, period);
            // Two layers in turn, as in (conv pool)(conv pool), count as a repetition too, but only from the third on.
            for (int longer = 2; longer <= 4 && times == 1; longer++) {
                if (times(nodes, i, longer) >= 3) {
                    period = longer;
                    times = times(nodes, i, longer);
                }
            }
            List<Node> body = nodes.subList(i, i + period);
            boolean worth = times > 1 && !(body.get(0) instanceof Node.Skip);
            Node once = period == 1 ? body.get(0) : new Node.Chain(body);
            if (worth) {
                folded.add(new Node.Repeat(times, once));
                i += period * times;
            } else {
                folded.add(nodes.get(i));
                i++;
            }
        }
        return folded;
    }

    private static int times(List<Node> nodes, int from, int period) {
        int times = 1;
        while (from + (times + 1) * period <= nodes.size()
                && nodes.subList(from, from + period)
                        .equals(nodes.subList(from + times * period, from + (times + 1) * period))) {
            times++;
        }
        return times;
    }
}
