package glia.plots.tablesaw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the object literals in Tablesaw's scripts, which are nearly JSON. */
final class ScriptReader {
    private static final Pattern ASSIGNMENT = Pattern.compile("var\\s+(layout|trace\\d+)\\s*=\\s*(?=\\{)");
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build()
            .readerFor(JsonNode.class);

    private ScriptReader() {}

    static ObjectNode read(String script) {
        ObjectNode figure = JsonNodeFactory.instance.objectNode();
        ArrayNode data = figure.putArray("data");
        ObjectNode layout = JsonNodeFactory.instance.objectNode();
        Matcher matcher = ASSIGNMENT.matcher(script);
        int place = 0;
        // From the end of each object on, since a title may hold what looks like another.
        while (matcher.find(place)) {
            int end = LiteralText.end(script, matcher.end());
            JsonNode node = parse(LiteralText.repaired(script.substring(matcher.end(), end)));
            if (matcher.group(1).equals("layout")) {
                layout = (ObjectNode) node;
            } else {
                data.add(Repairs.trace((ObjectNode) node));
            }
            place = end;
        }
        if (data.isEmpty()) {
            throw new IllegalArgumentException("No trace was found in what Tablesaw wrote");
        }
        figure.set("layout", Repairs.layout(layout));
        return figure;
    }

    private static JsonNode parse(String literal) {
        try {
            return READER.readTree(literal);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(
                    "What Tablesaw wrote cannot be read: " + failure.getOriginalMessage(), failure);
        }
    }
}
