import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Runs rows with several seeds on both sides, PyTorch on the very samples, and writes the table. */
public final class Accuracy {
    private Accuracy() {}

    public static void main(String[] arguments) throws IOException {
        List<String> asked = List.of(arguments).subList(2, arguments.length);
        Table table = new Table(Path.of(arguments[1]));
        for (Row row : asked.isEmpty() ? Rows.ALL : asked.stream().map(Rows::named).toList()) {
            double[] ours = new double[row.seeds()];
            double[] theirs = new double[row.seeds()];
            double[] seconds = new double[2];
            Dataset data = row.data();
            Path folder = export(data);
            for (int seed = 0; seed < row.seeds(); seed++) {
                long began = System.nanoTime();
                ours[seed] = row.ours(data, seed + 1);
                long between = System.nanoTime();
                theirs[seed] = peer(arguments[0], row, data, folder, seed + 1);
                seconds[0] += (between - began) / 1e9;
                seconds[1] += (System.nanoTime() - between) / 1e9;
            }
            delete(folder);
            String samples = data.name() + ", " + data.train().size() + " and " + data.test().size();
            System.out.println(table.put(row, samples, row.steps(data), ours, theirs));
            System.out.printf(
                    Locale.ROOT,
                    "  Glia %s in %.1f s, PyTorch %s in %.1f s%n",
                    Arrays.toString(ours),
                    seconds[0],
                    Arrays.toString(theirs),
                    seconds[1]);
        }
    }

    private static Path export(Dataset data) throws IOException {
        Path folder = Files.createTempDirectory("glia-accuracy");
        write(folder.resolve("train"), data.train());
        write(folder.resolve("test"), data.test());
        Files.writeString(
                folder.resolve("shapes"),
                sizes(data.inputShape()) + "\n" + sizes(data.targetShape()) + "\n");
        return folder;
    }

    private static String sizes(Shape shape) {
        return shape.sizes().stream().map(String::valueOf).reduce((a, b) -> a + " " + b).orElse("");
    }

    private static void write(Path path, Samples samples) throws IOException {
        write(Path.of(path + ".inputs"), samples.inputs());
        write(Path.of(path + ".targets"), samples.targets());
    }

    private static void write(Path path, float... values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        Files.write(path, bytes.array());
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Not a number where there is no PyTorch. */
    private static double peer(String script, Row row, Dataset data, Path folder, int seed) throws IOException {
        String python = System.getenv().getOrDefault("PYTHON", "python3");
        Process process = new ProcessBuilder(python, script, row.name(), folder.toString(), String.valueOf(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader answer = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            String line = answer.readLine();
            return line == null ? Double.NaN : row.theirs(data, folder, line);
        }
    }
}
