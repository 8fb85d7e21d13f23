package glia.plots.learning;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.Placed;
import glia.networks.training.Activations;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.PlotSubject;
import glia.plots.chart.Axis;
import glia.plots.chart.Marker;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Points;
import glia.plots.numbers.NeighbourEmbedding;
import glia.plots.numbers.PrincipalComponents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Vectors of many dimensions on the plane, twice: where they spread most, and with neighbours kept. */
public final class EmbeddingPlot {
    private static final int LIMIT = 500;

    public static final Plot PLOT = new Plot(
            "embedding",
            "a data set, and a network to see it through",
            "The samples, or what the network's last hidden layer makes of them, as a map.",
            EmbeddingPlot::of);

    private EmbeddingPlot() {}

    private static Figure of(PlotSubject subject) {
        Dataset dataset = subject.one(Dataset.class);
        boolean through = subject.values().size() > 1;
        return through ? of(subject.network(), dataset) : of(dataset);
    }

    /** The inputs of up to 500 test samples. */
    public static Figure of(Dataset dataset) {
        Samples samples = some(dataset);
        return of("Samples of " + dataset.name(), vectors(samples.inputs(), samples.size()), groups(samples, dataset));
    }

    /**
     * What the last hidden layer of a network makes of up to 500 test samples; what it gives itself where it learned to
     * give vectors, and what its narrowest layer gives where it learned to give its input back.
     */
    public static Figure of(Network network, Dataset dataset) {
        Samples samples = some(dataset);
        List<Activations> layers = Activations.of(network, samples);
        Activations last = layers.get(telling(network));
        return of(
                dataset.name() + " as " + network.name() + " sees it, after "
                        + last.layer().path(),
                vectors(last.values(), samples.size()),
                groups(samples, dataset));
    }

    private static int telling(Network network) {
        List<Placed> layers = network.layers();
        Task task = network.task().orElse(null);
        if (Task.EMBEDDING.equals(task)) {
            return layers.size() - 1;
        }
        if (Task.RECONSTRUCTION.equals(task)) {
            return IntStream.range(0, layers.size())
                    .boxed()
                    .min(Comparator.comparingLong(at -> layers.get(at).output().count()))
                    .orElse(0);
        }
        return Math.max(0, layers.size() - 2);
    }

    /**
     * @param vectors {@code [samples][dimensions]}; of more than 500 the first are taken
     * @param groups the name of each sample's group
     */
    public static Figure of(String title, double[][] vectors, List<String> groups) {
        if (vectors.length != groups.size()) {
            throw new IllegalArgumentException(
                    "Found " + vectors.length + " vectors, but " + groups.size() + " names of groups");
        }
        double[][] shown = vectors.length > LIMIT ? java.util.Arrays.copyOf(vectors, LIMIT) : vectors;
        if (shown.length == 0) {
            return Figure.of(title, "no samples", Panel.of(Axis.of(""), Axis.of(""), List.of()));
        }
        PrincipalComponents spread = PrincipalComponents.of(shown);
        double[][] neighbours = NeighbourEmbedding.of(shown, 15, 42);
        Panel first = Panel.of(
                        axis("first", spread.shares()[0]),
                        axis("second", spread.shares()[1]),
                        marks(spread.points(), groups))
                .titled("Principal components");
        Panel second =
                Panel.of(Axis.of(""), Axis.of(""), marks(neighbours, groups)).titled("UMAP");
        Figure figure = Figure.of(
                        title, shown.length + " vectors of " + shown[0].length + " numbers as a map", first, second)
                .sized(920, 480);
        return vectors.length > LIMIT
                ? figure.noted(String.format(Locale.ROOT, "The first %d of %,d samples", LIMIT, vectors.length))
                : figure;
    }

    private static Axis axis(String which, double share) {
        return Axis.of(String.format(Locale.ROOT, "%s (%.0f%% of variance)", which, 100 * share));
    }

    private static List<Points> marks(double[][] places, List<String> groups) {
        List<Points> marks = new ArrayList<>();
        List<String> names =
                groups.stream().limit(places.length).distinct().sorted().toList();
        for (int group = 0; group < names.size(); group++) {
            String name = names.get(group);
            double[][] members = java.util.stream.IntStream.range(0, places.length)
                    .filter(i -> groups.get(i).equals(name))
                    .mapToObj(i -> places[i])
                    .toArray(double[][]::new);
            double[] x = java.util.Arrays.stream(members)
                    .mapToDouble(place -> place[0])
                    .toArray();
            double[] y = java.util.Arrays.stream(members)
                    .mapToDouble(place -> place[1])
                    .toArray();
            Marker marker = Marker.of(Palette.color(group))
                    .shaped(Palette.symbol(group))
                    .sized(6);
            marks.add(new Points(name, x, y, marker));
        }
        return marks;
    }

    private static Samples some(Dataset dataset) {
        Samples test = dataset.test();
        return test.size() <= LIMIT
                ? test
                : test.select(java.util.stream.IntStream.range(0, LIMIT).toArray());
    }

    private static double[][] vectors(float[] values, int count) {
        return count == 0 ? new double[0][] : PictureGrid.rows(values, values.length / count);
    }

    private static List<String> groups(Samples samples, Dataset dataset) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            groups.add(
                    dataset.task() instanceof Task.Classification
                            ? SamplesPlot.target(samples, dataset.task(), i)
                            : "samples");
        }
        return groups;
    }
}
