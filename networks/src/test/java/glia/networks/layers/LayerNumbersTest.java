package glia.networks.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import glia.networks.Network;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every layer against PyTorch 2.13: outputs and gradients, from {@code src/test/python/layer_fixtures.py}. */
class LayerNumbersTest {

    @TestFactory
    Stream<DynamicTest> agreeWithPyTorch() throws IOException {
        return cases().stream()
                .map(fixture -> DynamicTest.dynamicTest(fixture.get("name").asText(), () -> check(fixture, false)));
    }

    @TestFactory
    Stream<DynamicTest> agreeWithPyTorchWhereLayersWriteTheirGradients() throws IOException {
        return cases().stream()
                .filter(fixture ->
                        Gradients.custom(Network.of("n", fixture.get("text").asText())))
                .map(fixture -> DynamicTest.dynamicTest(fixture.get("name").asText(), () -> check(fixture, true)));
    }

    /** These draw random numbers in training or need a slope of their own; they have tests of their own. */
    private static final Set<String> ELSEWHERE = Set.of("dropout", "noise", "step", "onehot", "segments", "latent");

    @Test
    void noLayerIsLeftOut() throws IOException {
        Set<String> missing = new HashSet<>(Layers.words());
        for (JsonNode fixture : cases()) {
            Network.of("n", fixture.get("text").asText()).layers().forEach(layer -> missing.remove(layer.word()));
        }
        missing.removeAll(ELSEWHERE);
        missing.removeIf(word -> Layers.named(word).orElseThrow().group().equals("Your own"));
        assertEquals(Set.of(), missing);
    }

    private static void check(JsonNode fixture, boolean custom) {
        Network network = Network.of("n", fixture.get("text").asText());
        Map<String, float[]> weights = new HashMap<>();
        fixture.get("weights").properties().forEach(entry -> weights.put(entry.getKey(), floats(entry.getValue())));
        fixture.get("buffers").properties().forEach(entry -> weights.put(entry.getKey(), floats(entry.getValue())));
        network.weights().replace(weights);
        Gradients found = Gradients.of(
                network,
                fixture.get("training").asBoolean(),
                floats(fixture.get("input")),
                longs(fixture.get("inputShape")),
                floats(fixture.get("cotangent")),
                custom);
        assertArrayEquals(longs(fixture.get("outputShape")), found.shape());
        assertArrayEquals(Gradients.outputShape(network, found.shape()[0]), found.shape());
        close("output", fixture.get("output"), found.output());
        if (!fixture.get("inputGradient").isNull()) {
            close(
                    "gradient of the input",
                    fixture.get("inputGradient"),
                    found.gradients().get("input"));
        }
        fixture.get("gradients")
                .properties()
                .forEach(entry -> close(
                        "gradient of " + entry.getKey(),
                        entry.getValue(),
                        found.gradients().get(entry.getKey())));
        fixture.get("buffersAfter")
                .properties()
                .forEach(entry -> close(
                        "buffer " + entry.getKey(),
                        entry.getValue(),
                        found.buffers().get(entry.getKey())));
    }

    /** To 1e-5 of the largest number in the array. */
    private static void close(String what, JsonNode expected, float[] found) {
        float[] wanted = floats(expected);
        assertEquals(wanted.length, found.length, what);
        float largest = 1e-2f;
        for (float number : wanted) {
            largest = Math.max(largest, Math.abs(number));
        }
        for (int i = 0; i < wanted.length; i++) {
            float difference = Math.abs(wanted[i] - found[i]);
            String message = what + " at " + i + ": PyTorch has " + wanted[i] + ", found " + found[i];
            assertTrue(difference <= 1e-5f * largest, message);
        }
    }

    private static List<JsonNode> cases() throws IOException {
        try (InputStream stream = LayerNumbersTest.class.getResourceAsStream("layers.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(stream).spliterator(), false)
                    .toList();
        }
    }

    private static float[] floats(JsonNode array) {
        float[] values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) array.get(i).asDouble();
        }
        return values;
    }

    private static long[] longs(JsonNode array) {
        long[] values = new long[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asLong();
        }
        return values;
    }
}
