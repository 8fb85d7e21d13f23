package glia.plots.learning;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.text.PairPreparation;
import glia.datasets.text.Vocabulary;
import glia.networks.Network;
import glia.networks.generation.Translation;
import glia.networks.training.AttentionWeights;
import glia.plots.Figure;
import glia.plots.chart.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where an encoder-decoder looks in the source as it writes each token (Bahdanau et al. 2015, figure 3): a row is a token
 * it wrote, a column one that it read.
 */
final class TranslationAttentionPlot {
    private static final int WIDTH = 560;
    private static final int MARGIN = 190;

    private final Network network;
    private final PairPreparation pairs;
    private final float[] source;
    private final float[] written;

    private TranslationAttentionPlot(Network network, PairPreparation pairs, float... source) {
        this.network = network;
        this.pairs = pairs;
        this.source = source;
        this.written = Translation.of(network, pairs).tokens(source);
    }

    static Figure of(Network network, PairPreparation pairs, float... source) {
        return new TranslationAttentionPlot(network, pairs, source).figure();
    }

    private Figure figure() {
        List<AttentionWeights> attentions = new ArrayList<>(looks());
        AttentionPlot.check(network, attentions);
        // What it reads from the source first: that is what people ask for.
        attentions.sort(Comparator.comparing(looks -> !across(looks)));
        double darkest = AttentionPlot.darkest(attentions);
        List<Panel> panels = new ArrayList<>();
        for (AttentionWeights looks : attentions) {
            int[] from = present(looks.shape().size(1), true);
            int[] to = present(looks.shape().size(2), false);
            double[][][] heads = looks.heads();
            for (int head = 0; head < heads.length; head++) {
                panels.add(AttentionPlot.panel(
                        AttentionPlot.title(looks.path()) + ", head " + (head + 1),
                        names(looks.shape().size(1), true, from),
                        names(looks.shape().size(2), false, to),
                        AttentionPlot.select(heads[head], from, to),
                        darkest));
            }
        }
        Figure figure = AttentionPlot.figure(network.name(), panels, darkest)
                .noted("It reads \u201c" + pairs.decodeSource(source) + "\u201d and writes \u201c"
                        + pairs.decodeTarget(written) + "\u201d");
        return panels.size() > 1 ? figure : fitted(figure);
    }

    /** One map alone is as high as its rows need. */
    private Figure fitted(Figure figure) {
        int rows = present(written.length, true).length;
        int columns = Math.max(1, present(source.length, false).length);
        return figure.sized(WIDTH, (int) (MARGIN + (WIDTH - 70.0) * rows / columns));
    }

    private List<AttentionWeights> looks() {
        float[] shifted = pairs.shifted(written);
        float[] both = Arrays.copyOf(source, source.length + shifted.length);
        System.arraycopy(shifted, 0, both, source.length, shifted.length);
        return AttentionWeights.of(network, new Samples(Shape.of(both.length), Shape.of(), both, new float[1]), 0);
    }

    private boolean across(AttentionWeights looks) {
        return looks.shape().size(1) == written.length && looks.shape().size(2) == source.length;
    }

    /** The places that are shown: no padding, and nothing behind the end. */
    private int[] present(int steps, boolean looking) {
        float[] tokens = tokens(steps, looking);
        Vocabulary vocabulary = steps == source.length ? pairs.source() : pairs.target();
        return IntStream.range(0, steps)
                .filter(step -> !vocabulary.token((int) tokens[step]).equals(Vocabulary.PADDING))
                .filter(step -> steps == source.length || step <= end())
                .toArray();
    }

    private int end() {
        int end = pairs.target().identifier(Vocabulary.END);
        return IntStream.range(0, written.length)
                .filter(step -> written[step] == end)
                .findFirst()
                .orElse(written.length - 1);
    }

    /** A step that looks is named after what it writes, one that is looked at after what was read there. */
    private float[] tokens(int steps, boolean looking) {
        return steps == source.length ? source : looking ? written : pairs.shifted(written);
    }

    private List<String> names(int steps, boolean looking, int... places) {
        float[] tokens = tokens(steps, looking);
        Vocabulary vocabulary = steps == source.length ? pairs.source() : pairs.target();
        return Arrays.stream(places)
                .mapToObj(place -> vocabulary.token((int) tokens[place]))
                .map(token -> token.equals(" ") ? "\u2423" : token)
                .toList();
    }
}
