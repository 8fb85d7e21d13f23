package glia.extension.workbench.doctor;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import glia.networks.engine.Devices;

/** The engine: whether its native libraries load and calculate. */
final class EngineCheck implements Check {

    @Override
    public Finding look() {
        try {
            // As a run does it: with libraries that are spoilt unpacked anew.
            Devices.prepare();
            Engine engine = Engine.getEngine("PyTorch");
            try (NDManager manager = engine.newBaseManager()) {
                float sum = manager.ones(new Shape(10)).sum().getFloat();
                return sum == 10
                        ? Finding.good(
                                "engine", "PyTorch " + engine.getVersion() + " through DJL " + Engine.getDjlVersion())
                        : Finding.wrong(
                                "engine", "PyTorch loads but adds ten ones to " + sum, "rm -r the natives below");
            }
        } catch (RuntimeException | LinkageError e) {
            return Finding.wrong("engine", "does not load: " + innermost(e), fix(e));
        }
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private static String fix(Throwable failure) {
        String message = innermost(failure);
        if (message.contains("GLIBC") || message.contains("libstdc++") || message.contains("libgomp")) {
            return "this system's C library is too old or not glibc; Debian 12, Ubuntu 22.04 and later will do";
        }
        if (message.contains("No space")) {
            return "the natives need 450 MB: free some, or name another folder in DJL_CACHE_DIR";
        }
        return "see natives below; then build again with ./glia install";
    }
}
