package glia.kernel.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Collects what a kernel publishes into the outputs of a cell, as a front end does: neighbouring
 * pieces of one stream become one output, {@code clear_output} clears (at once, or when the next
 * output comes), and {@code update_display_data} changes every output with its {@code display_id},
 * whichever cell that is in.
 */
final class CellOutputs {
    private final Map<String, List<ObjectNode>> displays;
    private final ArrayNode outputs = Notebook.emptyArray();
    private boolean clearBeforeNext;
    private ObjectNode stream;
    private final StringBuilder streamText = new StringBuilder();

    /** Outputs of one cell; {@code displays} is shared by all cells of a notebook. */
    CellOutputs(Map<String, List<ObjectNode>> displays) {
        this.displays = displays;
    }

    /** Takes one message from the kernel's output channel; kinds that are no output are left aside. */
    void accept(String kind, JsonNode content) {
        switch (kind) {
            case "stream" ->
                stream(
                        content.path("name").asText("stdout"),
                        content.path("text").asText());
            case "display_data" -> display(content, "display_data");
            case "execute_result" -> display(content, "execute_result");
            case "update_display_data" -> update(content);
            case "error" ->
                error(content.path("ename").asText(), content.path("evalue").asText(), content.path("traceback"));
            case "clear_output" -> clear(content.path("wait").asBoolean());
            default -> {}
        }
    }

    /**
     * The outputs of the cell so far. The array is live: a later {@code update_display_data} still
     * changes it.
     */
    ArrayNode outputs() {
        endStream();
        return outputs;
    }

    private void stream(String name, String text) {
        ArrayNode target = current();
        JsonNode last = target.isEmpty() ? null : target.get(target.size() - 1);
        if (stream == null || stream != last || !stream.path("name").asText().equals(name)) {
            endStream();
            stream = target.addObject().put("output_type", "stream").put("name", name);
        }
        streamText.append(text);
    }

    /** Text is gathered apart: appending to a JSON string anew for each piece would be quadratic. */
    private void endStream() {
        if (stream != null) {
            stream.put("text", streamText.toString());
        }
        stream = null;
        streamText.setLength(0);
    }

    private void display(JsonNode content, String type) {
        ArrayNode target = current();
        endStream();
        ObjectNode output = target.addObject();
        output.put("output_type", type);
        output.set("data", content.path("data").deepCopy());
        output.set("metadata", objectOrEmpty(content.path("metadata")));
        if (type.equals("execute_result")) {
            output.set("execution_count", content.path("execution_count"));
        }
        String id = displayId(content);
        if (!id.isEmpty()) {
            displays.computeIfAbsent(id, key -> new ArrayList<>()).add(output);
        }
    }

    private void update(JsonNode content) {
        for (ObjectNode output : displays.getOrDefault(displayId(content), List.of())) {
            output.set("data", content.path("data").deepCopy());
            output.set("metadata", objectOrEmpty(content.path("metadata")));
        }
    }

    /** Adds an error, with the lines a front end shows for it. */
    void error(String name, String message, Iterable<JsonNode> lines) {
        ArrayNode target = current();
        endStream();
        ObjectNode output = target.addObject()
                .put("output_type", "error")
                .put("ename", name)
                .put("evalue", message);
        ArrayNode traceback = output.putArray("traceback");
        lines.forEach(traceback::add);
    }

    private void clear(boolean wait) {
        if (wait) {
            clearBeforeNext = true;
        } else {
            removeAll();
        }
    }

    private ArrayNode current() {
        if (clearBeforeNext) {
            removeAll();
            clearBeforeNext = false;
        }
        return outputs;
    }

    private void removeAll() {
        endStream();
        outputs.removeAll();
    }

    private static String displayId(JsonNode content) {
        return content.path("transient").path("display_id").asText();
    }

    private static ObjectNode objectOrEmpty(JsonNode node) {
        return node instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
    }
}
