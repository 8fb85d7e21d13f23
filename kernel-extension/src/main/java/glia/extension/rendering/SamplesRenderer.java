package glia.extension.rendering;

import glia.datasets.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first samples as numbers. */
final class SamplesRenderer implements Rendering.Renderer<Samples> {
    private static final int ROWS = 8;
    private static final int NUMBERS = 8;

    @Override
    public Map<String, Object> render(Samples samples) {
        Html html = new Html().bold(samples.toString()).startTable(List.of("", "input", "target"));
        for (int i = 0; i < Math.min(ROWS, samples.size()); i++) {
            html.row(List.of(String.valueOf(i), numbers(samples.input(i)), numbers(samples.target(i))));
        }
        html.endTable();
        if (samples.size() > ROWS) {
            html.line(String.format(Locale.ROOT, "and %,d more", samples.size() - ROWS));
        }
        return Html.bundle(samples.toString(), html.toString());
    }

    static String numbers(float... values) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(NUMBERS, values.length); i++) {
            texts.add(
                    values[i] == Math.rint(values[i]) && Math.abs(values[i]) < 1e7
                            ? String.valueOf((long) values[i])
                            : String.format(Locale.ROOT, "%.4g", values[i]));
        }
        return String.join(", ", texts) + (values.length > NUMBERS ? ", ... (" + values.length + ")" : "");
    }
}
