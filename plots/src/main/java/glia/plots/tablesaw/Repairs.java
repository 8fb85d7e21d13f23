package glia.plots.tablesaw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import glia.plots.plotly.Escape;
import glia.plots.plotly.PlotlyFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brings what an old library writes to what today's Plotly reads. */
final class Repairs {
    private static final List<String> NAMES = List.of("name", "title", "text");
    private static final List<String> NUMBERS = List.of("opacity", "size", "width", "height");

    private Repairs() {}

    /** Numbers that were written as strings become numbers, unknown ones null. */
    static ObjectNode trace(ObjectNode trace) {
        walk(trace);
        for (String key : List.of("x", "y", "z", "values")) {
            if (trace.get(key) instanceof ArrayNode values && isNumeric(values)) {
                trace.set(key, numbers(values));
            }
        }
        // Zero bins mean "choose": said so, Plotly draws one bin.
        for (String key : List.of("nbinsx", "nbinsy")) {
            if (trace.path(key).isNumber() && trace.path(key).asInt() == 0) {
                trace.remove(List.of(key, "autobin" + key.charAt(5)));
            }
        }
        return trace;
    }

    static ObjectNode layout(ObjectNode layout) {
        walk(layout);
        titles(layout);
        layout.remove("width");
        layout.put("autosize", true);
        if (!layout.has("template")) {
            layout.set("template", PlotlyFigure.lightTemplate());
        }
        if (layout.path("title").isObject()) {
            ((ObjectNode) layout.get("title")).put("x", 0.02).put("xanchor", "left");
        }
        return layout;
    }

    /** Since version 3 a title is an object with a text. */
    private static void titles(ObjectNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equals("title") && field.getValue().isTextual()) {
                field.setValue(JsonNodeFactory.instance.objectNode().set("text", field.getValue()));
            } else if (field.getValue() instanceof ObjectNode inner) {
                titles(inner);
            }
        }
    }

    private static void walk(ObjectNode node) {
        for (Map.Entry<String, JsonNode> field : new ArrayList<>(node.properties())) {
            JsonNode value = field.getValue();
            if (value instanceof ObjectNode inner) {
                walk(inner);
            } else if (value instanceof ArrayNode array) {
                finite(array);
            } else if (value.isTextual() && NUMBERS.contains(field.getKey()) && isNumber(value.asText())) {
                node.put(field.getKey(), Double.parseDouble(value.asText()));
            } else if (value.isTextual() && NAMES.contains(field.getKey())) {
                node.put(field.getKey(), Escape.plotly(plain(value.asText())));
            } else if (value.isTextual() && value.asText().isEmpty()) {
                node.remove(field.getKey());
            } else if (value.isDouble() && !Double.isFinite(value.asDouble())) {
                node.putNull(field.getKey());
            }
        }
    }

    /** Names and titles were escaped for HTML, of which Plotly knows only a part. */
    static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#36;", "$")
                .replace("&amp;", "&");
    }

    private static void finite(ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof ArrayNode inner) {
                finite(inner);
            } else if (array.get(i).isDouble() && !Double.isFinite(array.get(i).asDouble())) {
                array.set(i, JsonNodeFactory.instance.nullNode());
            }
        }
    }

    private static boolean isNumeric(ArrayNode values) {
        boolean any = false;
        for (JsonNode value : values) {
            if (!value.isTextual() || !isNumber(value.asText()) && !isUnknown(value.asText())) {
                return false;
            }
            any |= !value.asText().isEmpty();
        }
        return any;
    }

    private static ArrayNode numbers(ArrayNode values) {
        ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
        for (JsonNode value : values) {
            if (isNumber(value.asText())) {
                numbers.add(Double.parseDouble(value.asText()));
            } else {
                numbers.addNull();
            }
        }
        return numbers;
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    }

    private static boolean isUnknown(String text) {
        return text.equals("null") || text.equals("NaN") || text.isEmpty();
    }
}
