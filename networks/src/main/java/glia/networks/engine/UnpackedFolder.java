package glia.networks.engine;

import ai.djl.util.Platform;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where DJL unpacked the libraries of one version of PyTorch for one platform. */
record UnpackedFolder(Path path, Platform platform) {
    /** As young as the moment when all libraries were last known to be as they were packed. */
    private static final String SEAL = ".sound";

    /** Whether all libraries are there as they were packed; what changed since they were sealed is read for it. */
    boolean sound() throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        for (UnpackedFile file : files()) {
            if (!file.hasItsSize() || !sealed(file.path()) && !file.hasItsContent()) {
                return false;
            }
        }
        return true;
    }

    private boolean sealed(Path file) throws IOException {
        Path seal = path.resolve(SEAL);
        return Files.exists(seal) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(seal)) <= 0;
    }

    /** To be called once all are known to be as they were packed. */
    void seal() throws IOException {
        if (Files.isWritable(path)) {
            Files.write(path.resolve(SEAL), new byte[0]);
        }
    }

    private List<UnpackedFile> files() throws IOException {
        String classifier = platform.getClassifier();
        String flavor = platform.getFlavor();
        List<UnpackedFile> files = new ArrayList<>();
        for (String name : platform.getLibraries()) {
            add(files, path.resolve(name), "pytorch/" + flavor + "/" + classifier + "/" + name);
        }
        String bridge = System.mapLibraryName("djl_torch");
        try (Stream<Path> inside = Files.list(path)) {
            for (Path file : inside.filter(each -> each.getFileName().toString().endsWith(bridge))
                    .toList()) {
                add(files, file, "jnilib/" + classifier + "/" + flavor + "/" + bridge);
            }
        }
        return files;
    }

    private static void add(List<UnpackedFile> files, Path path, String resource) {
        URL packed = UnpackedFolder.class.getClassLoader().getResource(resource);
        if (packed != null) {
            files.add(new UnpackedFile(path, packed));
        }
    }
}
