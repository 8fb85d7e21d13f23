package glia.plots.learning;

import glia.datasets.Dataset;
import glia.datasets.Preparation;
import glia.datasets.Samples;
import glia.datasets.text.MaskedPreparation;
import glia.datasets.text.PairPreparation;
import glia.datasets.text.TextPreparation;
import glia.datasets.text.Vocabulary;
import glia.networks.Network;
import glia.networks.generation.Blanks;
import glia.networks.generation.Filled;
import glia.networks.generation.Translation;
import glia.networks.training.AttentionWeights;
import glia.networks.training.TeacherForcing;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.ColorScale;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Which tokens each head of an attention layer looks at. */
public final class AttentionPlot {
    private static final int NAMED = 40;
    private static final int HEADS = 16;

    public static final Plot PLOT = new Plot(
            "attention",
            "a network with attention and a data set",
            "Where each head looks in the first test sample; of an encoder-decoder, in the source as it writes.",
            subject -> of(subject.network(), subject.one(Dataset.class), 0));

    private AttentionPlot() {}

    /**
     * @param index of the test sample
     * @throws IllegalArgumentException if the network has no attention
     */
    public static Figure of(Network network, Dataset dataset, int index) {
        Samples samples = dataset.test();
        if (dataset.preparation().orElse(null) instanceof PairPreparation pairs
                && TeacherForcing.fits(network, dataset.task(), samples)) {
            return TranslationAttentionPlot.of(network, pairs, samples.input(index));
        }
        return of(network, samples, index, tokens(samples.input(index), dataset));
    }

    private static Figure of(Network network, Samples samples, int index, List<String> tokens) {
        List<AttentionWeights> attentions = AttentionWeights.of(network, samples, index);
        check(network, attentions);
        int[] present = IntStream.range(0, tokens.size())
                .filter(step -> !tokens.get(step).equals(Vocabulary.PADDING))
                .toArray();
        // Over many tokens no weight comes near 1, and all heads would look blank.
        double darkest = darkest(attentions);
        List<Panel> panels = new ArrayList<>();
        for (AttentionWeights attention : attentions) {
            boolean ofTokens = attention.shape().size(1) == tokens.size()
                    && attention.shape().size(2) == tokens.size();
            double[][][] heads = attention.heads();
            for (int head = 0; head < heads.length; head++) {
                String title = title(attention.path()) + ", head " + (head + 1);
                panels.add(
                        ofTokens
                                ? panel(title, names(tokens, present), select(heads[head], present, present), darkest)
                                : panel(title, List.of(), heads[head], darkest));
            }
        }
        return figure(network.name(), panels, darkest);
    }

    /**
     * Where a network looks in a text of the reader's own, as it translates it or fills in its blanks.
     *
     * @throws IllegalArgumentException if it was not trained to do either, or has no attention
     */
    public static Figure of(Network network, String source) {
        if (network.preparation().orElse(null) instanceof MaskedPreparation masked) {
            Samples text = Blanks.of(network).read(source);
            return of(network, text, 0, names(text.input(0), masked.names()));
        }
        Translation translation = Translation.of(network);
        return TranslationAttentionPlot.of(network, translation.pairs(), translation.source(source));
    }

    static void check(Network network, List<AttentionWeights> attentions) {
        if (attentions.isEmpty()) {
            throw new IllegalArgumentException(
                    "The plot 'attention' shows layers 'attention', 'cross' and 'transformer', and " + network.name()
                            + " has none");
        }
    }

    static Figure figure(String name, List<Panel> panels, double darkest) {
        int all = panels.size();
        Figure figure = figure(name, panels.subList(0, Math.min(HEADS, all)))
                .noted(String.format(Locale.ROOT, "The darkest is %.2f", darkest));
        return all > HEADS ? figure.noted("The first " + HEADS + " of " + all + " heads") : figure;
    }

    /**
     * @param tokens that look, and are looked at
     * @param heads {@code [heads][looking][looked at]}, each row summing to 1
     * @throws IllegalArgumentException if a head is not of as many rows and columns as there are tokens
     */
    public static Figure of(String name, List<String> tokens, double[][][] heads) {
        List<Panel> panels = new ArrayList<>();
        for (int head = 0; head < heads.length; head++) {
            if (heads[head].length != tokens.size()) {
                throw new IllegalArgumentException(
                        "Head " + head + " has " + heads[head].length + " rows for " + tokens.size() + " tokens");
            }
            panels.add(panel("head " + (head + 1), tokens, heads[head], 1));
        }
        return figure(name, panels);
    }

    private static Panel panel(String title, List<String> tokens, double[][] weights, double darkest) {
        return panel(title, tokens, tokens, weights, darkest);
    }

    static Panel panel(String title, List<String> from, List<String> to, double[][] weights, double darkest) {
        HeatMap map = HeatMap.of(weights, ColorScale.BLUES).between(0, darkest);
        return Panel.of(axis(to), axis(from).downwards(), List.of(map))
                .titled(title)
                .squared();
    }

    static String title(String path) {
        return path.replace(".self_attn", "").replace(".multihead_attn", " across");
    }

    static double darkest(List<AttentionWeights> attentions) {
        double darkest = 0;
        for (AttentionWeights attention : attentions) {
            for (float weight : attention.values()) {
                darkest = Math.max(darkest, weight);
            }
        }
        return darkest;
    }

    private static Figure figure(String name, List<Panel> panels) {
        int count = panels.size();
        int columns = count <= 2 ? Math.max(1, count) : count <= 4 ? 2 : 4;
        int rows = Math.max(1, (count + columns - 1) / columns);
        int side = columns == 4 ? 250 : 380;
        return Figure.of(
                        "Attention of " + name,
                        (count == 1 ? "one head" : count + " heads") + ": each row shows where a token looks",
                        panels.toArray(Panel[]::new))
                .inColumns(columns)
                .sized(Math.max(420, side * columns), 50 + side * rows)
                .noted("A row is a token, its columns the tokens it looks at; darker is more");
    }

    private static List<String> tokens(float[] input, Dataset dataset) {
        Preparation preparation = dataset.preparation().orElse(null);
        if (preparation instanceof TextPreparation text) {
            return names(input, text.vocabulary().tokens());
        }
        if (preparation instanceof MaskedPreparation masked) {
            return names(input, masked.names());
        }
        return IntStream.range(0, input.length).mapToObj(Integer::toString).toList();
    }

    private static List<String> names(float[] input, List<String> vocabulary) {
        return IntStream.range(0, input.length)
                .mapToObj(step -> vocabulary.get((int) input[step]))
                .map(token -> token.equals(Vocabulary.MASK) ? "_" : Filled.visible(token))
                .toList();
    }

    private static List<String> names(List<String> tokens, int[] present) {
        return Arrays.stream(present).mapToObj(tokens::get).toList();
    }

    static double[][] select(double[][] weights, int[] rows, int[] columns) {
        return Arrays.stream(rows)
                .mapToObj(from -> Arrays.stream(columns)
                        .mapToDouble(to -> weights[from][to])
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Axis axis(List<String> tokens) {
        return tokens.isEmpty() || tokens.size() > NAMED ? Axis.of("position") : Axis.named("", tokens);
    }
}
