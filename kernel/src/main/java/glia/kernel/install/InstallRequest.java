package glia.kernel.install;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to install.
 *
 * @param displayName the name people choose the kernel by
 * @param java the Java it runs on
 * @param options options for the JVM, without class path
 * @param env environment variables for the kernel
 * @param jars the jars of the class path, in order
 * @param mainClass the class that runs the kernel and takes the connection file as its argument
 * @param warmupClass a class that loads what a start loads and ends
 * @param files further files for the kernel's folder, which Jupyter serves to pages, by name
 */
public record InstallRequest(
        String displayName,
        JavaRuntime java,
        List<String> options,
        Map<String, String> env,
        List<Path> jars,
        String mainClass,
        String warmupClass,
        Map<String, URL> files) {

    public InstallRequest {
        options = List.copyOf(options);
        env = Map.copyOf(env);
        jars = List.copyOf(jars);
        files = Map.copyOf(files);
        if (jars.isEmpty()) {
            throw new IllegalArgumentException("A kernel needs at least one jar.");
        }
    }
}
