package glia.kernel.magic.standard;

import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import java.lang.management.ManagementFactory;
import java.util.List;

/** {@code %javaopts} */
final class JavaOptionsMagic implements Magic {
    @Override
    public Object execute(MagicCall call) {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return "Java " + Runtime.version() + " at " + System.getProperty("java.home") + "\n"
                + "options: " + (options.isEmpty() ? "none" : String.join(" ", options)) + "\n"
                + "heap: " + (Runtime.getRuntime().totalMemory() >> 20) + " MB of at most "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB, "
                + Runtime.getRuntime().availableProcessors() + " processors\n"
                + "To change them set JAVA_TOOL_OPTIONS before Jupyter starts, or edit \"argv\" or \"env\" in the"
                + " kernel's kernel.json; options of the compiler, such as --enable-preview, go into"
                + " GLIA_COMPILER_OPTIONS. Then restart the kernel.";
    }
}
