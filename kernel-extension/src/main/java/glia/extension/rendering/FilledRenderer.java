package glia.extension.rendering;

import glia.networks.generation.Filled;
import glia.networks.training.Prediction;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The filled text, and for each blank the most probable tokens with bars. */
final class FilledRenderer implements Rendering.Renderer<Filled> {
    private static final int TOKENS = 3;

    @Override
    public Map<String, Object> render(Filled filled) {
        Html html = new Html().bold(filled.text()).raw("<table class=\"glia-table\"><tbody>");
        for (int blank = 0; blank < filled.blanks().size(); blank++) {
            rows(html, "blank " + (blank + 1), filled.blanks().get(blank));
        }
        return Html.bundle(filled.toString(), html.raw("</tbody></table>").toString());
    }

    private static void rows(Html html, String name, Prediction blank) {
        float[] values = blank.values();
        List<Integer> order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(token -> -values[token]))
                .limit(TOKENS)
                .toList();
        for (int token : order) {
            html.raw(String.format(
                    Locale.ROOT,
                    "<tr><td style=\"text-align:left\">%s</td><td style=\"text-align:left\">%s</td>"
                            + "<td style=\"text-align:right\">%.1f%%</td><td style=\"text-align:left\">"
                            + "<div style=\"background:#0072b2;height:10px;width:%.0fpx\"></div></td></tr>",
                    token == order.get(0) ? name : "",
                    Html.escaped(Filled.visible(blank.classes().get(token))),
                    100 * values[token],
                    200 * values[token]));
        }
    }
}
