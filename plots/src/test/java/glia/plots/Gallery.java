package glia.plots;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.plots.chart.Axis;
import glia.plots.chart.Extent;
import glia.plots.chart.Line;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Stroke;
import glia.plots.chart.Theme;
import glia.plots.diagram.Diagram;
import glia.plots.learning.AttentionPlot;
import glia.plots.learning.ConfusionPlot;
import glia.plots.learning.CurvesPlot;
import glia.plots.learning.ForecastPlot;
import glia.plots.learning.GeneratedPlot;
import glia.plots.learning.LearningCurve;
import glia.plots.learning.OptimizerPathPlot;
import glia.plots.learning.SamplesPlot;
import glia.plots.learning.SpectrogramPlot;
import glia.plots.live.TrainingPanel;
import glia.plots.live.TrainingSnapshot;
import glia.plots.tablesaw.TablesawFigure;
import glia.plots.tablesaw.TablesawFigureTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Every figure over made-up data, for tests to draw and for people to look at: {@code main} writes them to a folder. */
public final class Gallery {
    private Gallery() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Map<String, Figure> all = new LinkedHashMap<>(figures());
        TablesawFigureTest.figures().forEach((name, figure) -> {
            TablesawFigure.of(figure).still().save(folder.resolve("tablesaw-" + name.replace(' ', '-') + ".png"));
            try {
                Files.writeString(
                        folder.resolve("tablesaw-" + name.replace(' ', '-') + ".part.html"),
                        TablesawFigure.of(figure).toHtml());
            } catch (java.io.IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
        if (arguments.length > 1) {
            all.putAll(LearnedGallery.figures());
            Files.writeString(
                    folder.resolve("animation.part.html"),
                    LearnedGallery.animation(20).toHtml());
        }
        for (Map.Entry<String, Figure> entry : all.entrySet()) {
            Figure figure = entry.getValue();
            figure.save(folder.resolve(entry.getKey() + ".svg"));
            figure.save(folder.resolve(entry.getKey() + ".png"));
            Files.write(
                    folder.resolve(entry.getKey() + "-dark.png"),
                    figure.toPng(figure.width(), figure.height(), Theme.DARK));
            Files.writeString(folder.resolve(entry.getKey() + ".part.html"), figure.toHtml());
            Files.writeString(folder.resolve(entry.getKey() + ".json"), figure.toJson());
        }
        for (Map.Entry<String, Diagram> entry : DiagramGallery.diagrams().entrySet()) {
            Files.writeString(
                    folder.resolve("diagram-" + entry.getKey() + ".svg"),
                    entry.getValue().toSvg());
            Files.write(
                    folder.resolve("diagram-" + entry.getKey() + ".png"),
                    entry.getValue().toPng());
            Files.writeString(
                    folder.resolve("diagram-" + entry.getKey() + ".mmd"),
                    entry.getValue().toMermaid());
            Files.writeString(
                    folder.resolve("diagram-" + entry.getKey() + ".dot"),
                    entry.getValue().toDot());
        }
        Files.writeString(folder.resolve("panel.html"), TrainingPanel.toHtml(snapshot(12)));
        Files.writeString(folder.resolve("panel-start.html"), TrainingPanel.toHtml(snapshot(0)));
    }

    static Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("curves", CurvesPlot.of(curves("lenet", 1)));
        List<LearningCurve> several = new ArrayList<>(curves("lenet", 1));
        several.addAll(curves("mlp", 2));
        several.addAll(curves("resnet", 3));
        figures.put("curves-runs", CurvesPlot.of(several));
        figures.put("curves-log", CurvesPlot.of(curves("lenet", 1), true, true));
        figures.put("curves-empty", CurvesPlot.of(List.of()));
        figures.put("curves-nan", CurvesPlot.of(List.of(new LearningCurve("burst", "loss", "training", new double[] {
            Double.NaN
        }))));
        figures.put("confusion", ConfusionPlot.of("lenet", digits(), confusion(10)));
        figures.put("confusion-two", ConfusionPlot.of("spam filter", List.of("ham", "spam"), new long[][] {
            {90, 3}, {7, 40}
        }));
        figures.put("samples-pictures", SamplesPlot.of(pictures()));
        figures.put("samples-scatter", SamplesPlot.of(moons()));
        figures.put("samples-table", SamplesPlot.of(table()));
        figures.put("samples-series", SamplesPlot.of(series()));
        figures.put("million", million());
        figures.put("attention", attention());
        figures.put("generated", generated());
        figures.put("spectrogram", chirp());
        figures.put("optimizer-path", paths());
        figures.put("forecast", forecast());
        return figures;
    }

    static TrainingSnapshot snapshot(int over) {
        List<LearningCurve> history = over == 0
                ? List.of()
                : curves("lenet", 1).stream()
                        .map(curve -> new LearningCurve(
                                curve.run(), curve.quantity(), curve.part(), Arrays.copyOf(curve.values(), over)))
                        .toList();
        return new TrainingSnapshot(
                "lenet",
                over + 1,
                20,
                60,
                125,
                "accuracy",
                0.1234,
                0.9712,
                over == 0 ? Double.NaN : 0.1456,
                over == 0 ? Double.NaN : 0.9601,
                12_345,
                Duration.ofSeconds(83),
                Duration.ofSeconds(over == 0 ? -1 : 65),
                history,
                "training");
    }

    static List<String> digits() {
        return List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    static List<LearningCurve> curves(String run, int seed) {
        int epochs = 20;
        Random random = new Random(seed);
        double[][] values = new double[4][epochs];
        for (int i = 0; i < epochs; i++) {
            double fit = Math.exp(-i / (3.0 + seed));
            values[0][i] = 0.03 + 2.2 * fit + 0.02 * random.nextDouble();
            values[1][i] = 0.12 + 2.0 * fit + 0.006 * i + 0.05 * random.nextDouble();
            values[2][i] = 0.99 - 0.6 * fit + 0.01 * random.nextDouble();
            values[3][i] = 0.965 - 0.6 * fit + 0.01 * random.nextDouble();
        }
        return List.of(
                new LearningCurve(run, "loss", "training", values[0]),
                new LearningCurve(run, "loss", "validation", values[1]),
                new LearningCurve(run, "accuracy", "training", values[2]),
                new LearningCurve(run, "accuracy", "validation", values[3]));
    }

    static long[][] confusion(int classes) {
        Random random = new Random(5);
        long[][] counts = new long[classes][classes];
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                counts[i][j] = i == j ? 900 + random.nextInt(150) : random.nextInt(10) < 6 ? 0 : random.nextInt(15);
            }
        }
        counts[4][9] = 61;
        return counts;
    }

