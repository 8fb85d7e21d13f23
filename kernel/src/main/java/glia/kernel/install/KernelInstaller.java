package glia.kernel.install;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Installs the kernel for the current user: jars and startup archive into a folder of their own, and
 * a kernel.json with logos and served files where Jupyter looks. Needs no Jupyter.
 */
public final class KernelInstaller {
    /** The name of the kernel's folder, by which notebooks ask for it. */
    public static final String NAME = "glia";

    /** In a build's folder, the kernel.json that was installed with it. */
    private static final String DONE = "installed";

    private final JupyterPaths paths;
    private final ApplicationFolder application;

    public KernelInstaller(JupyterPaths paths) {
        this.paths = paths;
        application = new ApplicationFolder(paths);
    }

    /** Where the kernel.json is or will be. */
    public Path specFolder() {
        return paths.userKernels().resolve(NAME);
    }

    /**
     * Installs, or does nothing where exactly this is installed already.
     *
     * @return whether anything had to be done
     * @throws InstallException where the user's Jupyter folder cannot be written
     */
    public boolean install(InstallRequest request) {
        try {
            Path folder = application.folderOf(request.jars(), request.java(), request.options());
            // Where it is installed, nobody need be able to write.
            return !isInstalled(request, folder) && application.alone(() -> installAlone(request, folder));
        } catch (IOException e) {
            throw new InstallException(
                    "Cannot install the kernel under " + paths.userData() + ": " + e
                            + "\nMake that folder writable, or name another in JUPYTER_DATA_DIR.",
                    e);
        }
    }

    private boolean isInstalled(InstallRequest request, Path folder) throws IOException {
        Path done = folder.resolve(DONE);
        Path spec = specFolder().resolve("kernel.json");
        boolean jarsThere = request.jars().stream()
                .allMatch(jar -> Files.exists(folder.resolve("lib").resolve(jar.getFileName())));
        return jarsThere
                && Files.exists(done)
                && Files.exists(spec)
                && Files.readString(spec).equals(Files.readString(done));
    }

    /** Asks again, as another process may have installed it meanwhile. */
    private boolean installAlone(InstallRequest request, Path folder) throws IOException {
        if (isInstalled(request, folder)) {
            return false;
        }
        List<Path> jars = application.fill(folder, request.jars());
        Files.writeString(folder.resolve(DONE), writeSpec(request, folder, jars));
        application.removeOld(folder);
        return true;
    }

    /**
     * Removes the kernel and its jars; the history of what people typed stays.
     *
     * @return whether there was one
     * @throws InstallException where a file cannot be removed
     */
    public boolean uninstall() {
        try {
            boolean there = Files.exists(specFolder()) || !application.builds().isEmpty();
            Folders.delete(specFolder());
            application.remove();
            return there;
        } catch (IOException e) {
            throw new InstallException("Cannot remove the kernel: " + e, e);
        }
    }

    private String writeSpec(InstallRequest request, Path folder, List<Path> jars) throws IOException {
        String classPath = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Path kernels = Files.createDirectories(paths.userKernels());
        // Beside its final place, so that moving it there is one rename.
        Path temporary = Files.createTempDirectory(kernels, ".glia");
        try {
            for (Map.Entry<String, URL> file : request.files().entrySet()) {
                try (InputStream in = file.getValue().openStream()) {
                    Files.copy(in, temporary.resolve(file.getKey()));
                }
            }
            Files.writeString(temporary.resolve("logo-svg.svg"), Logo.svg());
            Files.write(temporary.resolve("logo-32x32.png"), Logo.png(32));
            Files.write(temporary.resolve("logo-64x64.png"), Logo.png(64));
            String json = spec(request, folder, classPath).toJson();
            Files.writeString(temporary.resolve("kernel.json"), json);
            Folders.delete(specFolder());
            Files.move(temporary, specFolder());
            return json;
        } finally {
            Folders.delete(temporary);
        }
    }

    private static KernelSpec spec(InstallRequest request, Path folder, String classPath) {
        List<String> command = new ArrayList<>();
        command.add(request.java().executable().toString());
        command.addAll(request.options());
        StartupArchive.create(folder, request.java(), request.options(), classPath, request.warmupClass())
                .ifPresent(archive -> command.addAll(StartupArchive.use(folder, request.java())));
        command.addAll(List.of("-cp", classPath, request.mainClass(), "{connection_file}"));
        return new KernelSpec(command, request.displayName(), "java", "message", request.env());
    }
}
