package glia.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The options of Java with which the kernel starts fast and stays small. The archive of loaded classes, which
 * matters most, is made by whoever installs the kernel, with {@link Warmup} as its training run.
 */
public final class LaunchOptions {
    private static final int REPLAYS_TRAINING = 25;
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
                // The start fits in without a collection.
                "-XX:NewSize=36m",
                // Gives memory back after a cell that needed much.
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=50",
                // Saves a file mapped at every start, which only monitoring tools read.
                "-XX:-UsePerfData",
                // A loop that only counts stops for nobody else with this collector, neither for an interrupt nor for
                // another thread's collection. Once in a thousand rounds costs it nothing.
                "-XX:+UseCountedLoopSafepoints",
                "-XX:LoopStripMiningIter=1000",
                // The optimizing compiler would take a third of the processor for the start, for methods that
                // matter to nobody later. A loop of the notebook's own reaches these counts in milliseconds.
                "-XX:Tier4InvocationThreshold=50000",
                "-XX:Tier4MinInvocationThreshold=2000",
                "-XX:Tier4CompileThreshold=200000",
                "-XX:Tier4BackEdgeThreshold=100000",
                // With javac's pool of tasks an expression is compiled in a fifth of the time that JShell takes.
                "--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
                "--add-exports=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED",
                "--add-exports=jdk.compiler/com.sun.tools.javac.util=ALL-UNNAMED"));
        if (feature >= REPLAYS_TRAINING) {
            // Else the archive has it optimize at once whatever the training run found to be hot.
            options.addAll(List.of(
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-AOTReplayTraining",
                    // Else every page of the archive is written to as it is moved to a place of its own.
                    "-XX:ArchiveRelocationMode=0"));
        }
        if (feature >= NATIVE_ACCESS_IS_ASKED_FOR) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        return List.copyOf(options);
    }
}
