package glia.extension.workbench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Check java, engine, natives, GPU, Jupyter and caches, and say how to fix each.")
final class DoctorCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return 0;
    }
}
