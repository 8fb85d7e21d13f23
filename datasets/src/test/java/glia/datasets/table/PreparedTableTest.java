package glia.datasets.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.datasets.Scaling;
import glia.datasets.Shape;
import glia.datasets.TargetKind;
import glia.datasets.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class PreparedTableTest {

    @TempDir
    Path folder;

    @Test
    void numbersAreScaledByTheTrainingPartAlone() throws IOException {
        Dataset data = Datasets.fromCsv(csv("x,y", 100, i -> i + "," + (i % 2 == 0 ? "even" : "odd")), "y");
        double sum = 0;
        double squares = 0;
        for (float x : data.train().inputs()) {
            sum += x;
            squares += x * x;
        }
        assertEquals(0, sum / data.train().size(), 1e-5);
        assertEquals(1, squares / data.train().size(), 1e-5);
        TablePreparation preparation = preparation(data);
        NumberFeature feature = (NumberFeature) preparation.features().get(0);
        double all = 0;
        for (int i = 0; i < data.train().size(); i++) {
            all += Double.parseDouble(preparation.decode(data.train().input(i)).get("x"));
        }
        assertEquals(all / data.train().size(), feature.center(), 1e-3);
        assertEquals(new Task.Classification(List.of("even", "odd")), data.task());
    }

    @Test
    void minMaxReachesZeroAndOne() throws IOException {
        Dataset data = Datasets.fromCsv(
                csv("x,y", 50, i -> i * 3 + "," + i % 2),
                "y",
                Options.defaults().scaling(Scaling.MIN_MAX));
        float least = 9;
        float most = -9;
        for (float x : data.train().inputs()) {
            least = Math.min(least, x);
            most = Math.max(most, x);
        }
        assertEquals(0, least);
        assertEquals(1, most);
    }

    @Test
    void categoriesAreOneHotAndReadBack() throws IOException {
        String[] colours = {"red", "green", "blue"};
        Dataset data = Datasets.fromCsv(csv("colour,y", 60, i -> colours[i % 3] + "," + i % 2), "y");
        TablePreparation preparation = preparation(data);
        assertEquals(List.of("colour=blue", "colour=green", "colour=red"), preparation.names());
        assertArrayEquals(new float[] {0, 0, 1}, preparation.encode(Map.of("colour", "red")));
        assertArrayEquals(new float[] {0, 0, 0}, preparation.encode(Map.of("colour", "pink")));
        assertEquals(Map.of("colour", "green"), preparation.decode(new float[] {0, 1, 0}));
    }

    @Test
    void missingValuesAreFilledAndNoted() throws IOException {
        Dataset data = Datasets.fromCsv(
                csv("x,c,y", 100, i -> (i % 10 == 0 ? "?" : "5") + "," + (i % 20 == 0 ? "" : "a") + "," + i % 2), "y");
        assertTrue(data.notes().contains("10 missing in 'x' filled with the median 5.0"), data.notes()::toString);
        assertTrue(
                data.notes().contains("5 missing in 'c' filled with the most frequent, 'a'"), data.notes()::toString);
        Map<String, Object> row = new HashMap<>();
        row.put("x", null);
        row.put("c", "?");
        assertArrayEquals(new float[] {0, 1}, preparation(data).encode(row));
    }

    @Test
    void rowsWithoutTargetAreLeftOut() throws IOException {
        Dataset data = Datasets.fromCsv(csv("x,y", 50, i -> i + "," + (i < 5 ? "NA" : "c" + i % 2)), "y");
        assertEquals(45, data.size());
        assertEquals(List.of("5 rows without a target left out"), data.notes());
    }

    @Test
    void numericTargetIsScaledAndInverts() throws IOException {
        Dataset data = Datasets.fromCsv(csv("x,price", 100, i -> i + "," + (1000 + 10.5 * i)), "price");
        assertEquals(new Task.Regression(List.of("price")), data.task());
        assertEquals(Shape.of(1), data.targetShape());
        TablePreparation preparation = preparation(data);
        for (int i = 0; i < data.test().size(); i++) {
            double x =
                    Double.parseDouble(preparation.decode(data.test().input(i)).get("x"));
            double price =
                    Double.parseDouble(preparation.target().decode(data.test().target(i)[0]));
            assertEquals(1000 + 10.5 * x, price, 0.05);
        }
    }

    @Test
    void kindOfTargetCanBeSaid() throws IOException {
        Path file = csv("x,rating", 60, i -> i + "," + i % 5);
        assertEquals(
                5,
                ((Task.Classification) Datasets.fromCsv(file, "rating").task())
                        .classes()
                        .size());
        assertEquals(
                new Task.Regression(List.of("rating")),
                Datasets.fromCsv(file, "rating", Options.defaults().target(TargetKind.REGRESSION))
                        .task());
    }

    @Test
    void missingColumnSuggests() throws IOException {
        Path file = csv("alcohol,quality", 20, i -> i + "," + i % 2);
        String message = assertThrows(DatasetException.class, () -> Datasets.fromCsv(file, "qualty"))
                .getMessage();
        assertEquals(
                "There is no column 'qualty'. Did you mean 'quality'? The columns are: alcohol, quality.", message);
    }

    @Test
    void oneClassIsRefused() throws IOException {
        Path file = csv("x,y", 20, i -> i + ",same");
        assertMessage("'same' in every row", () -> Datasets.fromCsv(file, "y"));
    }

    @Test
    void textAmongNumbersNamesTheRow() throws IOException {
        Path file = csv("x,y", 40, i -> (i == 16 ? "abc" : i) + "," + i % 2);
        assertMessage("row 17 holds 'abc'", () -> Datasets.fromCsv(file, "y"));
        Dataset treatedAsMissing =
                Datasets.fromCsv(file, "y", Options.defaults().missing("abc"));
        assertEquals(Shape.of(1), treatedAsMissing.inputShape());
    }

    @Test
    void emptyAndAbsentFilesSaySo() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        assertMessage("holds no rows", () -> Datasets.fromCsv(empty, "y"));
        Path headerOnly = Files.writeString(folder.resolve("header.csv"), "x,y\n");
        assertMessage("only a header line", () -> Datasets.fromCsv(headerOnly, "y"));
        assertMessage("Did you mean 'header.csv'?", () -> Datasets.fromCsv(folder.resolve("heder.csv"), "y"));
        assertMessage("has no rows", () -> Datasets.from(Table.create("t", DoubleColumn.create("x")), "x"));
    }

    @Test
    void raggedRowNamesTheLine() throws IOException {
        Path file = Files.writeString(folder.resolve("ragged.csv"), "x,y\n1,a\n2,b,c\n3,d\n");
        assertMessage("line 3: found 3 values, expected 2", () -> Datasets.fromCsv(file, "y"));
    }

    @Test
    void identifiersAreLeftOut() throws IOException {
        Dataset data = Datasets.fromCsv(csv("name,x,y", 100, i -> "person" + i + "," + i + "," + i % 2), "y");
        assertEquals(List.of("x"), preparation(data).columns());
        assertTrue(
                data.notes().get(0).startsWith("column 'name' left out: 100 different texts"), data.notes()::toString);
    }

    @Test
    void hostileNamesAreJustNames() throws IOException {
        String header = "\"<script>alert(1)</script>\",\"a\"\"b\\${}\",\"%n%s\",\"\",\"x\",\"x\",\"y\ty\"";
        Dataset data = Datasets.fromCsv(
                csv(header, 30, i -> i + "," + i + "," + i + "," + i + ",1," + i + "," + i % 2), "y\ty");
        assertEquals(
                List.of("<script>alert(1)</script>", "a\"b\\${}", "%n%s", "column4", "x", "x (2)"),
                preparation(data).columns());
        assertTrue(data.toString().contains("target 'y\ty'"), data.toString());
    }

    @Test
    void readsSemicolonsMarksAndLatin1() throws IOException {
        Path file = folder.resolve("wein.csv");
        StringBuilder text = new StringBuilder("rebe;güte\r\n");
        for (int i = 0; i < 40; i++) {
            text.append(i % 2 == 0 ? "Grüner" : "Rosé")
                    .append(';')
                    .append(i % 3)
                    .append("\r\n");
        }
        Files.write(file, text.toString().getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                List.of("rebe=Grüner", "rebe=Rosé"),
                preparation(Datasets.fromCsv(file, "güte")).names());
        Files.writeString(file, "\uFEFF" + text);
        assertEquals(
                List.of("rebe"), preparation(Datasets.fromCsv(file, "güte")).columns());
    }

    @Test
    void readsTablesawTables() {
        double[] x = new double[50];
        int[] k = new int[50];
        String[] postcode = new String[50];
        boolean[] y = new boolean[50];
        for (int i = 0; i < 50; i++) {
            x[i] = i % 7 == 0 ? Double.NaN : i / 2.0;
            k[i] = i % 3;
            postcode[i] = "0" + i % 4;
            y[i] = i % 2 == 0;
        }
        Table table = Table.create(
                "mine",
                DoubleColumn.create("x", x),
                IntColumn.create("k", k),
                StringColumn.create("postcode", postcode),
                BooleanColumn.create("y", y));
        Dataset data = Datasets.from(table, "y");
        assertEquals("mine", data.name());
        assertEquals(new Task.Classification(List.of("false", "true")), data.task());
        assertEquals(
                List.of("x", "k", "postcode=00", "postcode=01", "postcode=02", "postcode=03"),
                preparation(data).names());
        assertTrue(data.notes().get(0).startsWith("8 missing in 'x'"), data.notes()::toString);
        assertEquals(
                new Task.Classification(List.of("0", "1", "2")),
                Datasets.from(table, "k").task());
    }

    @Test
    void rowsToEncodeMustFit() throws IOException {
        TablePreparation preparation = preparation(Datasets.fromCsv(csv("age,sex,y", 40, i -> i + ",m," + i % 2), "y"));
        assertMessage("Did you mean 'age'?", () -> preparation.encode(Map.of("agee", 3, "sex", "m")));
        assertMessage("needs a value (or null) for sex", () -> preparation.encode(Map.of("age", 3)));
        assertMessage("holds numbers, found 'old'", () -> preparation.encode(Map.of("age", "old", "sex", "m")));
    }

    private static void assertMessage(String part, org.junit.jupiter.api.function.Executable call) {
        String message = assertThrows(DatasetException.class, call).getMessage();
        assertTrue(message.contains(part), message);
    }

    private static TablePreparation preparation(Dataset data) {
        return (TablePreparation) data.preparation().orElseThrow();
    }

    private Path csv(String header, int rows, java.util.function.IntFunction<String> row) throws IOException {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int i = 0; i < rows; i++) {
            text.append(row.apply(i)).append('\n');
        }
        return Files.writeString(folder.resolve("data.csv"), text);
    }
}
