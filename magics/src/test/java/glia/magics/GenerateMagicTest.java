package glia.magics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.text.TextPreparation;
import glia.datasets.text.Tokenizer;
import glia.datasets.text.Vocabulary;
import glia.networks.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenerateMagicTest {
    private final NotebookFixture notebook = new NotebookFixture()
            .with(
                    "writer",
                    Network.of("writer", "input tokens 8; embedding vocab=4 6; gru 6; each { dense 4 }")
                            .initialize(1)
                            .preparation(new TextPreparation(
                                    Tokenizer.CHARACTERS,
                                    new Vocabulary(List.of("<", "a", "b", " ")),
                                    8,
                                    TextPreparation.Padding.NONE)));

    @Test
    void writesAndDeclares() throws Exception {
        String line = "generate writer \"a <b\" --length 20 --temperature 1.5 --top-k 3 --seed 4";
        notebook.line(line);
        String text = notebook.value("writerText", String.class);
        assertEquals(24, text.length());
        assertTrue(text.startsWith("a <b"));
        Page shown = (Page) notebook.shown.get(0);
        assertTrue(shown.text().startsWith(text + "\n[20 tokens in "), shown.text());
        assertTrue(shown.html().contains("<b>a &lt;b</b>"), shown.html());
        assertTrue(notebook.interruptActions.isEmpty());
        try (Twin twin = new Twin(notebook)) {
            assertEquals(
                    text, twin.evaluate(notebook.java(line + " --name again")).value("again"));
            assertEquals(
                    notebook.java("generate writer --greedy --slide 2 --name other"),
                    "String other = Generation.of(writer).greedy().slide(2).text();");
        }
    }

    @Test
    void saysWhatIsWrong() {
        notebook.with("judge", Network.of("judge", "input 4; dense 2"));
        notebook.with("blank", Network.of("blank", "input tokens 4; onehot vocab=3; gru 3; each { dense 3 }"));
        assertTrue(mistake("generate judge").contains("does not say what comes next"));
        assertTrue(mistake("generate blank").contains("has not learned from text yet"));
        assertTrue(mistake("generate writer xyz").contains("'x' is not in the vocabulary"));
        assertTrue(mistake("generate writer --greedy --top-k 3").contains("--greedy"));
        assertTrue(mistake("generate writer --temperature -1").contains("temperature"));
        assertTrue(mistake("generate writer --slide 90").contains("1 to 8"));
        assertTrue(mistake("generate writer --lenght 9").contains("Did you mean '--length'?"));
    }

    private String mistake(String line) {
        return assertThrows(MagicException.class, () -> notebook.line(line)).getMessage();
    }
}
