package glia.networks.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this machine's processor makes of the native library. */
public final class Processor {
    /** Set to {@code true} or {@code false} to have it one way or the other. */
    public static final String SETTING = "glia.products.wide";

    private static final boolean WIDE = wide(Path.of("/proc/cpuinfo"));

    private Processor() {}

    /**
     * Whether the library's convolutions go by vectors of 512 bits where its products of matrices go by 256: the products
     * are of Intel's library, which keeps to AVX2 on processors of others.
     */
    public static boolean convolvesFasterThanItMultiplies() {
        String said = System.getProperty(SETTING);
        return said == null ? WIDE : Boolean.parseBoolean(said);
    }

    /** @param description of the processor, as Linux gives it */
    static boolean wide(Path description) {
        try {
            List<String> lines = Files.readAllLines(description);
            boolean amd = lines.stream().anyMatch(line -> line.matches("vendor_id\\s*:\\s*AuthenticAMD"));
            boolean vectors = lines.stream().anyMatch(line -> line.matches("flags\\s*:.* avx512f .*"));
            return amd && vectors;
        } catch (IOException otherSystem) {
            return false;
        }
    }
}
