package glia.plots.tablesaw;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import glia.plots.Figure;
import glia.plots.plotly.HtmlBundle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A figure of Tablesaw's plotting library. What that library writes is JavaScript for a page that loads an old plotly.js
 * from the network; this reads it and shows it offline, with a still picture beneath.
 *
 * @param plotly {@code data} and {@code layout}, as today's Plotly wants them
 * @param still the same as a still picture, as far as that can be had
 */
public record TablesawFigure(ObjectNode plotly, Figure still) {
    private static final String CLASS = "tech.tablesaw.plotly.components.Figure";

    /** Whether {@code value} is a figure of Tablesaw's, from whichever class loader. */
    public static boolean isOne(Object value) {
        for (Class<?> type = value == null ? null : value.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(CLASS)) {
                return true;
            }
        }
        return false;
    }

    /** @throws IllegalArgumentException if it is no figure of Tablesaw's, or writes what cannot be read */
    public static TablesawFigure of(Object figure) {
        if (!isOne(figure)) {
            throw new IllegalArgumentException("Not a figure of Tablesaw's: " + figure);
        }
        try {
            // By reflection, because the notebook's Tablesaw comes from a class loader of its own.
            Object script =
                    figure.getClass().getMethod("asJavascript", String.class).invoke(figure, "figure");
            return ofJavascript((String) script);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalArgumentException("This version of Tablesaw cannot be read: " + failure, failure);
        }
    }

    /** @param script what {@code Figure.asJavascript} writes */
    public static TablesawFigure ofJavascript(String script) {
        ObjectNode plotly = ScriptReader.read(script);
        return new TablesawFigure(plotly, StillPicture.of(plotly));
    }

    public String toHtml() {
        return HtmlBundle.of(
                plotly,
                still.toSvg(),
                still.altText(),
                still.width(),
                UUID.randomUUID().toString());
    }

    /** What a notebook is given to show, by media type. */
    public Map<String, Object> toBundle() {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("text/plain", still.toString());
        bundle.put("text/html", toHtml());
        bundle.put(
                "application/vnd.plotly.v1+json",
                new ObjectMapper().convertValue(plotly, new TypeReference<Map<String, Object>>() {}));
        return bundle;
    }
}
