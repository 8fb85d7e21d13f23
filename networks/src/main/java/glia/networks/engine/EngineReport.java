package glia.networks.engine;

import java.util.List;

/**
 * What the engine sees of the machine.
 *
 * @param engine the library and its version
 * @param folder where its native files lie
 * @param threads how many of the machine's cores one operation is spread over
 * @param devices the names that {@code --device} takes here
 * @param withoutGpu why there is no GPU among them and what to do about it; empty if there is one
 */
public record EngineReport(String engine, String folder, int threads, List<String> devices, String withoutGpu) {
    public EngineReport {
        devices = List.copyOf(devices);
    }

    @Override
    public String toString() {
        return "engine   " + engine + "\nnatives  " + folder + "\nthreads  " + threads + " of "
                + Runtime.getRuntime().availableProcessors() + " processors\ndevices  " + String.join(", ", devices)
                + (withoutGpu.isEmpty() ? "" : "\nno GPU   " + withoutGpu);
    }
}
