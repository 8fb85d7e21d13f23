package glia.magics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.networks.generation.Blanks;
import glia.networks.generation.Filled;
import glia.networks.training.Training;
import glia.networks.zoo.Networks;
import glia.plots.Figure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlanksMagicTest {
    private final NotebookFixture notebook = new NotebookFixture();
    private Blanks blanks;

    @BeforeEach
    void trainALittle(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("cats.txt"), "the cat sat on the mat.\n".repeat(50));
        notebook.line("dataset cats from " + file + " length=24 masked=0.15");
        Dataset cats = (Dataset) notebook.variables.get("cats").value();
        var bert = Networks.named("bert", "bert-small", Map.of("length", "24", "vocab", "14", "features", "8"))
                .initialize(1);
        Training.of(bert, cats).epochs(1).run();
        blanks = Blanks.of(bert);
        notebook.with("bert", bert).with("line", "the c_t sat");
    }

    @Test
    void fillsInATextInAnyForm() throws Exception {
        String expected = blanks.fill("the c_t sat").toString();
        for (String line :
                new String[] {"predict bert \"the c_t sat\"", "predict bert the c_t sat", "predict bert line"}) {
            assertEquals(expected, notebook.line(line).toString(), line);
            try (Twin twin = new Twin(notebook)) {
                assertEquals(
                        expected,
                        twin.evaluate("Filled again = " + notebook.java(line) + ";")
                                .value("again")
                                .toString());
            }
        }
    }

    @Test
    void fillsInSamples() throws Exception {
        Page table = (Page) notebook.line("predict bert cats 0 3");
        assertEquals(3, table.text().lines().count(), table.text());
        assertTrue(table.text().contains(" of 4"), table.text());
        assertEquals("Blanks.of(bert).fill(cats.test().select(0, 3))", notebook.java("predict bert cats 0 3"));
    }

    @Test
    void asksForABlank() {
        String message = assertThrows(Exception.class, () -> notebook.line("predict bert the cat"))
                .getMessage();
        assertTrue(message.contains("Write _ for each token"), message);
    }

    @Test
    void drawsWhereItLooks() throws Exception {
        Figure figure = (Figure) notebook.line("plot attention bert cats");
        assertTrue(figure.toSvg().contains("\u2423"), "tokens name rows and columns");
        Filled filled = blanks.fill("the c_t sat");
        assertEquals("the c_t sat", filled.given());
    }
}
