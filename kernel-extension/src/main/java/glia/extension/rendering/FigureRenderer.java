package glia.extension.rendering;

import glia.plots.Figure;
import java.util.Map;

final class FigureRenderer implements Rendering.Renderer<Figure> {
    @Override
    public Map<String, Object> render(Figure figure) {
        return figure.toBundle();
    }
}
