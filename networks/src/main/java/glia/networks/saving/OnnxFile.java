package glia.networks.saving;

import glia.networks.Network;
import glia.networks.saving.onnx.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A network as an ONNX file (operations of version 17), weights inside, for ONNX Runtime and whatever else reads it.
 * The input {@code input} and the output {@code output} begin with a batch axis of any size.
 */
public final class OnnxFile {
    private OnnxFile() {}

    /**
     * Writes it whole or not at all.
     *
     * @throws IllegalArgumentException if ONNX cannot express a layer, which the message names
     */
    public static void write(Network network, Path path) throws IOException {
        byte[] model = Translation.of(network);
        AtomicFile.write(path, temporary -> Files.write(temporary, model));
    }
}
