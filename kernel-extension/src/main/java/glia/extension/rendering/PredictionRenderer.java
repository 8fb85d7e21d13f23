package glia.extension.rendering;

import glia.networks.training.Prediction;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The most probable classes with bars, or the numbers. */
final class PredictionRenderer implements Rendering.Renderer<Prediction> {
    private static final int CLASSES = 10;

    @Override
    public Map<String, Object> render(Prediction prediction) {
        if (prediction.classes().isEmpty()) {
            return Map.of("text/plain", prediction.toString());
        }
        float[] values = prediction.values();
        List<Integer> order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .limit(CLASSES)
                .toList();
        Html html = new Html().raw("<table class=\"glia-table\"><tbody>");
        for (int i : order) {
            html.raw(String.format(
                    Locale.ROOT,
                    "<tr><td style=\"text-align:left\">%s</td><td style=\"text-align:right\">%.1f%%</td>"
                            + "<td style=\"text-align:left\"><div style=\"background:#0072b2;height:10px;width:%.0fpx\"></div></td></tr>",
                    Html.escaped(prediction.classes().get(i)),
                    100 * values[i],
                    200 * values[i]));
        }
        return Html.bundle(prediction.toString(), html.raw("</tbody></table>").toString());
    }
}
