package glia.networks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryAvailableTest {
    @TempDir
    Path group;

    @Test
    void filesThatWereReadDoNotStandInTheWay() throws IOException {
        Files.writeString(group.resolve("memory.max"), "2000\n");
        Files.writeString(group.resolve("memory.current"), "1990\n");
        Files.writeString(group.resolve("memory.stat"), "anon 490\nfile 1500\ninactive_file 1100\nactive_file 400\n");
        assertEquals(10 + 1100 + 200, Memory.container(group));
    }

    @Test
    void noLimitIsNone() throws IOException {
        Files.writeString(group.resolve("memory.max"), "max\n");
        assertEquals(Long.MAX_VALUE, Memory.container(group));
    }
}
