package glia.plots;

import glia.datasets.Dataset;
import glia.networks.Network;
import glia.networks.training.Evaluation;
import glia.networks.training.Run;
import glia.plots.diagram.Diagram;
import glia.plots.diagram.NetworkDiagram;
import glia.plots.learning.BoundaryPlot;
import glia.plots.learning.CalibrationPlot;
import glia.plots.learning.ClassScores;
import glia.plots.learning.ComparePlot;
import glia.plots.learning.ConfusionPlot;
import glia.plots.learning.CurvesPlot;
import glia.plots.learning.PrPlot;
import glia.plots.learning.RocPlot;
import glia.plots.learning.SamplesPlot;
import glia.plots.learning.WorstPlot;
import java.util.List;
import java.util.Optional;

/** Draws what was learned and what was learned from; also the list of every figure that has a name. */
public final class Plots {
    private static final List<Plot> ALL = List.of(
            CurvesPlot.PLOT,
            ComparePlot.PLOT,
            ConfusionPlot.PLOT,
            WorstPlot.PLOT,
            RocPlot.PLOT,
            PrPlot.PLOT,
            CalibrationPlot.PLOT,
            BoundaryPlot.PLOT,
            SamplesPlot.PLOT);

    private Plots() {}

    /** Every named figure. */
    public static List<Plot> all() {
        return ALL;
    }

    public static Optional<Plot> find(String word) {
        return ALL.stream().filter(plot -> plot.word().equals(word)).findFirst();
    }

    /** Loss and metric by epoch, with the best epoch marked. */
    public static Figure curves(Run... runs) {
        return CurvesPlot.of(runs);
    }

    /** Runs side by side. */
    public static Figure compare(Run... runs) {
        return ComparePlot.of(runs);
    }

    /** How often each class was taken for each other. */
    public static Figure confusion(Evaluation evaluation) {
        return ConfusionPlot.of(evaluation);
    }

    /** The mistakes that the network was surest of. */
    public static Figure worst(Evaluation evaluation) {
        return WorstPlot.of(evaluation);
    }

    /** True against false positives over all thresholds. */
    public static Figure roc(Evaluation evaluation) {
        return RocPlot.of(ClassScores.of("roc", evaluation));
    }

    /** Precision against recall over all thresholds. */
    public static Figure pr(Evaluation evaluation) {
        return PrPlot.of(ClassScores.of("pr", evaluation));
    }

    /** Whether the network is right as often as it is sure. */
    public static Figure calibration(Evaluation evaluation) {
        return CalibrationPlot.of(ClassScores.of("calibration", evaluation));
    }

    /** What a network of one or two inputs says everywhere. */
    public static Figure boundary(Network network, Dataset dataset) {
        return BoundaryPlot.of(network, dataset);
    }

    /** A look at a data set and its class balance. */
    public static Figure samples(Dataset dataset) {
        return SamplesPlot.of(dataset);
    }

    /** The network's layers as a drawing. */
    public static Diagram diagram(Network network) {
        return NetworkDiagram.of(network);
    }
}
