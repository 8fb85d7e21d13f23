package glia.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {

    @Test
    void unknownNameSuggestsAndLists() {
        String message = assertThrows(DatasetException.class, () -> Datasets.load("minst"))
                .getMessage();
        assertTrue(message.contains("'minst'"), message);
        assertTrue(message.contains("Did you mean 'mnist'?"), message);
        assertTrue(message.contains("moons"), message);
    }

    @Test
    void unknownSettingSuggests() {
        Options misspelt = Options.defaults().with("niose", 0.1);
        String message = assertThrows(DatasetException.class, () -> Datasets.load("moons", misspelt))
                .getMessage();
        assertTrue(message.contains("Did you mean 'noise'?"), message);
    }

    @Test
    void settingOutOfRangeNamesTheRange() {
        Options negative = Options.defaults().with("noise", -1);
        String message = assertThrows(DatasetException.class, () -> Datasets.load("moons", negative))
                .getMessage();
        assertTrue(message.contains("from 0.0 to 10.0, found '-1'"), message);
    }

    @Test
    void namesAreDifferentAndDescribed() {
        List<CatalogueEntry> entries = Datasets.catalogue();
        assertEquals(
                entries.size(),
                entries.stream().map(CatalogueEntry::name).distinct().count());
        for (CatalogueEntry entry : entries) {
            assertTrue(entry.name().matches("[a-z0-9-]+"), entry.name());
            assertTrue(entry.description().length() > 10 && !entry.description().endsWith("."), entry.toString());
        }
    }

    @Test
    void generatedEntriesTellTheTruth() {
        for (CatalogueEntry entry : Datasets.catalogue()) {
            if (entry.generated()) {
                Dataset dataset = Datasets.load(entry.name());
                assertEquals(entry.samples(), dataset.size(), entry.name());
                assertEquals(entry.shapes(), Shapes.of(dataset), entry.name());
                assertEquals(entry.name(), dataset.name());
            }
        }
    }

    @Test
    void readableText() {
        assertEquals(
                "moons: 800 training, 100 validation, 100 test samples (2) -> one of 2 classes (upper, lower)\n"
                        + "  from generated: two moons with noise 0.15, seed 42",
                Datasets.load("moons").toString());
    }

    @Test
    void readsATextOfOnesOwn(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("poem.txt"), "über Nacht ".repeat(40));
        Dataset poem = Datasets.fromText(file, 10);
        assertEquals("poem", poem.name());
        assertEquals(Shape.of(10), poem.targetShape());
        String message = assertThrows(DatasetException.class, () -> Datasets.fromText(folder.resolve("peom.txt"), 10))
                .getMessage();
        assertTrue(message.contains("Did you mean 'poem.txt'?"), message);
    }

    @Test
    void readsASeriesOfOnesOwn() {
        Dataset series = Datasets.fromSeries(
                "ramp", DoubleStream.iterate(0, x -> x + 1).limit(50).toArray(), 5);
        assertEquals(Shape.of(5, 1), series.inputShape());
        assertEquals(45, series.size());
    }
}
