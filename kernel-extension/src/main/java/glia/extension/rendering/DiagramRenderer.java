package glia.extension.rendering;

import glia.plots.diagram.Diagram;
import java.util.Map;

final class DiagramRenderer implements Rendering.Renderer<Diagram> {
    @Override
    public Map<String, Object> render(Diagram diagram) {
        return diagram.toBundle();
    }
}