    static Dataset pictures() {
        Random random = new Random(9);
        int count = 64;
        float[] inputs = new float[count * 28 * 28];
        float[] targets = new float[count];
        for (int i = 0; i < count; i++) {
            targets[i] = random.nextInt(10);
            double phase = targets[i] * 0.7;
            for (int p = 0; p < 784; p++) {
                double x = p % 28 - 13.5;
                double y = p / 28 - 13.5;
                double r = Math.hypot(x, y);
                inputs[i * 784 + p] = (float) Math.max(0, Math.cos(r * 0.5 + phase) * Math.exp(-r * r / 120));
            }
        }
        Samples samples = new Samples(Shape.of(1, 28, 28), Shape.of(), inputs, targets);
        return new Dataset("rings", "made up", new Task.Classification(digits()), samples, samples, samples);
    }

    static Dataset moons() {
        Random random = new Random(3);
        int count = 400;
        float[] inputs = new float[2 * count];
        float[] targets = new float[count];
        for (int i = 0; i < count; i++) {
            double angle = random.nextDouble() * Math.PI;
            int side = i % 2;
            targets[i] = side;
            inputs[2 * i] =
                    (float) (side == 0 ? Math.cos(angle) : 1 - Math.cos(angle)) + (float) random.nextGaussian() * 0.1f;
            inputs[2 * i + 1] = (float) (side == 0 ? Math.sin(angle) : 0.5 - Math.sin(angle))
                    + (float) random.nextGaussian() * 0.1f;
        }
        Samples samples = new Samples(Shape.of(2), Shape.of(), inputs, targets);
        return new Dataset(
                "moons", "made up", new Task.Classification(List.of("upper", "lower")), samples, samples, samples);
    }

