package glia.extension.workbench;

import glia.kernel.LaunchOptions;
import glia.kernel.Main;
import glia.kernel.install.InstallRequest;
import glia.kernel.install.JavaRuntime;
import glia.kernel.install.JupyterPaths;
import glia.kernel.install.KernelInstaller;
import glia.plots.PlotlyScript;
import java.io.File;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The kernel of this build, as it is installed. */
final class WorkbenchKernel {
    private WorkbenchKernel() {}

    /** Installs it for this user; returns whether that was needed. */
    static boolean install() {
        return new KernelInstaller(JupyterPaths.ofThisUser()).install(request());
    }

    private static InstallRequest request() {
        JavaRuntime java = JavaRuntime.current();
        return new InstallRequest(
                "Java (Glia)",
                java,
                LaunchOptions.forJava(java.feature()),
                Map.of(),
                jars(),
                Main.class.getName(),
                WorkbenchWarmup.class.getName(),
                files());
    }

    /**
     * The jars this program runs from, in an order that is the same every time. Java opens them in turn until it
     * finds a class, so those that a start needs come first.
     */
    private static List<Path> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .sorted(Comparator.comparing((Path jar) -> !name(jar).startsWith("glia-kernel"))
                        .thenComparing(WorkbenchKernel::name))
                .toList();
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }

    /** plotly.js, under the name that figures ask Jupyter for. */
    private static Map<String, URL> files() {
        return Map.of(PlotlyScript.FILE, PlotlyScript.class.getResource(PlotlyScript.RESOURCE));
    }
}
