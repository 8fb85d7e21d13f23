package glia.plots.learning;

import glia.datasets.Shape;
import glia.networks.generative.Generated;
import glia.networks.training.AdversarialEpoch;
import glia.networks.training.AdversarialRun;
import glia.plots.Figure;
import glia.plots.chart.Axis;
import glia.plots.chart.Line;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How a generator and its discriminator fared against each other, and what the generator makes now. */
public final class AdversarialPlot {
    private static final int COLUMNS = 6;

    private AdversarialPlot() {}

    public static Figure of(AdversarialRun run) {
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of(
                        Axis.of("epoch").scaled(Axis.Scale.WHOLE),
                        Axis.of("loss"),
                        List.of(
                                line("generator", run, AdversarialEpoch::generatorLoss, 0),
                                line("discriminator", run, AdversarialEpoch::discriminatorLoss, 1)))
                .titled("Losses"));
        Shape shape = run.generator().outputShape();
        if (run.samples().length > 0 && (shape.rank() == 3 || shape.equals(Shape.of(2)))) {
            panels.add(samples(run, shape).titled("Made by " + run.generator().name()));
        }
        return Figure.of(
                        run.generator().name() + " against "
                                + run.discriminator().name(),
                        "the losses of both by epoch, and samples that the generator makes",
                        panels.toArray(Panel[]::new))
                .sized(panels.size() == 1 ? 560 : 900, 420);
    }

    private static Panel samples(AdversarialRun run, Shape shape) {
        String name = run.generator().name();
        Figure figure = shape.rank() == 3
                ? GeneratedPlot.of(name, run.samples(), shape, COLUMNS)
                : GeneratedPlot.points(new Generated(name, shape, run.samples(), new float[0]), Optional.empty());
        return figure.panels().get(0);
    }

    private static Line line(String name, AdversarialRun run, ToDoubleFunction<AdversarialEpoch> loss, int place) {
        double[] values = run.epochs().stream().mapToDouble(loss).toArray();
        return Line.byEpoch(name, values, Stroke.of(Palette.color(place)));
    }
}
