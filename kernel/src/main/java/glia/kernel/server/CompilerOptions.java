package glia.kernel.server;

import java.util.List;

/** The options of javac for this kernel. */
final class CompilerOptions {
    private static final String VARIABLE = "GLIA_COMPILER_OPTIONS";

    private CompilerOptions() {}

    /**
     * The words of {@code GLIA_COMPILER_OPTIONS}, such as {@code --enable-preview}; that one needs a release,
     * which is this Java's where none is given.
     */
    static List<String> ofEnvironment() {
        String text = System.getenv(VARIABLE);
        if (text == null || text.isBlank()) {
            return List.of();
        }
        List<String> options = List.of(text.strip().split("\\s+"));
        boolean release = options.contains("--release") || options.contains("-source") || options.contains("--source");
        if (!options.contains("--enable-preview") || release) {
            return options;
        }
        String feature = Integer.toString(Runtime.version().feature());
        return java.util.stream.Stream.concat(options.stream(), List.of("--source", feature).stream())
                .toList();
    }
}
