package glia.extension.rendering;

import glia.plots.Figure;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Figures, interactive; as still pictures where {@code GLIA_STILL_FIGURES} is set in the environment: for notebooks that
 * are kept with their outputs, which want to be small, the same at every run, and seen where no script runs.
 */
final class FigureRenderer implements Rendering.Renderer<Figure> {
    private static final boolean STILL = System.getenv("GLIA_STILL_FIGURES") != null;

    @Override
    public Map<String, Object> render(Figure figure) {
        return STILL ? still(figure) : figure.toBundle();
    }

    static Map<String, Object> still(Figure figure) {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("text/plain", figure.toString());
        bundle.put("image/png", Base64.getEncoder().encodeToString(figure.toPng()));
        return bundle;
    }
}
