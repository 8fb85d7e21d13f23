package glia.kernel.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The layout of notebook files that Jupyter itself writes, so that running one leaves a small difference. */
final class NotebookJson {
    private static final ObjectMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Set<String> TEXT_TYPES = Set.of("image/svg+xml", "application/javascript");

    private NotebookJson() {}

    static String write(JsonNode notebook) {
        JsonNode tree = notebook.deepCopy();
        tree.path("cells").forEach(NotebookJson::splitTexts);
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            // Only maps are sorted by Jackson, not trees.
            Object sortable = SORTED.treeToValue(tree, Object.class);
            return SORTED.writer(layout).writeValueAsString(sortable) + "\n";
        } catch (JsonProcessingException e) {
            throw new NotebookException("Cannot write the notebook: " + e.getOriginalMessage(), e);
        }
    }

    private static void splitTexts(JsonNode cell) {
        split(cell, "source");
        for (JsonNode output : cell.path("outputs")) {
            split(output, "text");
            JsonNode data = output.path("data");
            List<String> types = new ArrayList<>();
            data.fieldNames().forEachRemaining(types::add);
            types.stream()
                    .filter(type -> type.startsWith("text/") || TEXT_TYPES.contains(type))
                    .forEach(type -> split(data, type));
        }
    }

    private static void split(JsonNode parent, String field) {
        if (parent instanceof ObjectNode object && object.path(field).isTextual()) {
            object.set(field, MimeText.split(object.path(field).asText()));
        }
    }
}
