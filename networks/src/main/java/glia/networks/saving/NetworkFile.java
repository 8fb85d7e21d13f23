package glia.networks.saving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import glia.datasets.DatasetException;
import glia.datasets.PreparationJson;
import glia.datasets.Task;
import glia.networks.DefinitionException;
import glia.networks.NamedParameter;
import glia.networks.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A network in two files: {@code name.safetensors} with its weights, its definition and what it was trained for, and
 * {@code name.net} with the definition once more, for people. Each is written whole under another name and then renamed.
 */
public final class NetworkFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NetworkFile() {}

    /** See {@link Network#save}. */
    public static void save(Network network, Path path) throws IOException {
        if (beside(path).equals(path)) {
            throw new IOException(path + " is where the definition goes, beside the weights. Name their file, such as "
                    + path.resolveSibling(network.name() + ".safetensors"));
        }
        Map<String, float[]> values = network.weights().snapshot();
        Map<String, Safetensors.Tensor> tensors = new LinkedHashMap<>();
        named(network)
                .forEach(named -> tensors.put(
                        named.path(), new Safetensors.Tensor(named.parameter().shape(), values.get(named.path()))));
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", "glia");
        metadata.put("name", network.name());
        metadata.put("definition", network.text());
        if (network.task().isPresent()) {
            Task task = network.task().get();
            boolean classification = task instanceof Task.Classification;
            metadata.put("task", classification ? "classification" : "regression");
            metadata.put(
                    "names",
                    JSON.writeValueAsString(
                            task instanceof Task.Classification classes
                                    ? classes.classes()
                                    : ((Task.Regression) task).targets()));
        }
        network.preparation().ifPresent(prepared -> metadata.put("preparation", PreparationJson.write(prepared)));
        AtomicFile.write(path, temporary -> Safetensors.write(temporary, new Safetensors.Content(tensors, metadata)));
        AtomicFile.write(beside(path), temporary -> Files.writeString(temporary, network.text()));
    }

    /** See {@link Network#load}. */
    public static Network load(Path path) throws IOException {
        Safetensors.Content content;
        try {
            content = Safetensors.read(path);
        } catch (NoSuchFileException missing) {
            throw new NoSuchFileException(
                    path.toString(), null, "there is no such file; networks are written with save");
        }
        String definition = content.metadata().get("definition");
        if (definition == null) {
            throw new IOException(path + " holds weights but no definition, so it was not written by Network.save");
        }
        Network network;
        try {
            network = Network.of(content.metadata().getOrDefault("name", "network"), definition);
        } catch (DefinitionException unreadable) {
            throw new IOException(path + " holds a definition that cannot be read: " + unreadable.getMessage());
        }
        network.weights().replace(weights(path, network, content));
        if (content.metadata().containsKey("names")) {
            network.task(task(path, content.metadata()));
        }
        String preparation = content.metadata().get("preparation");
        if (preparation != null) {
            try {
                network.preparation(PreparationJson.read(preparation));
            } catch (DatasetException unreadable) {
                throw new IOException(path + ": " + unreadable.getMessage(), unreadable);
            }
        }
        return network;
    }

    private static Task task(Path path, Map<String, String> metadata) throws IOException {
        try {
            List<String> names = List.of(JSON.readValue(metadata.get("names"), String[].class));
            return "classification".equals(metadata.get("task"))
                    ? new Task.Classification(names)
                    : new Task.Regression(names);
        } catch (JsonProcessingException | NullPointerException unreadable) {
            throw new IOException(path + " does not hold the names of its answers as a list of texts");
        }
    }

    private static Map<String, float[]> weights(Path path, Network network, Safetensors.Content content)
            throws IOException {
        Map<String, float[]> values = new LinkedHashMap<>();
        for (NamedParameter named : named(network).toList()) {
            Safetensors.Tensor tensor = content.tensors().get(named.path());
            if (tensor == null || !tensor.shape().equals(named.parameter().shape())) {
                throw new IOException(path + ": '" + named.path() + "' should be "
                        + named.parameter().shape() + ", found " + (tensor == null ? "nothing" : tensor.shape()));
            }
            values.put(named.path(), tensor.values());
        }
        return values;
    }

    private static Stream<NamedParameter> named(Network network) {
        return Stream.concat(network.parameters().stream(), network.buffers().stream());
    }

    private static Path beside(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return path.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".net");
    }
}
