package glia.extension.workbench.doctor;

import glia.networks.engine.Devices;
import glia.networks.engine.EngineReport;
import java.util.List;

/** Graphics processors, and why they are not used where they are not. */
final class GpuCheck implements Check {

    @Override
    public Finding look() {
        List<String> cards = Programs.output("nvidia-smi", "--query-gpu=name,driver_version", "--format=csv,noheader");
        String without;
        try {
            EngineReport report = Devices.report();
            if (report.withoutGpu().isEmpty()) {
                return Finding.good("gpu", report.devices().size() - 1 + " usable: " + String.join("; ", cards));
            }
            without = report.withoutGpu();
        } catch (RuntimeException | LinkageError broken) {
            without = String.valueOf(broken.getMessage());
        }
        return cards.isEmpty()
                ? Finding.good("gpu", "none found; training uses the processor")
                : Finding.note("gpu", String.join("; ", cards) + ", but the engine does not use it", without);
    }
}
