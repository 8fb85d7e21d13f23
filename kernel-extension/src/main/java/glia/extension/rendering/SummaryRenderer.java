package glia.extension.rendering;

import glia.networks.Summary;
import java.util.List;
import java.util.Map;

/** A network as a table of its layers, the text's last line under it. */
final class SummaryRenderer implements Rendering.Renderer<Summary> {
    private static final boolean[] NUMBERS = {false, false, true, true, true};

    @Override
    public Map<String, Object> render(Summary summary) {
        Html html = new Html()
                .bold(summary.network() + ": input " + summary.input())
                .startTable(List.of("layer", "output", "parameters", "memory", "line"), NUMBERS);
        for (Summary.Row row : summary.rows()) {
            html.row(
                    List.of(
                            "\u2003".repeat(row.depth()) + row.layer(),
                            row.output().toString(),
                            row.learned(),
                            row.memory(),
                            String.valueOf(row.line())),
                    NUMBERS);
        }
        String text = summary.toString();
        html.endTable().line(text.substring(text.lastIndexOf('\n') + 1));
        return Html.bundle(text, html.toString());
    }
}
