package glia.extension.workbench.doctor;

import java.util.List;

/** Looks at one subject. */
public interface Check {

    /** What it found; a check reports trouble, it does not throw. */
    Finding look();

    /** Every check, in the order in which one thing needs the other. */
    static List<Check> all() {
        return List.of(
                new JavaCheck(),
                new KernelCheck(),
                new EngineCheck(),
                new NativesCheck(),
                new GpuCheck(),
                new JupyterCheck(),
                new DataCheck());
    }
}
