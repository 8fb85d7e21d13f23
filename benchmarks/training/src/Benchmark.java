import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Starts each peer in a process of its own and has them take turns: a round is one timing of every peer, so that what
 * else the machine does falls on all of them alike. Prints the median time of a step and the ratios of medians.
 */
public final class Benchmark {
    private static final List<String> MODELS = List.of("mlp", "lenet", "resnet", "lstm", "gru", "gpt");
    private static final String GLIA = "Glia";

    private Benchmark() {}

    private record Peer(Process process, BufferedReader answers, PrintStream asks) {
        static Peer start(List<String> command) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            Process process = builder.start();
            return new Peer(
                    process,
                    new BufferedReader(new InputStreamReader(process.getInputStream())),
                    new PrintStream(process.getOutputStream(), true));
        }

        /** Milliseconds of a step over about this many seconds; not a number if the peer cannot or has died. */
        double time(double seconds) throws IOException {
            asks.println(seconds);
            String line = answers.readLine();
            try {
                return line == null ? Double.NaN : Double.parseDouble(line);
            } catch (NumberFormatException lastWords) {
                process.destroy();
                return Double.NaN;
            }
        }

        void end() {
            asks.println("end");
            process.destroy();
        }
    }

    public static void main(String[] arguments) throws IOException {
        String python = System.getenv().getOrDefault("PYTHON", "python3");
        int rounds = 7;
        double seconds = 1;
        List<String> models = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
                case "--seconds" -> seconds = Double.parseDouble(arguments[++i]);
                default -> models.add(arguments[i]);
            }
        }
        String form = "%-8s  %12s  %12s  %12s  %12s  %10s  %10s  %10s%n";
        System.out.printf("ms per step, median of %d rounds of %.1f s, interleaved%n", rounds, seconds);
        System.out.printf(
                form, "model", "Glia", "EasyTrain", "Python best", "Python usual", "/EasyTrain", "/best", "/usual");
        List<Double> products = new ArrayList<>();
        for (String model : models.isEmpty() ? MODELS : models) {
            Map<String, Double> medians = measure(model, python, arguments[0], rounds, seconds);
            double glia = medians.get(GLIA);
            double best = medians.get("best") / glia;
            products.add(best);
            System.out.printf(
                    form,
                    model,
                    number(glia),
                    number(medians.get("easytrain")),
                    number(medians.get("best")),
                    number(medians.get("usual")),
                    number(medians.get("easytrain") / glia),
                    number(best),
                    number(medians.get("usual") / glia));
        }
        double mean = Math.exp(products.stream().filter(Double::isFinite).mapToDouble(Math::log).average().orElse(Double.NaN));
        System.out.printf(Locale.ROOT, "geometric mean against the best Python: %.2f%n", mean);
    }

    private static Map<String, Double> measure(String model, String python, String script, int rounds, double seconds)
            throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> jvm = List.of(java, "-Dai.djl.offline=true", "-cp", System.getProperty("java.class.path"));
        Map<String, Peer> peers = new LinkedHashMap<>();
        peers.put(GLIA, Peer.start(join(jvm, "GliaPeer", model)));
        peers.put("easytrain", Peer.start(join(jvm, "EasyTrainPeer", model)));
        peers.put("best", Peer.start(List.of(python, script, "best", model)));
        peers.put("usual", Peer.start(List.of(python, script, "usual", model)));
        Map<String, double[]> times = new LinkedHashMap<>();
        for (var peer : peers.entrySet()) {
            peer.getValue().time(seconds / 2);
            times.put(peer.getKey(), new double[rounds]);
        }
        for (int round = 0; round < rounds; round++) {
            for (var peer : peers.entrySet()) {
                times.get(peer.getKey())[round] = peer.getValue().time(seconds);
            }
        }
        peers.values().forEach(Peer::end);
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, all) -> {
            Arrays.sort(all);
            medians.put(name, all[all.length / 2]);
        });
        return medians;
    }

    private static List<String> join(List<String> first, String... rest) {
        List<String> all = new ArrayList<>(first);
        all.addAll(Arrays.asList(rest));
        return all;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }
}
