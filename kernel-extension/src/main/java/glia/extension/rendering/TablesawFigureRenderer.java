package glia.extension.rendering;

import glia.plots.tablesaw.TablesawFigure;
import java.util.Map;

/** Takes the figure as an object, because a notebook may have brought a Tablesaw of its own. */
final class TablesawFigureRenderer implements Rendering.Renderer<Object> {
    @Override
    public Map<String, Object> render(Object figure) {
        return TablesawFigure.of(figure).toBundle();
    }
}
