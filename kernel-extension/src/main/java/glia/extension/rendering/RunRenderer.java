package glia.extension.rendering;

import glia.networks.training.Run;
import glia.plots.Plots;
import java.util.Map;

/** What came of a training in a line, and its curves. */
final class RunRenderer implements Rendering.Renderer<Run> {
    @Override
    public Map<String, Object> render(Run run) {
        String text = run.toString();
        Html html = new Html().line(text);
        if (!run.epochs().isEmpty()) {
            html.raw(Plots.curves(run).toHtml());
        }
        return Html.bundle(text, html.toString());
    }
}
