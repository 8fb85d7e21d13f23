package glia.networks.saving;

import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.engine.TorchArchive;
import glia.networks.training.Predictor;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network as a TorchScript file, weights inside: {@code torch.jit.load("lenet.pt")(batch)} in Python, or any other
 * program with libtorch, gives what the network gives.
 */
public final class TorchScriptFile {
    private TorchScriptFile() {}

    /** Writes it whole or not at all. */
    public static void write(Network network, Path path) throws IOException {
        Map<String, float[]> values = network.weights().snapshot();
        Map<String, TorchArchive.Array> arrays = new LinkedHashMap<>();
        String weights = add(arrays, network.parameters(), values, true);
        String buffers = add(arrays, network.buffers(), values, false);
        String methods = Predictor.portable(network, "compute") + """
                def forward(self, input: Tensor) -> Tensor:
                  weights = annotate(List[Tensor], %s)
                  buffers = annotate(List[Tensor], %s)
                  return (self).compute(weights, buffers, input, False)
                """.formatted(weights, buffers);
        AtomicFile.write(path, temporary -> {
            try (var stream = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                TorchArchive.write(stream, methods, false, arrays);
            }
        });
    }

    /** @return the list of them in the program's words */
    private static String add(
            Map<String, TorchArchive.Array> arrays,
            List<NamedParameter> parameters,
            Map<String, float[]> values,
            boolean learned) {
        List<String> attributes = new ArrayList<>();
        for (NamedParameter named : parameters) {
            String attribute = attribute(named.path(), arrays);
            arrays.put(attribute, new TorchArchive.Array(named.parameter().shape(), values.get(named.path()), learned));
            attributes.add("self." + attribute);
        }
        return attributes.toString();
    }

    /** A path as an identifier that no other has. */
    private static String attribute(String path, Map<String, ?> taken) {
        String name = path.replaceAll("[^A-Za-z0-9_]", "_");
        String identifier = Character.isLetter(name.charAt(0)) ? name : "p_" + name;
        String free = identifier;
        for (int i = 2; taken.containsKey(free); i++) {
            free = identifier + "_" + i;
        }
        return free;
    }
}
