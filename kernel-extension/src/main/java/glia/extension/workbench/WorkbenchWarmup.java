package glia.extension.workbench;

import glia.kernel.Warmup;

/** As {@link Warmup}, with what a first session of the workbench does besides, from data to a trained network. */
public final class WorkbenchWarmup {
    private static final String[] CELLS = {
        "%dataset moons samples=100",
        "%%network warm\ninput 2\ndense 4 relu\ndense 2",
        "%train warm moons --epochs 2",
        "%evaluate warm moons",
        "%plot curves warm"
    };

    private WorkbenchWarmup() {}

    public static void main(String[] arguments) throws Exception {
        Warmup.main(CELLS);
    }
}
