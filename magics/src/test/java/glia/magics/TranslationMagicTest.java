package glia.magics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.networks.generation.Translation;
import glia.networks.training.Training;
import glia.networks.zoo.Networks;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranslationMagicTest {
    private final NotebookFixture notebook = new NotebookFixture();
    private Translation translation;

    @BeforeEach
    void trainALittle() {
        var dates = Datasets.load("dates", Options.defaults().with("samples", 100));
        var translator = Networks.named("translator", "gru-translator", Map.of("units", "8"))
                .initialize(1);
        Training.of(translator, dates).epochs(1).run();
        translation = Translation.of(translator);
        notebook.with("translator", translator).with("dates", dates).with("day", "3 May 2009");
    }

    @Test
    void translatesATextInAnyForm() throws Exception {
        String expected = translation.text("3 May 2009");
        for (String line : new String[] {
            "predict translator \"3 May 2009\"", "predict translator 3 May 2009", "predict translator day"
        }) {
            assertEquals(expected, notebook.line(line), line);
            try (Twin twin = new Twin(notebook)) {
                assertEquals(
                        expected,
                        twin.evaluate("String again = " + notebook.java(line) + ";")
                                .value("again"));
            }
        }
    }

    @Test
    void translatesSamples() throws Exception {
        Page table = (Page) notebook.line("predict translator dates 0 4");
        assertEquals(3, table.text().lines().count(), table.text());
        assertTrue(table.text().contains("wrong"), table.text());
        assertEquals(
                "Translation.of(translator).texts(dates.test().select(0, 4))",
                notebook.java("predict translator dates 0 4"));
    }

    @Test
    void pointsToIt() {
        String message = assertThrows(MagicException.class, () -> notebook.line("generate translator \"3 May 2009\""))
                .getMessage();
        assertTrue(message.contains("%predict translator \"3 May 2009\""), message);
    }
}
