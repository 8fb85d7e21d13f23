package glia.extension.rendering;

import glia.datasets.Dataset;
import java.util.Map;

/** A data set in words: its parts, what is asked, where it came from, what was done to it. */
final class DatasetRenderer implements Rendering.Renderer<Dataset> {
    @Override
    public Map<String, Object> render(Dataset dataset) {
        String text = dataset.toString();
        String[] lines = text.split("\n", 2);
        Html html = new Html();
        int colon = lines[0].indexOf(':');
        html.raw("<div><b>" + Html.escaped(lines[0].substring(0, colon)) + "</b>"
                + Html.escaped(lines[0].substring(colon)) + "</div>");
        if (lines.length > 1) {
            lines[1].lines().forEach(line -> html.line(line.strip()));
        }
        return Html.bundle(text, html.toString());
    }
}
