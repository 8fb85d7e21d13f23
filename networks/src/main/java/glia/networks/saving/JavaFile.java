package glia.networks.saving;

import glia.networks.Network;
import glia.networks.saving.java.JavaSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A network as a class of plain DJL, which runs without Glia, and its weights as safetensors beside it. */
public final class JavaFile {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private JavaFile() {}

    /**
     * Writes the class, and the weights beside it under the network's name. Each is written whole or not at all.
     *
     * @param path such as {@code Lenet.java}: the class is called what the file is
     * @throws IllegalArgumentException if the file's name is none of a class, or DJL has nothing for a layer, which the
     *     message names
     */
    public static void write(Network network, Path path) throws IOException {
        String name = path.getFileName().toString().replaceFirst("\\.java$", "");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' cannot be the name of a class. Write to a file such as "
                    + className(network) + ".java");
        }
        String source = JavaSource.of(network, name);
        AtomicFile.write(path, temporary -> Files.writeString(temporary, source));
        network.save(weights(network, path));
    }

    /** Where {@link #write} puts the weights. */
    public static Path weights(Network network, Path path) {
        return path.resolveSibling(network.name() + ".safetensors");
    }

    /** The network's name as a class is called: {@code LenetSmall} for {@code lenet-small}. */
    public static String className(Network network) {
        StringBuilder name = new StringBuilder();
        for (String word : network.name().split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "Network" + name : name.toString();
    }
}
