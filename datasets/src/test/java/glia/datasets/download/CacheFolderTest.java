package glia.datasets.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
    private static final Map<Object, Object> LINUX = Map.of("os.name", "Linux", "user.home", "/home/ada");

    @Test
    void followsTheSystem() {
        assertEquals(Path.of("/home/ada/.cache/glia/datasets"), CacheFolder.locate(Map.of(), LINUX));
        assertEquals(Path.of("/fast/glia/datasets"), CacheFolder.locate(Map.of("XDG_CACHE_HOME", "/fast"), LINUX));
        assertEquals(
                Path.of("/Users/ada/Library/Caches/glia/datasets"),
                CacheFolder.locate(Map.of(), Map.of("os.name", "Mac OS X", "user.home", "/Users/ada")));
        assertEquals(
                Path.of("/ada/local/glia/datasets"),
                CacheFolder.locate(
                        Map.of("LOCALAPPDATA", "/ada/local"), Map.of("os.name", "Windows 11", "user.home", "/ada")));
    }

    @Test
    void settingGoesFirst() {
        assertEquals(Path.of("/data/datasets"), CacheFolder.locate(Map.of("GLIA_CACHE", "/data"), LINUX));
    }

    @Test
    void propertyGoesBeforeTheEnvironment() {
        assertEquals(
                Optional.of(Path.of("/b")),
                CacheFolder.mirror(Map.of("GLIA_DATASETS_MIRROR", "/a"), Map.of("glia.datasets.mirror", "/b")));
        assertEquals(Optional.of(Path.of("/a")), CacheFolder.mirror(Map.of("GLIA_DATASETS_MIRROR", "/a"), Map.of()));
        assertEquals(Optional.empty(), CacheFolder.mirror(Map.of("GLIA_DATASETS_MIRROR", " "), Map.of()));
    }
}
