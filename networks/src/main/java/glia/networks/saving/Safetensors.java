package glia.networks.saving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import glia.datasets.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The safetensors format: eight bytes of header length, a JSON header that names each array's type, shape and place, and
 * the arrays. What is read is checked before it is believed: the header's size, every type, every place, with no overlap
 * and no hole.
 */
final class Safetensors {
    /** The format's own limit on the header. */
    static final long HEADER_LIMIT = 100_000_000;

    /** The format forbids a name twice, where JSON lets the last one win. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int CHUNK = 1 << 20;

    private Safetensors() {}

    /** An array of 32-bit floats and its shape. */
    record Tensor(Shape shape, float[] values) {}

    /** A file's content. */
    record Content(Map<String, Tensor> tensors, Map<String, String> metadata) {}

    static void write(Path path, Content content) throws IOException {
        ObjectNode header = JSON.createObjectNode();
        content.metadata().forEach(header.putObject("__metadata__")::put);
        long offset = 0;
        for (var entry : content.tensors().entrySet()) {
            ObjectNode description = header.putObject(entry.getKey());
            description.put("dtype", "F32");
            ArrayNode shape = description.putArray("shape");
            entry.getValue().shape().sizes().forEach(shape::add);
            long end = offset + 4L * entry.getValue().values().length;
            description.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        byte[] text = JSON.writeValueAsBytes(header);
        try (FileChannel file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            // The arrays start at a multiple of eight bytes, so that readers can map them.
            int padding = (8 - text.length % 8) % 8;
            ByteBuffer head = ByteBuffer.allocate(8 + text.length + padding).order(ByteOrder.LITTLE_ENDIAN);
            head.putLong(text.length + padding)
                    .put(text)
                    .put(" ".repeat(padding).getBytes());
            writeFully(file, head.flip());
            for (Tensor tensor : content.tensors().values()) {
                write(file, tensor.values());
            }
        }
    }

    private static void write(FileChannel file, float[] values) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < values.length; from += CHUNK / 4) {
            int count = Math.min(CHUNK / 4, values.length - from);
            chunk.clear();
            chunk.asFloatBuffer().put(values, from, count);
            writeFully(file, chunk.limit(count * 4));
        }
    }

    private static void writeFully(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** @throws IOException if the file is not what the format says, with what is wrong */
    static Content read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException(path + " is a folder. Name the file in it");
        }
        try (FileChannel file = FileChannel.open(path)) {
            long size = file.size();
            if (size < 8) {
                throw broken(path, "it has " + size + " bytes, less than the header's length takes");
            }
            long headerLength = readFully(file, 0, 8).getLong();
            if (headerLength < 2 || headerLength > HEADER_LIMIT || headerLength > size - 8) {
                throw broken(path, "its header claims " + headerLength + " bytes of a file of " + size);
            }
            JsonNode header =
                    header(path, readFully(file, 8, (int) headerLength).array());
            List<Place> places = places(path, header, size - 8 - headerLength);
            long numbers =
                    places.stream().mapToLong(place -> place.shape().count()).sum();
            if (numbers > Runtime.getRuntime().maxMemory() / Float.BYTES) {
                throw tooLarge(path);
            }
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (Place place : places) {
                tensors.put(
                        place.name(), new Tensor(place.shape(), floats(file, 8 + headerLength + place.begin(), place)));
            }
            return new Content(tensors, metadata(path, header));
        } catch (OutOfMemoryError full) {
            // What a stranger's file claims must not end the notebook; all that was read of it is garbage now.
            throw tooLarge(path);
        }
    }

    /** The formats of numbers that can be read; all become 32-bit floats. */
    private enum Type {
        F32(4),
        F64(8),
        F16(2),
        BF16(2);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }

        float next(ByteBuffer from) {
            return switch (this) {
                case F32 -> from.getFloat();
                case F64 -> (float) from.getDouble();
                case F16 -> half(from.getShort());
                // The upper half of a 32-bit float.
                case BF16 -> Float.intBitsToFloat(from.getShort() << 16);
            };
        }

        /** IEEE 754-2008, binary16. */
        private static float half(short bits) {
            int sign = bits & 0x8000;
            int exponent = bits >> 10 & 0x1F;
            int fraction = bits & 0x3FF;
            float size = switch (exponent) {
                case 0 -> fraction * 0x1p-24f;
                case 31 -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
                default -> Math.scalb(1 + fraction * 0x1p-10f, exponent - 15);
            };
            return sign == 0 ? size : -size;
        }
    }

    private record Place(String name, Type type, Shape shape, long begin, long end) {}

    private static JsonNode header(Path path, byte[] text) throws IOException {
        try {
            JsonNode header = JSON.readTree(text);
            if (text[0] == '{' && header.isObject()) {
                return header;
            }
        } catch (IOException notJson) {
            throw broken(
                    path,
                    "its header is not JSON"
                            + (notJson instanceof JsonProcessingException json
                                    ? ": " + json.getOriginalMessage()
                                    : ""));
        }
        throw broken(path, "its header is not an object");
    }

    private static Map<String, String> metadata(Path path, JsonNode header) throws IOException {
        JsonNode found = header.path("__metadata__");
        Map<String, String> metadata = new LinkedHashMap<>();
        for (var entry : found.properties()) {
            if (!entry.getValue().isTextual()) {
                throw broken(path, "its metadata is not text by name");
            }
            metadata.put(entry.getKey(), entry.getValue().textValue());
        }
        if (!found.isMissingNode() && !found.isObject()) {
            throw broken(path, "its metadata is not text by name");
        }
        return metadata;
    }

    private static List<Place> places(Path path, JsonNode header, long dataLength) throws IOException {
        List<Place> places = new ArrayList<>();
        for (var entry : header.properties()) {
            if (!entry.getKey().equals("__metadata__")) {
                places.add(place(path, entry.getKey(), entry.getValue()));
            }
        }
        places.sort(Comparator.comparingLong(Place::begin));
        long expected = 0;
        for (Place place : places) {
            if (place.begin() != expected) {
                throw broken(
                        path,
                        "'" + place.name() + "' begins at " + place.begin() + " where " + expected
                                + " was expected: arrays overlap or leave a hole");
            }
            expected = place.end();
        }
        if (expected != dataLength) {
            throw broken(path, "its arrays end at " + expected + " of " + dataLength + " bytes");
        }
        return places;
    }

    private static Place place(Path path, String name, JsonNode description) throws IOException {
        Type type = type(path, name, description.path("dtype").asText());
        JsonNode offsets = description.path("data_offsets");
        try {
            Shape shape = shape(description.path("shape"));
            long begin = whole(offsets.path(0));
            long end = whole(offsets.path(1));
            if (begin < 0
                    || offsets.size() != 2
                    || end - begin != Math.multiplyExact((long) type.bytes, shape.count())
                    || shape.count() > Integer.MAX_VALUE) {
                throw broken(path, "'" + name + "' " + shape + " does not fill its place " + begin + " to " + end);
            }
            return new Place(name, type, shape, begin, end);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw broken(path, "'" + name + "' has no sound shape or place");
        }
    }

    private static Shape shape(JsonNode sizes) {
        if (!sizes.isArray()) {
            throw new IllegalArgumentException("a shape is a list");
        }
        int[] shape = new int[sizes.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = Math.toIntExact(whole(sizes.get(i)));
        }
        return Shape.of(shape);
    }

    private static long whole(JsonNode number) {
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new IllegalArgumentException("not a whole number");
        }
        return number.longValue();
    }

    private static Type type(Path path, String name, String word) throws IOException {
        for (Type type : Type.values()) {
            if (type.name().equals(word)) {
                return type;
            }
        }
        throw broken(path, "'" + name + "' is of type '" + word + "'; only F32, F64, F16 and BF16 can be read");
    }

    private static float[] floats(FileChannel file, long position, Place place) throws IOException {
        float[] values = new float[(int) place.shape().count()];
        int bytes = place.type().bytes;
        for (int from = 0; from < values.length; from += CHUNK / bytes) {
            int count = Math.min(CHUNK / bytes, values.length - from);
            ByteBuffer chunk = readFully(file, position + (long) bytes * from, count * bytes);
            for (int i = 0; i < count; i++) {
                values[from + i] = place.type().next(chunk);
            }
        }
        return values;
    }

    private static ByteBuffer readFully(FileChannel file, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw new IOException("The file ended while it was read");
            }
        }
        return bytes.flip();
    }

    private static IOException tooLarge(Path path) throws IOException {
        return new IOException(String.format(
                Locale.ROOT,
                "%s, of %,d bytes, does not fit into Java's memory of %,d bytes. Start Java with more (-Xmx)",
                path,
                Files.size(path),
                Runtime.getRuntime().maxMemory()));
    }

    private static IOException broken(Path path, String how) {
        return new IOException(path + " is not a sound safetensors file: " + how);
    }
}
