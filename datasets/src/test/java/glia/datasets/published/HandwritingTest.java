package glia.datasets.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Loading;
import glia.datasets.Options;
import glia.datasets.download.DataFiles;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandwritingTest {
    @TempDir
    Path empty;

    @Test
    void fallsBackToDrawnDigitsAndSaysWhy() {
        Handwriting handwriting = new Handwriting();
        DataFiles nothing = new DataFiles(empty, Optional.of(empty));
        Dataset drawn = handwriting.load(new Loading(handwriting.entry(), Options.defaults(), nothing));
        assertEquals("handwriting", drawn.name());
        assertTrue(drawn.source().startsWith("generated"), drawn.source());
        assertEquals(1, drawn.notes().size());
        assertTrue(
                drawn.notes().get(0).contains("MNIST could not be had"),
                drawn.notes().get(0));
    }
}
