package glia.networks.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.StreamSupport;

/** Numbers computed with PyTorch 2.13 by {@code src/test/python/training_fixtures.py}. */
final class Fixtures {
    private static final JsonNode ALL = read();

    private Fixtures() {}

    private static JsonNode read() {
        try (InputStream file = Fixtures.class.getResourceAsStream("training.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static JsonNode part(String name) {
        return ALL.get(name);
    }

    static float[] floats(JsonNode array) {
        double[] doubles = doubles(array);
        float[] floats = new float[doubles.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) doubles[i];
        }
        return floats;
    }

    static double[] doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    static int[] integers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }
}
