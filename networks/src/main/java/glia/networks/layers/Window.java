package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;

/** A window that slides over the axes of space or time. One number stands for all axes. */
record Window(List<Integer> kernel, List<Integer> stride, Padding padding, List<Integer> dilation) {

    /** The same with one number for each axis. */
    Window over(Spatial spatial) {
        return new Window(
                perAxis("kernel", kernel, spatial),
                perAxis("stride", stride, spatial),
                padding.same() ? padding : new Padding(false, perAxis("pad", padding.sizes(), spatial)),
                perAxis("dilation", dilation, spatial));
    }

    static List<Integer> perAxis(String name, List<Integer> sizes, Spatial spatial) {
        if (sizes.size() == 1) {
            return java.util.Collections.nCopies(spatial.axes(), sizes.get(0));
        }
        if (sizes.size() != spatial.axes()) {
            throw new ShapeException(name + "=" + new Shape(sizes).toText() + " has " + sizes.size() + " sizes; "
                    + (spatial.sequence() ? "a sequence has one axis, its steps." : "an image has two axes."));
        }
        return sizes;
    }

    /** What the window covers on an axis, with the gaps that dilation makes. */
    long extent(int axis) {
        return (long) dilation.get(axis) * (kernel.get(axis) - 1) + 1;
    }

    /** On both sides of an axis; what an even window needs more with {@code pad=same} is in {@link #extra}. */
    List<Integer> pads() {
        if (!padding.same()) {
            return padding.sizes();
        }
        List<Integer> pads = new ArrayList<>();
        for (int axis = 0; axis < kernel.size(); axis++) {
            pads.add(Math.toIntExact((extent(axis) - 1) / 2));
        }
        return pads;
    }

    /** One more at the end of an axis where the window is even and {@code pad=same}, as PyTorch does. */
    List<Integer> extra() {
        List<Integer> extra = new ArrayList<>();
        for (int axis = 0; axis < kernel.size(); axis++) {
            extra.add(padding.same() && extent(axis) % 2 == 0 ? 1 : 0);
        }
        return extra;
    }

    /** How often the window fits on each axis. */
    List<Integer> slide(Spatial spatial) {
        List<Integer> sizes = new ArrayList<>();
        for (int axis = 0; axis < kernel.size(); axis++) {
            long padded = spatial.sizes().get(axis) + 2L * pads().get(axis) + extra().get(axis);
            if (padded < extent(axis)) {
                throw new ShapeException("a window of " + new Shape(kernel).toText() + " does not fit into "
                        + new Shape(spatial.sizes()).toText() + ". Use a smaller one, or pad=same.");
            }
            sizes.add(Math.toIntExact((padded - extent(axis)) / stride.get(axis) + 1));
        }
        return sizes;
    }

    /** Puts the extra around a value that has its channels first. */
    Value padExtra(Emission emission, Value value, double filler) {
        if (extra().stream().allMatch(count -> count == 0)) {
            return value;
        }
        List<Integer> sides = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>(value.shape().sizes());
        for (int axis = kernel.size() - 1; axis >= 0; axis--) {
            sides.add(0);
            sides.add(extra().get(axis));
            sizes.set(axis + 1, sizes.get(axis + 1) + extra().get(axis));
        }
        return emission.call("torch.constant_pad_nd", new Shape(sizes), value, sides, filler);
    }
}
