package glia.extension.workbench.doctor;

import ai.djl.engine.Engine;
import java.util.List;

/** Graphics processors, and why they are not used where they are not. */
final class GpuCheck implements Check {

    @Override
    public Finding look() {
        List<String> cards = Programs.output("nvidia-smi", "--query-gpu=name,driver_version", "--format=csv,noheader");
        int usable;
        try {
            usable = Engine.getEngine("PyTorch").getGpuCount();
        } catch (RuntimeException | LinkageError e) {
            usable = 0;
        }
        if (usable > 0) {
            return Finding.good("gpu", usable + " usable: " + String.join("; ", cards));
        }
        return cards.isEmpty()
                ? Finding.good("gpu", "none found; training uses the processor")
                : Finding.note(
                        "gpu",
                        String.join("; ", cards) + ", but the engine here is the one for processors",
                        "name a folder with PyTorch's CUDA libraries and libdjl_torch.so in PYTORCH_LIBRARY_PATH");
    }
}
