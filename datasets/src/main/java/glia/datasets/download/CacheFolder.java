package glia.datasets.download;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where downloaded files are kept, and the mirror that may stand in for the network. */
public final class CacheFolder {
    private CacheFolder() {}

    /** The folder {@code datasets} below {@code GLIA_CACHE}, or below the system's cache folder for Glia. */
    public static Path locate(Map<String, String> environment, Map<Object, Object> properties) {
        return setting("GLIA_CACHE", "glia.cache", environment, properties)
                .map(Path::of)
                .orElseGet(() -> ofSystem(environment, properties).resolve("glia"))
                .resolve("datasets");
    }

    /** The folder named by {@code GLIA_DATASETS_MIRROR} or by the system property {@code glia.datasets.mirror}. */
    public static Optional<Path> mirror(Map<String, String> environment, Map<Object, Object> properties) {
        return setting("GLIA_DATASETS_MIRROR", "glia.datasets.mirror", environment, properties)
                .map(Path::of);
    }

    private static Path ofSystem(Map<String, String> environment, Map<Object, Object> properties) {
        Path home = Path.of(String.valueOf(properties.getOrDefault("user.home", ".")));
        String system = String.valueOf(properties.getOrDefault("os.name", "")).toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Caches");
        }
        String variable = system.contains("win") ? "LOCALAPPDATA" : "XDG_CACHE_HOME";
        String folder = environment.getOrDefault(variable, "");
        if (!folder.isBlank()) {
            return Path.of(folder);
        }
        return system.contains("win") ? home.resolve("AppData").resolve("Local") : home.resolve(".cache");
    }

    /** A system property, which one program sets for itself, goes before the environment. */
    private static Optional<String> setting(
            String variable, String property, Map<String, String> environment, Map<Object, Object> properties) {
        Object ofProgram = properties.get(property);
        String value = ofProgram != null ? ofProgram.toString() : environment.get(variable);
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
