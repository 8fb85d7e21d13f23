package glia.extension.rendering;

import java.util.List;

/** Every rendering there is. A new one is a file of its own and a line here. */
public final class Renderings {
    private static final List<Rendering> ALL = List.of(
            new Rendering("glia.plots.Figure", FigureRenderer::new),
            new Rendering("glia.plots.Animation", AnimationRenderer::new),
            new Rendering("glia.plots.diagram.Diagram", DiagramRenderer::new),
            new Rendering("glia.magics.Page", PageRenderer::new),
            new Rendering("glia.networks.training.Run", RunRenderer::new),
            new Rendering("glia.networks.training.AdversarialRun", AdversarialRunRenderer::new),
            new Rendering("glia.networks.training.Evaluation", EvaluationRenderer::new),
            new Rendering("glia.networks.training.Prediction", PredictionRenderer::new),
            new Rendering("glia.networks.generation.Filled", FilledRenderer::new),
            new Rendering("glia.networks.Summary", SummaryRenderer::new),
            new Rendering("glia.networks.Network", NetworkRenderer::new),
            new Rendering("glia.datasets.Dataset", DatasetRenderer::new),
            new Rendering("glia.datasets.Samples", SamplesRenderer::new),
            new Rendering("glia.plots.Animation", AnimationRenderer::new),
            new Rendering("tech.tablesaw.api.Table", TableRenderer::new),
            new Rendering("tech.tablesaw.plotly.components.Figure", TablesawFigureRenderer::new),
            new Rendering("tech.tablesaw.plotly.components.Figure", TablesawFigureRenderer::new),
            new Rendering("ai.djl.ndarray.NDArray", ArrayRenderer::new));

    private Renderings() {}

    public static List<Rendering> all() {
        return ALL;
    }
}
