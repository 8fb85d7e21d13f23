import glia.datasets.Samples;
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

/** Runs every row with three seeds on both sides, PyTorch on the very samples, and writes the table. */
public final class Accuracy {
    private static final int SEEDS = 3;

    private Accuracy() {}

    public static void main(String[] arguments) throws IOException {
        List<String> asked = List.of(arguments).subList(2, arguments.length);
        StringBuilder table = new StringBuilder();
        table.append("| task | network | figure | Glia | PyTorch |\n| --- | --- | --- | --- | --- |\n");
        for (String name : asked.isEmpty() ? Row.names() : asked) {
            Row row = Row.of(name);
            double[] ours = new double[SEEDS];
            double[] theirs = new double[SEEDS];
            Path folder = export(row);
            for (int seed = 0; seed < SEEDS; seed++) {
                ours[seed] = row.figure().applyAsDouble(seed + 1);
                theirs[seed] = peer(arguments[0], name, folder, seed + 1);
            }
            String line = "| " + name + " | `" + row.network() + "` | " + row.quantity() + " | " + text(ours) + " | "
                    + text(theirs) + " |\n";
            System.out.print(line);
            table.append(line);
        }
        if (asked.isEmpty()) {
            Files.writeString(Path.of(arguments[1]), """
                    # Trained to a reference

                    Made by `PYTHON=/path/to/python benchmarks/accuracy/run`: the same definition, samples, batches, steps
                    and optimizer on both sides, three seeds each, mean and standard deviation over seeds. Starting weights
                    and the order of samples are drawn by each side itself, from the same distributions.

                    """ + table);
        }
    }

    private static Path export(Row row) throws IOException {
        Path folder = Files.createTempDirectory("glia-accuracy");
        // What is registered last goes first, so the folder comes before its files.
        folder.toFile().deleteOnExit();
        write(folder.resolve("train"), row.data().train());
        write(folder.resolve("test"), row.data().test());
        return folder;
    }

    private static void write(Path path, Samples samples) throws IOException {
        write(Path.of(path + ".inputs"), samples.inputs());
        write(Path.of(path + ".targets"), samples.targets());
    }

    private static void write(Path path, float... values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        Files.write(path, bytes.array());
        path.toFile().deleteOnExit();
    }

    /** Not a number where there is no PyTorch. */
    private static double peer(String script, String name, Path folder, int seed) throws IOException {
        String python = System.getenv().getOrDefault("PYTHON", "python3");
        Process process = new ProcessBuilder(python, script, name, folder.toString(), String.valueOf(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader answer = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            String line = answer.readLine();
            return line == null ? Double.NaN : Double.parseDouble(line);
        }
    }

    private static String text(double... figures) {
        double mean = Arrays.stream(figures).average().orElse(Double.NaN);
        double variance = Arrays.stream(figures).map(each -> (each - mean) * (each - mean)).sum() / (figures.length - 1);
        return Double.isNaN(mean) ? "-" : String.format(Locale.ROOT, "%.4g ± %.2g", mean, Math.sqrt(variance));
    }
}
