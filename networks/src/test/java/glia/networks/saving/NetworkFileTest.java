package glia.networks.saving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Task;
import glia.networks.Network;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkFileTest {
    @TempDir
    Path folder;

    @Test
    void readsBackWhatItWrote() throws IOException {
        Network network = Network.of("two", "input 4\ndense 3 relu\ndense 2").initialize(5);
        network.task(new Task.Classification(List.of("yes", "no \"quoted\"")));
        Path path = folder.resolve("two.safetensors");
        network.save(path);
        Network read = Network.load(path);
        assertEquals(network, read);
        assertEquals(network.task(), read.task());
        for (String name : network.weights().paths()) {
            assertArrayEquals(network.weights().get(name), read.weights().get(name));
        }
        assertEquals(network.text(), Files.readString(folder.resolve("two.net")));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}} | 4 | arrays end at 8 of 4",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} | 8 | overlap or leave a hole",
                "{\"a\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}} | 8 | only F32",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}} | 4 | no sound shape",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2147483647,2147483647,4],\"data_offsets\":[0,4]}} | 4 | no sound shape",
                "{\"a\":{\"dtype\":\"F32\"}} | 4 | sound shape",
                "not json | 4 | not JSON",
                "[1,2] | 0 | not an object",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                        + "\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}} | 4 | Duplicate",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}} more | 4 | not JSON",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[\"1\"],\"data_offsets\":[0,4]}} | 4 | sound shape or place",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0.5,4.5]}} | 4 | sound shape or place",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]}} | 4 | does not fill its place",
                "{\"__metadata__\":{\"definition\":null}} | 0 | not text by name",
                "{\"__metadata__\":[]} | 0 | not text by name",
                "{\"__metadata__\":{\"definition\":\"input 2\\nrelu\",\"names\":\"null\"}} | 0 | names of its answers",
                "{\"__metadata__\":{\"definition\":\"input 2\\nrelu\",\"names\":\"[null]\"}} | 0 | names of its answers",
                "{\"__metadata__\":{\"definition\":\"input 2\\nrelu\",\"names\":\"{}\"}} | 0 | names of its answers",
            })
    void refusesWhatTheFormatDoesNotAllow(String header, int dataLength, String said) throws IOException {
        byte[] text = header.strip().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + dataLength).order(ByteOrder.LITTLE_ENDIAN);
        Path path = folder.resolve("bad.safetensors");
        Files.write(path, bytes.putLong(text.length).put(text).array());
        String message =
                assertThrows(IOException.class, () -> Network.load(path)).getMessage();
        assertTrue(message.contains(said), message);
    }

    @Test
    void saysThatAFolderIsOne() {
        assertEquals(
                folder + " is a folder. Name the file in it",
                assertThrows(IOException.class, () -> Network.load(folder)).getMessage());
    }

    @Test
    void doesNotBelieveAHeaderLongerThanTheFile() throws IOException {
        Path path = folder.resolve("bad.safetensors");
        Files.write(
                path,
                ByteBuffer.allocate(16)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(Long.MAX_VALUE)
                        .array());
        assertTrue(assertThrows(IOException.class, () -> Network.load(path))
                .getMessage()
                .contains("claims"));
    }

    /** The file is as long as it says, though nothing of it lies on the disk. */
    @Test
    void saysThatItsArraysDoNotFitIntoMemory() throws IOException {
        Path path = folder.resolve("large.safetensors");
        long numbers = 500_000_000;
        StringBuilder header = new StringBuilder("{");
        long count = Runtime.getRuntime().maxMemory() / (4 * numbers) + 2;
        for (long i = 0; i < count; i++) {
            header.append(i == 0 ? "" : ",")
                    .append("\"a%d\":{\"dtype\":\"F32\",\"shape\":[%d],\"data_offsets\":[%d,%d]}"
                            .formatted(i, numbers, i * numbers * 4, (i + 1) * numbers * 4));
        }
        header.append('}');
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(header.length())
                    .array());
            file.writeBytes(header.toString());
            file.setLength(8 + header.length() + count * numbers * 4);
        }
        String message =
                assertThrows(IOException.class, () -> Network.load(path)).getMessage();
        assertTrue(message.contains("does not fit into Java's memory"), message);
    }

    @Test
    void doesNotWriteTheDefinitionOverTheWeights() {
        Network network = Network.of("two", "input 4\ndense 2");
        Path path = folder.resolve("two.net");
        String message =
                assertThrows(IOException.class, () -> network.save(path)).getMessage();
        assertTrue(message.contains("two.safetensors"), message);
        assertFalse(Files.exists(path));
    }
}
