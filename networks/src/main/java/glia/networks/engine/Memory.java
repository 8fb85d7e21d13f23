package glia.networks.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much of the machine's memory is left for native arrays. */
public final class Memory {
    private Memory() {}

    /**
     * Bytes that can be taken before the system, or the container's limit, would end the process: a system that promises
     * more memory than it has gives no error to answer to.
     */
    public static long available() {
        return Math.min(machine(), container());
    }

    private static long machine() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
                if (line.startsWith("MemAvailable:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
                }
            }
        } catch (IOException | NumberFormatException otherSystem) {
            // Not Linux: the JVM knows.
        }
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        // What other systems call free leaves out what they would give up at once; half of all is a fair guess.
        return Math.max(system.getFreeMemorySize(), system.getTotalMemorySize() / 2);
    }

    private static long container() {
        return container(Path.of("/sys/fs/cgroup"));
    }

    /**
     * What a container's limit leaves. Files that were read count as its memory until something else needs the room: the
     * system drops those that nobody uses at once, of the others about half (as it reckons for MemAvailable).
     *
     * @param group the folder in which the system tells of the container, in its second version
     */
    static long container(Path group) {
        try {
            long left = number(group.resolve("memory.max")) - number(group.resolve("memory.current"));
            for (String line : Files.readAllLines(group.resolve("memory.stat"))) {
                if (line.startsWith("inactive_file ")) {
                    left += Long.parseLong(line.substring("inactive_file ".length()));
                } else if (line.startsWith("active_file ")) {
                    left += Long.parseLong(line.substring("active_file ".length())) / 2;
                }
            }
            return left;
        } catch (IOException | NumberFormatException unlimited) {
            return Long.MAX_VALUE;
        }
    }

    private static long number(Path path) throws IOException {
        return Long.parseLong(Files.readString(path).strip());
    }

    /** This many bytes for people: {@code 1.5 GB}. */
    public static String text(double bytes) {
        return Failures.gigabytes(bytes);
    }
}
