package glia.kernel.magic.standard;

import glia.kernel.extension.Kernel;
import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import java.lang.management.ManagementFactory;

/** {@code %time expression} and {@code %%time} */
final class TimeMagic implements Magic {
    private final Kernel kernel;

    TimeMagic(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public Object execute(MagicCall call) throws Exception {
        String source = call.arguments() + "\n" + call.body().orElse("");
        long cpu = cpuNanos();
        long began = System.nanoTime();
        Object value = kernel.evaluate(source);
        long took = System.nanoTime() - began;
        kernel.out().println("time: " + Durations.text(took) + ", processor: " + Durations.text(cpuNanos() - cpu));
        return value;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
