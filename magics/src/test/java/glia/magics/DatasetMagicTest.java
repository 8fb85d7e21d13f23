package glia.magics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.plots.Figure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class DatasetMagicTest {
    private final NotebookFixture notebook = new NotebookFixture();

    @TempDir
    private Path folder;

    @Test
    void declaresADatasetByName() throws Exception {
        Object value = notebook.line("dataset moons noise=0.3 samples=200 --seed 7");
        Dataset moons = notebook.value("moons", Dataset.class);
        assertEquals(moons, value);
        assertEquals(200, moons.size());
        assertTwin("dataset moons noise=0.3 samples=200 --seed 7", "moons", moons);
    }

    @Test
    void givesTheVariableAnotherName() throws Exception {
        notebook.line("dataset small from moons samples=${count} --split 60/20/20".replace("${count}", "100"));
        assertEquals(60, notebook.value("small", Dataset.class).train().size());
    }

    @Test
    void evaluatesJavaInOptions() throws Exception {
        notebook.with("count", 150).line("dataset moons samples=${count}");
        assertEquals(150, notebook.value("moons", Dataset.class).size());
    }

    @Test
    void loadsAFile() throws Exception {
        Path file = folder.resolve("two columns.csv");
        String rows = IntStream.range(0, 40)
                .mapToObj(i -> i + "," + (i % 2 == 0 ? "even" : "odd"))
                .collect(Collectors.joining("\n"));
        Files.writeString(file, "number,kind\n" + rows + "\n");
        String line = "dataset parity from \"" + file + "\" --target kind --split 50/25/25";
        notebook.line(line);
        Dataset parity = notebook.value("parity", Dataset.class);
        assertEquals(20, parity.train().size());
        assertTwin(line, "parity", parity);
    }

    @Test
    void loadsATable() throws Exception {
        double[] numbers = IntStream.range(0, 30).asDoubleStream().toArray();
        String[] kinds =
                IntStream.range(0, 30).mapToObj(i -> i < 15 ? "low" : "high").toArray(String[]::new);
        Table table = Table.create("t", DoubleColumn.create("x", numbers), StringColumn.create("kind", kinds));
        String line = "dataset sizes from readings --target kind --scaling min_max";
        notebook.with("readings", table).line(line);
        assertTwin(line, "sizes", notebook.value("sizes", Dataset.class));
        assertEquals(List.of("x", "kind"), notebook.complete("dataset sizes from readings --target |"));
    }

    private void assertTwin(String line, String name, Dataset expected) throws Exception {
        try (Twin twin = new Twin(notebook)) {
            Dataset same = (Dataset) twin.evaluate(notebook.java(line)).value(name);
            assertArrayEquals(expected.train().inputs(), same.train().inputs());
            assertArrayEquals(expected.test().targets(), same.test().targets());
        }
    }

    @Test
    void listsTheCatalogueWithoutAName() throws Exception {
        Page page = assertInstanceOf(Page.class, notebook.line("dataset"));
        assertTrue(page.text().contains("digits"), page.text());
        assertTrue(page.html().contains("<td style=\"text-align:left\">mnist</td>"), page.html());
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertEquals(
                "%dataset: There is no data set 'digit'. Did you mean 'digits'?",
                mistake("dataset digit").replaceFirst(" There are:.*", ""));
        assertEquals(
                "%dataset: unknown option '--sed'. Did you mean '--seed'? %dataset --help explains.",
                mistake("dataset moons --sed 3"));
        assertEquals(
                "%dataset: 'form' is neither 'from' nor setting=value. Did you mean 'from'?",
                mistake("dataset a form b"));
        assertTrue(mistake("dataset a from missing.csv --target y").contains("missing.csv"));
        assertEquals(
                "%dataset: Which column of 'missing.csv' is to be predicted? Add --target COLUMN.",
                mistake("dataset a from missing.csv"));
        notebook.with("count", 3);
        assertEquals("%dataset: 'count' is a Integer, not a Tablesaw Table.", mistake("dataset a from count"));
        assertEquals("%dataset: 'class' cannot be the name of a Java variable.", mistake("dataset class from moons"));
        assertTrue(
                mistake("dataset moons --seed five").contains("'five' is not a whole number"),
                mistake("dataset moons --seed five"));
        assertTrue(mistake("dataset moons --split 80/30").startsWith("%dataset: A split"));
    }

    private String mistake(String line) {
        return assertThrows(MagicException.class, () -> notebook.line(line)).getMessage();
    }

    @Test
    void completes() {
        assertEquals(List.of("moons"), notebook.complete("dataset moo|"));
        assertEquals(List.of("noise="), notebook.complete("dataset moons n|"));
        assertEquals(List.of("--seed"), notebook.complete("dataset moons --se|"));
        assertTrue(notebook.complete("dataset moons --scaling |").contains("min_max"));
        assertEquals(List.of("min_max"), notebook.complete("dataset moons --scaling=min|"));
        assertTrue(notebook.complete("dataset a from |").contains("moons"));
    }

    @Test
    void showsSamples() throws Exception {
        notebook.line("dataset moons");
        Figure figure = assertInstanceOf(Figure.class, notebook.line("show moons"));
        assertEquals("Samples of moons", figure.title());
        assertEquals(
                "%show: There is no variable 'digits'. Load it first: %dataset digits\nOf type Dataset there is: moons",
                mistake("show digits"));
        assertEquals(
                "%show: There is no variable 'moon'. Did you mean 'moons'?\nOf type Dataset there is: moons",
                mistake("show moon"));
        assertEquals("%show: DATASET is missing. %show --help explains.", mistake("show"));
        assertEquals("%show: 'x' is one word too many. %show --help explains.", mistake("show moons x"));
    }
}
