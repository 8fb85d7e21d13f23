package glia.datasets;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Tests on published data run where a mirror of it is at hand, and are shown as skipped elsewhere. */
public final class Mirror {
    private Mirror() {}

    public static void required() {
        assumeTrue(System.getenv("GLIA_DATASETS_MIRROR") != null, "GLIA_DATASETS_MIRROR names no mirror of the data");
    }
}
