package glia.kernel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookTest {

    /** The layout that nbformat 5.10 writes: one space, sorted keys, texts as lists of lines. */
    private static final String AS_JUPYTER_WRITES = """
            {
             "cells": [
              {
               "attachments": {},
               "cell_type": "markdown",
               "id": "a1",
               "metadata": {},
               "source": [
                "# Grüße 😀\\n",
                "text"
               ]
              },
              {
               "cell_type": "code",
               "execution_count": null,
               "id": "b2",
               "metadata": {
                "custom": [
                 1,
                 2.5,
                 null
                ]
               },
               "outputs": [],
               "source": []
              }
             ],
             "metadata": {
              "kernelspec": {
               "display_name": "Java (Glia)",
               "language": "java",
               "name": "glia"
              }
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }
            """;

    @Test
    void writesANotebookAsJupyterWroteIt() {
        assertEquals(AS_JUPYTER_WRITES, Notebook.parse(AS_JUPYTER_WRITES, "n").toJson());
    }

    @Test
    void splitsTextsIntoLinesButNotJson() {
        String json = Notebook.parse("""
                        {"nbformat":4,"nbformat_minor":4,"metadata":{},"cells":[{"cell_type":"code","source":"a\\nb",
                        "outputs":[{"output_type":"display_data","data":{"text/html":"x\\ny","application/json":"p\\nq"}}]}]}""", "n").toJson();
        assertTrue(json.contains("\"a\\n\",\n"), json);
        assertTrue(json.contains("\"x\\n\",\n"), json);
        assertTrue(json.contains("\"application/json\": \"p\\nq\""), json);
    }

    @Test
    void readsNameLanguageAndTitle() {
        Notebook notebook = Notebook.parse(AS_JUPYTER_WRITES, "n");
        assertEquals("glia", notebook.kernelName().orElseThrow());
        assertEquals("java", notebook.language().orElseThrow());
        assertEquals("Grüße 😀", notebook.title().orElseThrow());
        assertEquals(
                List.of(true, false),
                notebook.cells().stream().map(Cell::isMarkdown).toList());
    }

    @Test
    void saysWhatIsWrongWithAFile(@TempDir Path folder) throws Exception {
        assertEquals(
                "There is no notebook " + folder.resolve("none.ipynb") + ".",
                messageOf(() -> Notebook.read(folder.resolve("none.ipynb"))));
        Path broken = Files.writeString(folder.resolve("broken.ipynb"), "{\n \"cells\": [,]");
        assertTrue(messageOf(() -> Notebook.read(broken)).contains("line 2, column"));
        assertTrue(messageOf(() -> Notebook.parse("{}", "n")).contains("no list of cells"));
        assertTrue(messageOf(() -> Notebook.parse("", "n")).contains("no list of cells"));
        assertTrue(messageOf(() -> Notebook.parse("{\"nbformat\":3,\"worksheets\":[]}", "n"))
                .contains("open it in Jupyter and save it"));
        assertTrue(messageOf(() -> Notebook.parse("{\"nbformat\":5,\"cells\":[]}", "n"))
                .contains("format 5"));
        assertTrue(messageOf(() -> Notebook.parse("{\"nbformat\":4,\"cells\":[1]}", "n"))
                .contains("not an object"));
    }

    @Test
    void leavesNoHalfFileBehind(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("deep/er/n.ipynb");
        Notebook.parse(AS_JUPYTER_WRITES, "n").write(file);
        assertEquals(AS_JUPYTER_WRITES, Files.readString(file));
        try (var files = Files.list(file.getParent())) {
            assertEquals(1, files.count());
        }
        Path inTheWay = Files.createDirectory(folder.resolve("folder.ipynb"));
        Files.createFile(inTheWay.resolve("x"));
        assertThrows(
                NotebookException.class,
                () -> Notebook.parse(AS_JUPYTER_WRITES, "n").write(inTheWay));
    }

    private static String messageOf(org.junit.jupiter.api.function.Executable action) {
        return assertThrows(NotebookException.class, action).getMessage();
    }
}
