package glia.extension.rendering;

import glia.plots.tablesaw.TablesawFigure;
import java.util.Map;

/** A figure of Tablesaw's, drawn offline. */
final class TablesawFigureRenderer implements Rendering.Renderer<Object> {
    @Override
    public Map<String, Object> render(Object figure) {
        return TablesawFigure.of(figure).toBundle();
    }
}
