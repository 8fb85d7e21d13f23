package glia.networks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorTest {
    @ParameterizedTest
    @CsvSource({
        "AuthenticAMD, fma avx2 avx512f avx512dq, true",
        "AuthenticAMD, fma avx2 avx512dq, false",
        "GenuineIntel, fma avx2 avx512f amx_tile, false"
    })
    void goesByWhatTheSystemTells(String vendor, String flags, boolean wide, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("cpuinfo");
        Files.writeString(
                file,
                "processor\t: 0\nvendor_id\t: " + vendor + "\nflags\t\t: fpu " + flags + " gfni\nbogomips\t: 1\n");
        assertEquals(wide, Processor.wide(file));
    }

    @Test
    void knowsNothingOfOtherSystems(@TempDir Path folder) {
        assertFalse(Processor.wide(folder.resolve("none")));
    }
}
