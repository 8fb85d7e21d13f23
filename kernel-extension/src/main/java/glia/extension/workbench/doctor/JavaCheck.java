package glia.extension.workbench.doctor;

import java.lang.management.ManagementFactory;

/** The Java this runs on, which is the one the kernel is installed with. */
final class JavaCheck implements Check {
    private static final long COMFORTABLE_BYTES = 2L << 30;

    @Override
    public Finding look() {
        Runtime.Version version = Runtime.version();
        long memory = memory();
        String found = version + " in " + System.getProperty("java.home") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, " + Sizes.shown(memory) + " of memory";
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            return Finding.wrong("java", found + ", without JShell", "install a whole JDK and set JAVA_HOME to it");
        }
        if (memory < COMFORTABLE_BYTES) {
            return Finding.note("java", found, "expect little room for training; 2 GB is comfortable");
        }
        return Finding.good("java", found);
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }
}
