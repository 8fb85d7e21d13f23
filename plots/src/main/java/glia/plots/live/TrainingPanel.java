package glia.plots.live;

import glia.networks.training.metrics.OutputLoss;
import glia.plots.chart.Palette;
import glia.plots.chart.Ticks;
import glia.plots.learning.LearningCurve;
import glia.plots.plotly.Escape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A small piece of a page that shows a training run as it goes. It holds no script and takes the page's own colours, so
 * it can be exchanged several times a second on a light or a dark page.
 */
public final class TrainingPanel {
    private static final String MUTED = "opacity:.7";

    private TrainingPanel() {}

    public static String toHtml(TrainingSnapshot snapshot) {
        StringBuilder html = new StringBuilder();
        html.append("<div class=\"glia-training\" style=\"max-width:640px;font-size:13px;line-height:1.5\">\n");
        html.append(
                "<div style=\"display:flex;gap:12px\"><b>%s</b><span>%s</span><span style=\"margin-left:auto;%s\">%s</span></div>\n"
                        .formatted(Escape.markup(snapshot.name()), place(snapshot), MUTED, time(snapshot)));
        html.append(
                "<progress value=\"%s\" max=\"1\" aria-label=\"training\" style=\"width:100%%;height:10px;accent-color:#0072b2\">%s</progress>\n"
                        .formatted(String.format(Locale.ROOT, "%.4f", snapshot.share()), percent(snapshot.share(), 0)));
        html.append("<div style=\"display:flex;gap:24px;flex-wrap:wrap;align-items:flex-start\">\n");
        html.append(numbers(snapshot));
        for (String quantity : quantities(snapshot)) {
            html.append(Sparkline.svg(
                    quantity,
                    snapshot.history().stream()
                            .filter(curve -> curve.quantity().equals(quantity))
                            .toList(),
                    snapshot.epochs()));
        }
        return html.append("</div>\n</div>").toString();
    }

    /** The same in one line, for a terminal. */
    public static String toText(TrainingSnapshot snapshot) {
        int done = (int) Math.round(snapshot.share() * 20);
        List<String> parts = new ArrayList<>();
        parts.add(snapshot.name() + "  " + place(snapshot));
        parts.add("[" + "#".repeat(done) + "-".repeat(20 - done) + "] " + percent(snapshot.share(), 0));
        parts.add("loss " + number(snapshot.loss()) + bracket(number(snapshot.validationLoss())));
        if (Double.isFinite(snapshot.value())) {
            parts.add(snapshot.metric() + " " + metric(snapshot, snapshot.value())
                    + bracket(metric(snapshot, snapshot.validationValue())));
        }
        parts.add(rate(snapshot));
        parts.add(time(snapshot));
        return String.join("  ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private static String bracket(String validation) {
        return validation.equals("–") ? "" : " (validation " + validation + ")";
    }

    private static String numbers(TrainingSnapshot snapshot) {
        StringBuilder table = new StringBuilder();
        String head = "padding:1px 0 1px 14px;text-align:right;font-weight:normal;" + MUTED;
        table.append("<table style=\"border-collapse:collapse;border:0;margin:4px 0;font-size:13px\">");
        table.append(row("", dot(0) + "training", dot(1) + "validation", head));
        table.append(row("loss", number(snapshot.loss()), number(snapshot.validationLoss()), cell()));
        if (Double.isFinite(snapshot.value()) || Double.isFinite(snapshot.validationValue())) {
            table.append(row(
                    Escape.markup(snapshot.metric()),
                    metric(snapshot, snapshot.value()),
                    metric(snapshot, snapshot.validationValue()),
                    cell()));
        }
        if (snapshot.metric().equals(OutputLoss.LABEL)) {
            table.append(row(
                    "weighted KL divergence",
                    number(snapshot.loss() - snapshot.value()),
                    number(snapshot.validationLoss() - snapshot.validationValue()),
                    cell()));
        }
        String rate = rate(snapshot);
        if (!rate.isEmpty()) {
            table.append(
                    "<tr style=\"background:none\"><td colspan=\"3\" style=\"border:0;padding:1px 0;text-align:left;%s\">%s</td></tr>"
                            .formatted(MUTED, rate));
        }
        return table.append("</table>\n").toString();
    }

    /** The colour of a part's line in the small curves. */
    private static String dot(int part) {
        return "<span style=\"color:%s\">\u25cf</span> "
                .formatted(Palette.color(part).light());
    }

    private static String cell() {
        return "padding:1px 0 1px 14px;text-align:right;font-variant-numeric:tabular-nums";
    }

    private static String row(String name, String training, String validation, String style) {
        return ("<tr style=\"background:none\"><td style=\"border:0;padding:1px 0;text-align:left;%s\">%s</td>"
                        + "<td style=\"border:0;min-width:64px;%s\">%s</td><td style=\"border:0;min-width:64px;%s\">%s</td></tr>")
                .formatted(MUTED, name, style, training, style, validation);
    }

    private static List<String> quantities(TrainingSnapshot snapshot) {
        return snapshot.history().stream()
                .map(LearningCurve::quantity)
                .distinct()
                .limit(2)
                .toList();
    }

    private static String place(TrainingSnapshot snapshot) {
        String state = snapshot.state().equals("training") ? "" : Escape.markup(snapshot.state()) + ", ";
        return state + "epoch " + snapshot.epoch() + " of " + snapshot.epochs();
    }

    private static String time(TrainingSnapshot snapshot) {
        return snapshot.state().equals("training") && !snapshot.left().isNegative()
                ? clock(snapshot.left()) + " left"
                : clock(snapshot.elapsed());
    }

    private static String rate(TrainingSnapshot snapshot) {
        return Double.isFinite(snapshot.samplesPerSecond()) && snapshot.samplesPerSecond() > 0
                ? String.format(Locale.ROOT, "%,.0f samples/s", snapshot.samplesPerSecond())
                : "";
    }

    static String clock(Duration duration) {
        long seconds = Math.max(0, Math.round(duration.toMillis() / 1000.0));
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60);
        }
        return String.format(Locale.ROOT, "%d:%02d h", seconds / 3600, seconds / 60 % 60);
    }

    private static String metric(TrainingSnapshot snapshot, double value) {
        return snapshot.metric().equals("accuracy") ? percent(value, 2) : number(value);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Ticks.shortest(value) : Double.isNaN(value) ? "–" : "infinite";
    }

    private static String percent(double share, int decimals) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%." + decimals + "f%%", 100 * share) : "–";
    }
}
