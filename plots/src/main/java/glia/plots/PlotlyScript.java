package glia.plots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The copy of plotly.js that the build puts into this jar. An installer writes it beside the kernel's {@code kernel.json}
 * under {@link #FILE}; Jupyter then serves it at {@code kernelspecs/<kernel>/plotly.min.js}, where figures look for it.
 */
public final class PlotlyScript {
    /** Where it lies on the class path. */
    public static final String RESOURCE = "/glia/plots/plotly.min.js";

    /** Its name in the kernel's folder. */
    public static final String FILE = "plotly.min.js";

    /** The system property with the name of the kernel's folder, where it is not {@code glia}. */
    public static final String KERNEL_PROPERTY = "glia.kernelspec";

    private PlotlyScript() {}

    /** Its version, such as {@code 3.3.1}. */
    public static String version() {
        return new String(read("/glia/plots/plotly.version"), StandardCharsets.US_ASCII).strip();
    }

    /** Its address below a Jupyter server's base address. */
    public static String servedPath() {
        return "kernelspecs/" + System.getProperty(KERNEL_PROPERTY, "glia") + "/" + FILE;
    }

    /** Its address on the public network, for pages that no kernel serves. */
    public static String publicAddress() {
        return "https://cdn.plot.ly/plotly-" + version() + ".min.js";
    }

    /** The script; the caller closes it. */
    public static InputStream open() {
        InputStream stream = PlotlyScript.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException(
                    "plotly.js is missing from the plots jar: build it with 'mvn -pl plots -am package'");
        }
        return stream;
    }

    /** The whole script, about 7 MB. */
    public static String text() {
        return new String(read(RESOURCE), StandardCharsets.UTF_8);
    }

    private static byte[] read(String resource) {
        try (InputStream stream = PlotlyScript.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(
                        resource + " is missing from the plots jar: build it with 'mvn -pl plots -am package'");
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
