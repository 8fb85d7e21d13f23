package glia.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The options of Java with which the kernel starts fast and stays small. The archive of loaded classes, which
 * matters most, is made by whoever installs the kernel, with {@link Warmup} as its training run.
 */
public final class LaunchOptions {
    private static final int NATIVE_ACCESS_IS_ASKED_FOR = 22;

    private LaunchOptions() {}

    /**
     * Options for {@code java}, to stand before the class path.
     *
     * @param feature the version of that Java, such as 17
     */
    public static List<String> forJava(int feature) {
        List<String> options = new ArrayList<>(List.of(
                // Starts fastest, and needs the least memory beside the heap.
                "-XX:+UseSerialGC",
                // Half of the memory of the machine or container; the rest is for native tensors and the front end.
                "-XX:MaxRAMPercentage=50",
                "-Xms64m",
                // Gives memory back after a cell that needed much.
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=50",
                // Saves a file mapped at every start, which only monitoring tools read.
                "-XX:-UsePerfData"));
        if (feature >= NATIVE_ACCESS_IS_ASKED_FOR) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        return List.copyOf(options);
    }
}
