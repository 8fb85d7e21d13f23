package glia.kernel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import glia.kernel.install.JavaRuntime;
import glia.kernel.install.KernelSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the kernel of this module, as a process of its own. */
class NotebookRunnerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void runsCellsInOrderAndTellsTheListener() {
        List<String> heard = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void kernelReady(String kernel, Duration time) {
                heard.add("ready");
            }

            @Override
            public void cellStarted(int number, int total, Cell cell) {
                heard.add("start " + number + "/" + total);
            }

            @Override
            public void cellFinished(int number, int total, Cell cell, CellStatus status, Duration time) {
                heard.add("end " + number + " " + status);
            }
        };
        Notebook notebook = notebook("int x = 6;", "  ", "System.out.print(x); x * 7");
        RunReport report = run(notebook, RunOptions.DEFAULT, listener);
        assertTrue(report.isGood());
        assertEquals(List.of("ready", "start 1/2", "end 1 OK", "start 2/2", "end 2 OK"), heard);
        Cell last = notebook.cells().get(2);
        assertEquals(2, last.executionCount());
        assertEquals("6", last.outputs().get(0).path("text").asText());
        assertEquals("42", last.outputs().get(1).at("/data/text~1plain").asText());
    }

    @Test
    void dropsWhatAnEarlierRunLeft() {
        Notebook notebook = notebook("int broken = ;", "1");
        ((ArrayNode) notebook.cells().get(1).json().path("outputs")).addObject().put("output_type", "stream");
        RunReport report = run(notebook, RunOptions.DEFAULT, RunListener.SILENT);
        assertFalse(report.isGood());
        assertEquals(1, report.ran());
        assertEquals(1, report.firstFailure().orElseThrow().number());
        assertEquals(List.of(), notebook.cells().get(1).outputs());
    }

    @Test
    void runsInTheFolderOfTheNotebook() {
        Notebook notebook = notebook("System.out.print(System.getProperty(\"user.dir\"));");
        run(notebook, RunOptions.DEFAULT, RunListener.SILENT);
        assertEquals(
                folder.toString(),
                notebook.cells().get(0).outputs().get(0).path("text").asText());
    }

    @Test
    void saysWhyAKernelDoesNotStart() {
        KernelSpec missing = new KernelSpec(List.of("/no/such/java"), "Missing", "java", "message", Map.of());
        assertTrue(failure(missing).contains("Cannot start the kernel Missing"));
        KernelSpec wrong = new KernelSpec(
                List.of(JavaRuntime.current().executable().toString(), "no.such.MainClass"),
                "Wrong",
                "java",
                "message",
                Map.of());
        String message = failure(wrong);
        assertTrue(message.contains("exit code 1") && message.contains("no.such.MainClass"), message);
    }

    @Test
    void givesUpOnAKernelThatNeverAnswers() {
        String sleeper = Path.of("/bin/sleep").toFile().exists() ? "/bin/sleep" : "sleep";
        KernelSpec silent = new KernelSpec(List.of(sleeper, "60"), "Silent", "java", "message", Map.of());
        RunOptions soon = new RunOptions(Optional.empty(), Duration.ofSeconds(1), false);
        String message = assertThrows(
                        NotebookException.class,
                        () -> new NotebookRunner(silent, folder, soon, RunListener.SILENT).run(notebook("1")))
                .getMessage();
        assertEquals("The kernel Silent did not answer within 1 s.", message);
    }

    private String failure(KernelSpec kernel) {
        return assertThrows(
                        NotebookException.class,
                        () -> new NotebookRunner(kernel, folder, RunOptions.DEFAULT, RunListener.SILENT)
                                .run(notebook("1")))
                .getMessage();
    }

    private RunReport run(Notebook notebook, RunOptions options, RunListener listener) {
        KernelSpec kernel = new KernelSpec(
                List.of(
                        JavaRuntime.current().executable().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "glia.kernel.Main",
                        "{connection_file}"),
                "Glia",
                "java",
                "message",
                Map.of());
        return new NotebookRunner(kernel, folder, options, listener).run(notebook);
    }

    private static Notebook notebook(String... sources) {
        ObjectNode tree = JSON.createObjectNode().put("nbformat", 4).put("nbformat_minor", 5);
        tree.putObject("metadata");
        ArrayNode cells = tree.putArray("cells");
        for (String source : sources) {
            ObjectNode cell = cells.addObject().put("cell_type", "code").put("source", source);
            cell.putObject("metadata");
            cell.putArray("outputs");
        }
        return Notebook.parse(tree.toString(), "n");
    }
}
