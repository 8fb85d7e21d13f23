package glia.kernel.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The jars of one build, copied to where a later build does not touch them: a jar rewritten under a
 * running kernel breaks that kernel. Every build has a folder of its own, named by its content.
 */
final class ApplicationFolder {
    private static final int KEPT = 2;
    private static final Pattern BUILD = Pattern.compile("[0-9a-f]{16}");
    private static final String LOCK = ".lock";

    interface Work<T> {
        T run() throws IOException;
    }

    private final Path parent;

    ApplicationFolder(JupyterPaths paths) {
        parent = paths.ownFolder();
    }

    /** The folder that belongs to these jars on this Java, whether it is there or not. */
    Path folderOf(List<Path> jars, JavaRuntime java, List<String> options) throws IOException {
        MessageDigest digest = sha256();
        digest.update((java.executable() + " " + java.version() + " " + options).getBytes(StandardCharsets.UTF_8));
        for (Path jar : jars) {
            digest.update((jar.getFileName() + " " + Files.size(jar)).getBytes(StandardCharsets.UTF_8));
            // A released jar never changes under its name; ours do.
            if (isOurs(jar)) {
                try (InputStream in = new DigestInputStream(Files.newInputStream(jar), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        return parent.resolve(HexFormat.of().formatHex(digest.digest(), 0, 8));
    }

    /** Copies the jars into the folder's {@code lib}; returns the copies in the same order. */
    List<Path> fill(Path folder, List<Path> jars) throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        List<Path> copies = new ArrayList<>();
        for (Path jar : jars) {
            Path copy = lib.resolve(jar.getFileName());
            if (!Files.exists(copy)) {
                place(jar, copy);
            }
            copies.add(copy);
        }
        return copies;
    }

    /** Removes the folders of older builds, but for the newest ones: kernels may still run from those. */
    void removeOld(Path current) throws IOException {
        List<Path> old = builds().stream()
                .filter(folder -> !folder.equals(current))
                .sorted(Comparator.comparing((Path folder) -> folder.toFile().lastModified())
                        .reversed())
                .skip(KEPT - 1)
                .toList();
        for (Path folder : old) {
            Folders.delete(folder);
        }
    }

    /** What people typed, which lies beside the builds, is theirs. */
    List<Path> builds() throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(
                            file -> BUILD.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    /** Does work while no other process installs. */
    <T> T alone(Work<T> work) throws IOException {
        Files.createDirectories(parent);
        try (FileChannel file =
                FileChannel.open(parent.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Given back when the file is closed.
            file.lock();
            return work.run();
        }
    }

    /** Removes all builds, and the folder if nothing else is in it. */
    void remove() throws IOException {
        for (Path build : builds()) {
            Folders.delete(build);
        }
        Files.deleteIfExists(parent.resolve(LOCK));
        try {
            Files.deleteIfExists(parent);
        } catch (DirectoryNotEmptyException kept) {
            // The history stays.
        }
    }

    private static void place(Path jar, Path copy) throws IOException {
        Path temporary = copy.resolveSibling(copy.getFileName() + ".tmp");
        Files.deleteIfExists(temporary);
        try {
            if (isOurs(jar)) {
                throw new IOException("a build writes into this file");
            }
            Files.createLink(temporary, jar.toRealPath());
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(jar, temporary);
        }
        Files.move(temporary, copy);
    }

    private static boolean isOurs(Path jar) {
        return jar.getFileName().toString().startsWith("glia-");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
