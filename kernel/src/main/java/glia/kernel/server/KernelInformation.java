package glia.kernel.server;

import java.util.List;
import java.util.Map;

/** What the kernel tells of itself. */
final class KernelInformation {
    private KernelInformation() {}

    static Map<String, Object> content() {
        String version = Runtime.version().toString();
        return Map.of(
                "status",
                "ok",
                "protocol_version",
                Publisher.PROTOCOL_VERSION,
                "implementation",
                "glia",
                "implementation_version",
                implementationVersion(),
                "language_info",
                Map.of(
                        "name", "java",
                        "version", version,
                        "mimetype", "text/x-java-source",
                        "file_extension", ".jshell",
                        "pygments_lexer", "java",
                        "codemirror_mode", "text/x-java",
                        "nbconvert_exporter", "script"),
                "banner",
                "Glia on Java " + version + " (" + System.getProperty("java.vm.name") + ")",
                "debugger",
                false,
                "help_links",
                List.of(Map.of(
                        "text",
                        "Java " + Runtime.version().feature() + " documentation",
                        "url",
                        "https://docs.oracle.com/en/java/javase/"
                                + Runtime.version().feature() + "/docs/api/")));
    }

    private static String implementationVersion() {
        String version = KernelInformation.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }
}
