package glia.extension.rendering;

import glia.networks.training.Evaluation;
import glia.plots.Plots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The metrics, those of each class, and the confusion. */
final class EvaluationRenderer implements Rendering.Renderer<Evaluation> {
    private static final boolean[] NUMBERS = {false, true, true, true, true};
    private static final int CLASSES = 200;

    @Override
    public Map<String, Object> render(Evaluation evaluation) {
        String text = evaluation.toString();
        Html html = new Html().bold(text.lines().findFirst().orElse(""));
        if (!evaluation.classes().isEmpty()) {
            classes(html, evaluation);
            if (evaluation.rows() > 0) {
                html.raw(Plots.confusion(evaluation).toHtml());
            }
        }
        return Html.bundle(text, html.toString());
    }

    private static void classes(Html html, Evaluation evaluation) {
        int[][] counts = evaluation.confusion();
        html.startTable(List.of("class", "precision", "recall", "F1", "samples"), NUMBERS);
        for (int i = 0; i < Math.min(CLASSES, counts.length); i++) {
            int samples = Arrays.stream(counts[i]).sum();
            int called = 0;
            for (int[] row : counts) {
                called += row[i];
            }
            if (samples == 0 && called == 0) {
                continue;
            }
            double precision = counts[i][i] / (double) called;
            double recall = counts[i][i] / (double) samples;
            List<String> cells = new ArrayList<>(List.of(evaluation.classes().get(i)));
            cells.add(share(precision));
            cells.add(share(recall));
            cells.add(share(2 * precision * recall / (precision + recall)));
            cells.add(String.format(Locale.ROOT, "%,d", samples));
            html.row(cells, NUMBERS);
        }
        html.endTable();
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "\u2013" : String.format(Locale.ROOT, "%.3f", value);
    }
}
