package glia.plots.learning;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A look at a data set: pictures, a scatter, series or the head of a table, by what it holds, and the class balance. */
public final class SamplesPlot {
    public static final Plot PLOT = new Plot(
            "samples",
            "a data set",
            "A look at the samples and how many each class has.",
            subject -> of(subject.one(Dataset.class)));

    private SamplesPlot() {}

    public static Figure of(Dataset dataset) {
        Samples train = dataset.train();
        List<Panel> panels = new ArrayList<>();
        panels.add(look(dataset));
        if (dataset.task() instanceof Task.Classification classification) {
            panels.add(ClassBalance.panel(train, classification.classes()));
        }
        String sizes = String.format(
                Locale.ROOT,
                "%,d training, %,d validation, %,d test samples of shape %s",
                train.size(),
                dataset.validation().size(),
                dataset.test().size(),
                dataset.inputShape());
        return Figure.of("Samples of " + dataset.name(), sizes, panels.toArray(Panel[]::new))
                .sized(panels.size() == 1 ? 640 : 900, 420)
                .noted(sizes);
    }

    private static Panel look(Dataset dataset) {
        Shape shape = dataset.inputShape();
        Samples train = dataset.train();
        if (shape.rank() == 3) {
            return SamplePictures.panel(train, dataset.task(), 32);
        }
        if (shape.rank() == 1 && shape.count() == 2 && dataset.task() instanceof Task.Classification classification) {
            return SampleScatter.classes(train, classification.classes());
        }
        if (shape.rank() == 1 && shape.count() == 1 && train.targetShape().count() == 1) {
            return SampleScatter.regression(train, dataset.task());
        }
        if (shape.rank() == 2) {
            return SampleSeries.panel(train, dataset.task());
        }
        return SampleTable.panel(train, dataset.task());
    }

    /** What a sample's target is called: its class, or its numbers. */
    static String target(Samples samples, Task task, int index) {
        if (task instanceof Task.Classification classification
                && samples.targetShape().rank() == 0) {
            int label = samples.label(index);
            return label >= 0 && label < classification.classes().size()
                    ? classification.classes().get(label)
                    : "class " + label;
        }
        float[] target = samples.target(index);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < Math.min(3, target.length); i++) {
            numbers.add(glia.plots.chart.Ticks.shortest(target[i]));
        }
        return String.join(", ", numbers) + (target.length > 3 ? "..." : "");
    }
}
