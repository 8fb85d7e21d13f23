package glia.kernel.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a kernel is started: the content of its kernel.json.
 *
 * @param argv the command line, in which {@code {connection_file}} stands for the connection file
 * @param displayName the name people choose it by
 * @param language the language of its cells
 * @param interruptMode {@code message} or {@code signal}
 * @param env environment variables added at the start
 */
public record KernelSpec(
        List<String> argv, String displayName, String language, String interruptMode, Map<String, String> env) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public KernelSpec {
        argv = List.copyOf(argv);
        env = Map.copyOf(env);
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("A kernel needs a command line.");
        }
    }

    /** Reads a kernel.json. */
    public static KernelSpec read(Path file) throws IOException {
        JsonNode json = JSON.readTree(Files.readString(file));
        List<String> argv = new ArrayList<>();
        json.path("argv").forEach(argument -> argv.add(argument.asText()));
        if (argv.isEmpty()) {
            throw new IOException(file + " names no command line.");
        }
        Map<String, String> env = new LinkedHashMap<>();
        json.path("env")
                .properties()
                .forEach(entry -> env.put(entry.getKey(), entry.getValue().asText()));
        return new KernelSpec(
                argv,
                json.path("display_name").asText(),
                json.path("language").asText(),
                json.path("interrupt_mode").asText("signal"),
                env);
    }

    /** The kernel of that name in the first folder that has it. */
    public static Optional<KernelSpec> find(String name, JupyterPaths paths) throws IOException {
        // Jupyter compares names without regard to case.
        String folder = name.toLowerCase(Locale.ROOT);
        if (!folder.matches("[a-z0-9._-]+")) {
            return Optional.empty();
        }
        for (Path kernels : paths.kernelFolders()) {
            Path file = kernels.resolve(folder).resolve("kernel.json");
            if (Files.isRegularFile(file)) {
                return Optional.of(read(file));
            }
        }
        return Optional.empty();
    }

    /** The text of the kernel.json. */
    public String toJson() {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode arguments = json.putArray("argv");
        argv.forEach(arguments::add);
        json.put("display_name", displayName);
        json.put("language", language);
        json.put("interrupt_mode", interruptMode);
        ObjectNode variables = json.putObject("env");
        new TreeMap<>(env).forEach(variables::put);
        json.putObject("metadata").put("debugger", false);
        return json.toPrettyString() + "\n";
    }

    /** The command that starts the kernel on a connection file. */
    public List<String> command(Path connectionFile) {
        return argv.stream()
                .map(argument -> argument.replace("{connection_file}", connectionFile.toString()))
                .toList();
    }
}
