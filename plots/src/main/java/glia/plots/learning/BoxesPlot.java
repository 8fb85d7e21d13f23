package glia.plots.learning;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Box;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups of numbers side by side, each as a box. */
public final class BoxesPlot {
    private static final int LIMIT = 30;

    public static final Plot PLOT = new Plot(
            "boxes",
            "a data set of plain features",
            "The spread of each feature of the training samples, as a box.",
            subject -> of(subject.one(Dataset.class)));

    private BoxesPlot() {}

    /** The features of the training samples. */
    public static Figure of(Dataset dataset) {
        Samples train = dataset.train();
        int features = (int) train.inputShape().count();
        Map<String, double[]> groups = new LinkedHashMap<>();
        for (int feature = 0; feature < Math.min(LIMIT, features); feature++) {
            double[] values = new double[train.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = train.inputs()[i * features + feature];
            }
            groups.put("x" + (feature + 1), values);
        }
        Figure figure = of("Features of " + dataset.name(), "value", groups);
        return features > LIMIT ? figure.noted("The first " + LIMIT + " of " + features + " features") : figure;
    }

    /**
     * @param unit what the numbers are
     * @param groups by name, in the order in which they are drawn
     */
    public static Figure of(String title, String unit, Map<String, double[]> groups) {
        List<Box> boxes = new ArrayList<>();
        groups.forEach((name, values) -> boxes.add(Box.of(name, boxes.size(), values, Palette.BLUE)));
        List<String> names = List.copyOf(groups.keySet());
        return Figure.of(
                        title,
                        "the spread of " + names.size() + " groups: median, quartiles, and values far out",
                        Panel.of(Axis.named("", names), Axis.of(unit), boxes))
                .sized(Math.max(420, Math.min(1000, 120 + 60 * names.size())), 420);
    }
}
