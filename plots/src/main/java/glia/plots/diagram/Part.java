package glia.plots.diagram;

import glia.plots.draw.Canvas;

/** A node with its size. Data enters at the middle of its upper edge, the axis, and leaves at that of its lower one. */
interface Part {
    /** How far it reaches to the left of the axis, in pixels. */
    double left();

    /** How far it reaches to the right of the axis. */
    double right();

    double height();

    /**
     * @param axis where the axis is
     * @param places of the labelled layers painted so far
     */
    void paint(Canvas canvas, double axis, double top, Places places);

    static Part of(Node node) {
        if (node instanceof Node.Layer layer) {
            return new LayerPart(layer);
        }
        if (node instanceof Node.Chain chain) {
            return new ChainPart(chain.nodes().stream().map(Part::of).toList());
        }
        if (node instanceof Node.Repeat repeat) {
            return new FramePart(of(repeat.body()), "", "× " + repeat.times());
        }
        if (node instanceof Node.Group group) {
            return new FramePart(of(group.body()), group.title(), "");
        }
        if (node instanceof Node.Branches branches) {
            return new BranchesPart(branches);
        }
        return new SkipPart((Node.Skip) node);
    }

    static boolean hasSkip(Node node) {
        if (node instanceof Node.Chain chain) {
            return chain.nodes().stream().anyMatch(Part::hasSkip);
        }
        if (node instanceof Node.Repeat repeat) {
            return hasSkip(repeat.body());
        }
        if (node instanceof Node.Group group) {
            return hasSkip(group.body());
        }
        return node instanceof Node.Skip
                || node instanceof Node.Branches branches
                        && branches.branches().stream().anyMatch(Part::hasSkip);
    }
}
