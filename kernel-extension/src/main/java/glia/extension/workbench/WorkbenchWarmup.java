package glia.extension.workbench;

import glia.kernel.Warmup;

/**
 * As {@link Warmup}, with what a first cell of the workbench does besides. What trains and draws is left out: from
 * Java 25 on all that is in the archive is loaded before the kernel begins, so that each class costs every start.
 */
public final class WorkbenchWarmup {
    private static final String CELL = "%%network warm\ninput 2\ndense 4 relu\ndense 2";

    private WorkbenchWarmup() {}

    public static void main(String[] arguments) throws Exception {
        Warmup.main(new String[] {CELL});
    }
}
