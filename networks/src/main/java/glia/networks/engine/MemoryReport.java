package glia.networks.engine;

import glia.networks.engine.NativeMemory.Holding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Where the memory is.
 *
 * @param holdings native arrays by owner, the largest first; none between runs
 * @param heap bytes that Java objects take, those not yet collected too
 * @param heapLimit bytes that they may take
 * @param process bytes of the machine's memory that the whole process holds, where the system tells
 * @param available bytes that native arrays can still take
 */
public record MemoryReport(List<Holding> holdings, long heap, long heapLimit, OptionalLong process, long available) {
    public MemoryReport {
        holdings = List.copyOf(holdings);
    }

    /** At this moment. May be asked from any thread, also while a run goes on. */
    public static MemoryReport now() {
        Runtime java = Runtime.getRuntime();
        return new MemoryReport(
                NativeMemory.holdings(),
                java.totalMemory() - java.freeMemory(),
                java.maxMemory(),
                residentBytes(),
                Memory.available());
    }

    private static OptionalLong residentBytes() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return OptionalLong.of(Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024);
                }
            }
        } catch (IOException | NumberFormatException otherSystem) {
            // Only Linux tells without a native call.
        }
        return OptionalLong.empty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (holdings.isEmpty()) {
            text.append("native arrays  none: nothing trains or predicts at the moment\n");
        }
        for (Holding holding : holdings) {
            text.append(String.format(
                    Locale.ROOT,
                    "native arrays  %s in %,d arrays of %s%n",
                    size(holding.bytes()),
                    holding.arrays(),
                    holding.owner()));
        }
        text.append("Java objects   ")
                .append(size(heap))
                .append(" of at most ")
                .append(size(heapLimit))
                .append(" (-Xmx)\n");
        process.ifPresent(
                bytes -> text.append("whole process  ").append(size(bytes)).append('\n'));
        return text.append("still free     ").append(size(available)).toString();
    }

    private static String size(long bytes) {
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
