package glia.networks.engine;

import glia.datasets.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs program text as the archive that {@code torch.jit.load} reads: a zip of source text, a pickle that says which
 * object to build, its arrays, and a version. Entries are stored, never deflated, because the reader maps them.
 */
public final class TorchArchive {

    private TorchArchive() {}

    /**
     * An array that the program carries.
     *
     * @param learned whether it is a parameter rather than a buffer
     */
    public record Array(Shape shape, float[] values, boolean learned) {}

    /** @param methods the methods of the module, unindented, in TorchScript's serialized dialect */
    static byte[] pack(String methods) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes, methods, true, Map.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * @param methods the methods of the module, unindented, in TorchScript's serialized dialect
     * @param training whether it is in training mode when loaded
     * @param arrays by attribute name, which are identifiers
     */
    public static void write(OutputStream stream, String methods, boolean training, Map<String, Array> arrays)
            throws IOException {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        arrays.forEach((name, array) -> shapes.put(name, array.shape()));
        try (ZipOutputStream zip = new ZipOutputStream(stream)) {
            store(zip, "program/data.pkl", TorchPickle.program(training, shapes));
            int entry = 0;
            for (Array array : arrays.values()) {
                store(zip, "program/data/" + entry++, bytes(array.values()));
            }
            store(zip, "program/code/__torch__.py", ascii(header(arrays) + methods.indent(2)));
            store(zip, "program/constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
            store(zip, "program/version", ascii("10\n"));
            store(zip, "program/byteorder", ascii("little"));
        }
    }

    private static String header(Map<String, Array> arrays) {
        return "class Program(Module):\n  __parameters__ = " + names(arrays, true) + "\n  __buffers__ = "
                + names(arrays, false) + "\n  training : bool\n"
                + arrays.keySet().stream()
                        .map(name -> "  " + name + " : Tensor\n")
                        .collect(Collectors.joining());
    }

    private static String names(Map<String, Array> arrays, boolean learned) {
        return arrays.entrySet().stream()
                .filter(entry -> entry.getValue().learned() == learned)
                .map(entry -> "\"" + entry.getKey() + "\", ")
                .collect(Collectors.joining("", "[", "]"));
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(4, values.length)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        entry.setCrc(checksum.getValue());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
