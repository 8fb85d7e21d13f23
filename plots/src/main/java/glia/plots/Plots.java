package glia.plots;

import glia.datasets.Dataset;
import glia.plots.learning.SamplesPlot;
import java.util.List;
import java.util.Optional;

/** Draws what was learned and what was learned from; also the list of every figure that has a name. */
public final class Plots {
    private static final List<Plot> ALL = List.of(SamplesPlot.PLOT);

    private Plots() {}

    /** Every named figure. */
    public static List<Plot> all() {
        return ALL;
    }

    public static Optional<Plot> find(String word) {
        return ALL.stream().filter(plot -> plot.word().equals(word)).findFirst();
    }

    /** A look at a data set and its class balance. */
    public static Figure samples(Dataset dataset) {
        return SamplesPlot.of(dataset);
    }
}