    static Dataset table() {
        Random random = new Random(3);
        float[] inputs = new float[13 * 178];
        float[] targets = new float[178];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < targets.length; i++) {
            targets[i] = random.nextInt(3);
        }
        Samples samples = new Samples(Shape.of(13), Shape.of(), inputs, targets);
        return new Dataset(
                "wine",
                "made up",
                new Task.Classification(List.of("barolo", "grignolino", "barbera")),
                samples,
                samples,
                samples);
    }

    static Dataset series() {
        Random random = new Random(3);
        float[] inputs = new float[24 * 50];
        float[] targets = new float[50];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) (Math.sin((i / 24 + i % 24) * 0.4) + 0.1 * random.nextGaussian());
        }
        for (int i = 0; i < targets.length; i++) {
            targets[i] = (float) (Math.sin((i + 24) * 0.4) + 0.1 * random.nextGaussian());
        }
        Samples samples = new Samples(Shape.of(24, 1), Shape.of(1), inputs, targets);
        return new Dataset("tides", "made up", new Task.Regression(List.of("next")), samples, samples, samples);
    }

    static Figure attention() {
        List<String> tokens = List.of("the", "cat", "sat", "on", "the", "mat", ".");
        Random random = new Random(4);
        double[][][] heads = new double[4][7][7];
        for (double[][] head : heads) {
            for (int i = 0; i < 7; i++) {
                double sum = 0;
                for (int j = 0; j <= i; j++) {
                    head[i][j] = Math.exp(3 * random.nextDouble());
                    sum += head[i][j];
                }
                for (int j = 0; j <= i; j++) {
                    head[i][j] /= sum;
                }
            }
        }
        return AttentionPlot.of("gpt, block 1", tokens, heads);
    }

    static Figure generated() {
        Samples samples = pictures().train();
        return GeneratedPlot.of("gan", samples.inputs(), samples.inputShape(), 8);
    }

    /** A tone that climbs from 200 to 3,000 Hz in a second. */
    static Figure chirp() {
        double[] signal = new double[8000];
        for (int i = 0; i < signal.length; i++) {
            double t = i / 8000.0;
            signal[i] = Math.sin(2 * Math.PI * (200 * t + 1400 * t * t)) * Math.sin(Math.PI * t);
        }
        return SpectrogramPlot.of("a rising tone", signal, 8000);
    }

    static Figure paths() {
        Map<String, double[][]> paths = new LinkedHashMap<>();
        paths.put("gradient descent", descend(0.0015, 0));
        paths.put("momentum", descend(0.0006, 0.9));
        return OptimizerPathPlot.of(
                "Down Rosenbrock's valley",
                (x, y) -> Math.pow(1 - x, 2) + 100 * Math.pow(y - x * x, 2),
                new Extent(-2, 2),
                new Extent(-1, 3),
                paths);
    }

    private static double[][] descend(double rate, double momentum) {
        double[][] steps = new double[120][2];
        double[] speed = {0, 0};
        steps[0] = new double[] {-1.5, 2.4};
        for (int i = 1; i < steps.length; i++) {
            double x = steps[i - 1][0];
            double y = steps[i - 1][1];
            double[] gradient = {-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)};
            for (int axis = 0; axis < 2; axis++) {
                speed[axis] = momentum * speed[axis] - rate * gradient[axis];
                steps[i][axis] = steps[i - 1][axis] + speed[axis];
            }
        }
        return steps;
    }

    static Figure forecast() {
        double[] history = new double[100];
        double[] actual = new double[24];
        double[][] said = new double[4][24];
        Random random = new Random(6);
        for (int i = 0; i < 124; i++) {
            double value = 200 + i + 40 * Math.sin(i * Math.PI / 6) + 8 * random.nextGaussian();
            if (i < 100) {
                history[i] = value;
            } else {
                actual[i - 100] = value;
                said[0][i - 100] = 200 + i + 38 * Math.sin(i * Math.PI / 6);
                said[1][i - 100] = history[i - 100 + 88 - (i >= 112 ? 12 : 0)];
                said[2][i - 100] = said[0][i - 100] - 16 - 0.5 * (i - 100);
                said[3][i - 100] = said[0][i - 100] + 16 + 0.5 * (i - 100);
            }
        }
        return ForecastPlot.of(
                "Two years of passengers", "passengers (1000)", history, actual, said[0], said[1], said[2], said[3]);
    }

    static Figure million() {
        Random random = new Random(8);
        double[] x = new double[1_000_000];
        double[] y = new double[1_000_000];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            y[i] = (i == 0 ? 0 : y[i - 1]) + random.nextGaussian();
        }
        y[500_000] = 2000;
        return Figure.of(
                "A million steps",
                "a random walk with one peak",
                Panel.of(
                        Axis.of("step"),
                        Axis.of("place"),
                        List.of(new Line("walk", x, y, Stroke.of(Palette.BLUE).wide(1)))));
    }
}
