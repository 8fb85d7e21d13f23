package glia.plots.live;

import glia.datasets.Shape;
import glia.networks.training.AdversarialEpoch;
import glia.networks.training.AdversarialProgress;
import glia.plots.chart.Palette;
import glia.plots.chart.Ticks;
import glia.plots.learning.LearningCurve;
import glia.plots.plotly.Escape;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A small piece of a page that shows a generator and a discriminator in training: both losses and samples by now. */
public final class AdversarialPanel {
    private static final String MUTED = "opacity:.7";

    private AdversarialPanel() {}

    /**
     * @param names of the two networks
     * @param shape of one sample
     * @param real samples to show behind generated points; empty for none
     */
    public static String toHtml(
            String names, AdversarialProgress progress, Duration elapsed, Shape shape, float... real) {
        double share = share(progress);
        StringBuilder html = new StringBuilder();
        html.append("<div class=\"glia-training\" style=\"max-width:640px;font-size:13px;line-height:1.5\">\n");
        html.append(
                "<div style=\"display:flex;gap:12px\"><b>%s</b><span>%s</span><span style=\"margin-left:auto;%s\">%s</span></div>\n"
                        .formatted(Escape.markup(names), place(progress), MUTED, time(progress, elapsed)));
        html.append(
                "<progress value=\"%s\" max=\"1\" aria-label=\"training\" style=\"width:100%%;height:10px;accent-color:#0072b2\"></progress>\n"
                        .formatted(String.format(Locale.ROOT, "%.4f", share)));
        html.append("<div style=\"display:flex;gap:24px;flex-wrap:wrap;align-items:flex-start\">\n<div>");
        html.append(row(0, "generator's loss", progress.generatorLoss()));
        html.append(row(1, "discriminator's loss", progress.discriminatorLoss()));
        if (progress.samplesPerSecond() > 0) {
            html.append("<div style=\"%s\">%s</div>".formatted(MUTED, rate(progress)));
        }
        html.append(Sparkline.svg("loss", curves(names, progress.history()), progress.epochs()));
        html.append("</div>\n").append(SamplesPicture.html(progress.samples(), shape, real));
        return html.append("</div>\n</div>").toString();
    }

    /** The same in one line, for a terminal. */
    public static String toText(String names, AdversarialProgress progress, Duration elapsed) {
        return names + "  " + place(progress) + "  generator's loss " + number(progress.generatorLoss())
                + "  discriminator's loss " + number(progress.discriminatorLoss()) + "  " + rate(progress) + "  "
                + time(progress, elapsed);
    }

    private static List<LearningCurve> curves(String names, List<AdversarialEpoch> history) {
        return List.of(
                new LearningCurve(
                        names,
                        "loss",
                        "generator",
                        history.stream()
                                .mapToDouble(AdversarialEpoch::generatorLoss)
                                .toArray()),
                new LearningCurve(
                        names,
                        "loss",
                        "discriminator",
                        history.stream()
                                .mapToDouble(AdversarialEpoch::discriminatorLoss)
                                .toArray()));
    }

    private static String row(int place, String name, double value) {
        return ("<div style=\"display:flex;min-width:200px\"><span><span style=\"color:%s\">\u25cf</span> %s</span>"
                        + "<span style=\"margin-left:auto;font-variant-numeric:tabular-nums\">%s</span></div>")
                .formatted(Palette.color(place).light(), name, number(value));
    }

    private static double share(AdversarialProgress progress) {
        return progress.steps() == 0 ? 0 : Math.min(1, progress.step() / (double) progress.steps());
    }

    private static String place(AdversarialProgress progress) {
        return "epoch " + progress.epoch() + " of " + progress.epochs();
    }

    private static String time(AdversarialProgress progress, Duration elapsed) {
        return progress.step() > 0 && Double.isFinite(progress.secondsLeft())
                ? TrainingPanel.clock(Duration.ofMillis(Math.round(1000 * progress.secondsLeft()))) + " left"
                : TrainingPanel.clock(elapsed);
    }

    private static String rate(AdversarialProgress progress) {
        return String.format(Locale.ROOT, "%,.0f samples/s", progress.samplesPerSecond());
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Ticks.shortest(value) : "–";
    }
}
