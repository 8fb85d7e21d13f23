package glia.magics.commands;

import java.nio.file.Path;

/** Names of files of weights. */
final class WeightFiles {
    static final String ENDING = ".safetensors";

    private WeightFiles() {}

    static boolean hasEnding(String file) {
        Path name = Path.of(file).getFileName();
        return name != null && name.toString().contains(".");
    }
}
