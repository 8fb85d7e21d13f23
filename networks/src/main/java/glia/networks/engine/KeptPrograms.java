package glia.networks.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Compiled programs that outlive the scope that asked for them, the last used ones only. Compiling takes longer than a
 * small network over thousands of samples. The engine's thread alone comes here, so what is freed is not in use.
 */
final class KeptPrograms {
    /** More than anybody has networks in one notebook's cell; each takes some hundred kilobytes. */
    private static final int MOST = 16;

    private static final Map<String, Kept> KEPT = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Kept(PtNDManager manager, PtSymbolBlock module) {}

    private KeptPrograms() {}

    static PtSymbolBlock of(String methods, Function<PtNDManager, PtSymbolBlock> compiler) {
        Kept kept = KEPT.get(methods);
        if (kept == null) {
            PtNDManager manager = (PtNDManager) Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
            try {
                kept = new Kept(manager, compiler.apply(manager));
            } catch (RuntimeException failed) {
                manager.close();
                throw failed;
            }
            KEPT.put(methods, kept);
            if (KEPT.size() > MOST) {
                KEPT.remove(KEPT.keySet().iterator().next()).manager().close();
            }
        }
        return kept.module();
    }
}
