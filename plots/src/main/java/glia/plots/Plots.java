package glia.plots;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.training.AdversarialRun;
import glia.networks.training.Evaluation;
import glia.networks.training.RateSweep;
import glia.networks.training.Run;
import glia.plots.chart.Extent;
import glia.plots.diagram.Diagram;
import glia.plots.diagram.NetworkDiagram;
import glia.plots.learning.ActivationsPlot;
import glia.plots.learning.AdversarialPlot;
import glia.plots.learning.AttentionPlot;
import glia.plots.learning.BoundaryHistory;
import glia.plots.learning.BoundaryPlot;
import glia.plots.learning.BoxesPlot;
import glia.plots.learning.CalibrationPlot;
import glia.plots.learning.ClassScores;
import glia.plots.learning.ComparePlot;
import glia.plots.learning.ConfusionPlot;
import glia.plots.learning.CurvesPlot;
import glia.plots.learning.EmbeddingPlot;
import glia.plots.learning.FiltersPlot;
import glia.plots.learning.ForecastPlot;
import glia.plots.learning.GeneratedPlot;
import glia.plots.learning.GradientsPlot;
import glia.plots.learning.LandscapePlot;
import glia.plots.learning.LrPlot;
import glia.plots.learning.OptimizerPathPlot;
import glia.plots.learning.PrPlot;
import glia.plots.learning.ReconstructionsPlot;
import glia.plots.learning.RocPlot;
import glia.plots.learning.SamplesPlot;
import glia.plots.learning.SpectrogramPlot;
import glia.plots.learning.WeightsPlot;
import glia.plots.learning.WorstPlot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

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
            SamplesPlot.PLOT,
            LrPlot.PLOT,
            FiltersPlot.PLOT,
            ActivationsPlot.PLOT,
            WeightsPlot.PLOT,
            GradientsPlot.PLOT,
            EmbeddingPlot.PLOT,
            LandscapePlot.PLOT,
            OptimizerPathPlot.PLOT,
            ForecastPlot.PLOT,
            BoxesPlot.PLOT,
            GeneratedPlot.PLOT,
            ReconstructionsPlot.PLOT,
            AttentionPlot.PLOT,
            SpectrogramPlot.PLOT);

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

    /** How that came to be, epoch by epoch, of a training that the history listened to. */
    public static Animation boundary(BoundaryHistory history) {
        return history.animation();
    }

    /** A look at a data set and its class balance. */
    public static Figure samples(Dataset dataset) {
        return SamplesPlot.of(dataset);
    }

    /** The loss while the learning rate grows; trains a copy for a moment. */
    public static Figure lr(Network network, Dataset dataset) {
        return LrPlot.of(network, dataset);
    }

    /** The loss while the learning rate grew. */
    public static Figure lr(RateSweep sweep) {
        return LrPlot.of(sweep);
    }

    /** The kernels of the first convolution. */
    public static Figure filters(Network network) {
        return FiltersPlot.of(network);
    }

    /** What each layer makes of the first test sample. */
    public static Figure activations(Network network, Dataset dataset) {
        return ActivationsPlot.of(network, dataset.test(), 0);
    }

    /** What each layer makes of one sample. */
    public static Figure activations(Network network, Samples samples, int index) {
        return ActivationsPlot.of(network, samples, index);
    }

    /** A histogram of each layer's weights. */
    public static Figure weights(Network network) {
        return WeightsPlot.of(network);
    }

    /** How the spread of each layer's weights moved, epoch by epoch. */
    public static Figure weights(Run run) {
        return WeightsPlot.of(run);
    }

    /** The gradient of each layer by epoch, and how far its weights moved relative to their size. */
    public static Figure gradients(Run run) {
        return GradientsPlot.of(run);
    }

    /** Test samples as a map, as the network's last hidden layer sees them. */
    public static Figure embedding(Network network, Dataset dataset) {
        return EmbeddingPlot.of(network, dataset);
    }

    /** The loss around the weights. */
    public static Figure landscape(Network network, Dataset dataset) {
        return LandscapePlot.of(network, dataset);
    }

    /** The samples of a data set as a map. */
    public static Figure embedding(Dataset dataset) {
        return EmbeddingPlot.of(dataset);
    }

    /** A series, its forecast one step ahead, and the naive one. */
    public static Figure forecast(Evaluation evaluation) {
        return ForecastPlot.of("value", evaluation);
    }

    /** A series in its unit, its forecast one step ahead, and the naive one. */
    public static Figure forecast(String unit, Evaluation evaluation) {
        return ForecastPlot.of(unit, evaluation);
    }

    /** The features of the training samples as boxes. */
    public static Figure boxes(Dataset dataset) {
        return BoxesPlot.of(dataset);
    }

    /** Groups of numbers as boxes. */
    public static Figure boxes(String title, String unit, Map<String, double[]> groups) {
        return BoxesPlot.of(title, unit, groups);
    }

    /** Where each head of a network looks in the first test sample. */
    public static Figure attention(Network network, Dataset dataset) {
        return AttentionPlot.of(network, dataset, 0);
    }

    /** Where each head of a network looks in one test sample. */
    public static Figure attention(Network network, Dataset dataset, int index) {
        return AttentionPlot.of(network, dataset, index);
    }

    /** Where a network looks in this text as it translates it, or fills in its blanks. */
    public static Figure attention(Network network, String source) {
        return AttentionPlot.of(network, source);
    }

    /** Which tokens each head looks at: {@code [heads][looking][looked at]}. */
    public static Figure attention(String name, List<String> tokens, double[][][] heads) {
        return AttentionPlot.of(name, tokens, heads);
    }

    /** New samples that a generator or a variational autoencoder makes. */
    public static Figure generated(Network network) {
        return GeneratedPlot.of(network);
    }

    /** The losses of a generator and its discriminator by epoch, and what the generator makes at the end. */
    public static Figure adversarial(AdversarialRun run) {
        return AdversarialPlot.of(run);
    }

    /** Points that a generator makes, over the real ones. */
    public static Figure generated(Network network, Dataset dataset) {
        return GeneratedPlot.PLOT.draw(network, dataset);
    }

    /** Test pictures, and below each what an autoencoder makes of it. */
    public static Figure reconstructions(Network network, Dataset dataset) {
        return ReconstructionsPlot.of(network, dataset);
    }

    /** Pictures that a network made. */
    public static Figure generated(String name, float[] values, Shape shape, int columns) {
        return GeneratedPlot.of(name, values, shape, columns);
    }

    /** A few recordings of a data set, as the network is given them. */
    public static Figure spectrogram(Dataset dataset) {
        return SpectrogramPlot.of(dataset);
    }

    /** A sound: its wave, and which frequencies are strong when. */
    public static Figure spectrogram(String name, double[] signal, double rate) {
        return SpectrogramPlot.of(name, signal, rate);
    }

    /** The ways of three optimizers over the loss of a network; trains copies for a moment. */
    public static Figure optimizerPath(Network network, Dataset dataset) {
        return OptimizerPathPlot.of(network, dataset);
    }

    /** The ways of optimizers over a surface of two parameters. */
    public static Figure optimizerPath(
            String title, DoubleBinaryOperator loss, Extent x, Extent y, Map<String, double[][]> paths) {
        return OptimizerPathPlot.of(title, loss, x, y, paths);
    }

    /** The network's layers as a drawing. */
    public static Diagram diagram(Network network) {
        return NetworkDiagram.of(network);
    }
}
