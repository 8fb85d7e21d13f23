package glia.kernel.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One cell of a notebook, a view on its JSON.
 *
 * @param json the cell as the file has it
 */
public record Cell(ObjectNode json) {

    public boolean isCode() {
        return json.path("cell_type").asText().equals("code");
    }

    public boolean isMarkdown() {
        return json.path("cell_type").asText().equals("markdown");
    }

    /** The text of the cell, which the format keeps as one string or as a list of lines. */
    public String source() {
        return MimeText.join(json.path("source"));
    }

    /** The tags an author gave the cell, for example {@code raises-exception}. */
    public List<String> tags() {
        List<String> tags = new ArrayList<>();
        json.path("metadata").path("tags").forEach(tag -> tags.add(tag.asText()));
        return tags;
    }

    /** The outputs of a code cell, as the file has them. */
    public List<JsonNode> outputs() {
        List<JsonNode> outputs = new ArrayList<>();
        json.path("outputs").forEach(outputs::add);
        return outputs;
    }

    /** The number in front of a code cell that has run, else 0. */
    public int executionCount() {
        return json.path("execution_count").asInt(0);
    }

    void setOutputs(ArrayNode outputs) {
        json.set("outputs", outputs);
    }

    void setExecutionCount(Integer count) {
        json.put("execution_count", count);
    }
}
