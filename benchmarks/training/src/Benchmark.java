import glia.networks.Network;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Starts each peer in a process of its own, those of the same command in one, and has them take turns: a round is one
 * timing of every peer, so that what else the machine does falls on all of them alike. Prints the median time of a batch
 * and the ratios of medians.
 */
public final class Benchmark {
    private static final List<String> MODELS = List.of("mlp", "lenet", "resnet", "lstm", "gru", "gpt", "dcgan");
    private static final List<String> WORKS = List.of("train", "predict", "evaluate", "panel", "bf16");
    private static final String GLIA = "Glia";

    private Benchmark() {}

    private record Peer(Process process, BufferedReader answers, PrintStream asks) {
        static Peer start(List<String> command) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            // DL4J's workers would wait in loops, which takes the core from the one they wait for.
            builder.environment().putIfAbsent("GOMP_SPINCOUNT", "1000");
            Process process = builder.start();
            return new Peer(
                    process,
                    new BufferedReader(new InputStreamReader(process.getInputStream())),
                    new PrintStream(process.getOutputStream(), true));
        }

        /** Milliseconds of a step over about this many seconds; not a number if the peer cannot or has died. */
        double time(double seconds) {
            asks.println(seconds);
            try {
                String line = answers.readLine();
                return line == null ? Double.NaN : Double.parseDouble(line);
            } catch (IOException | NumberFormatException lastWords) {
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
        int rounds = 7;
        double seconds = 1;
        String asked = "train";
        List<String> models = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
                case "--seconds" -> seconds = Double.parseDouble(arguments[++i]);
                case "--of" -> asked = arguments[++i];
                default -> models.add(arguments[i]);
            }
        }
        String work = asked;
        if (!WORKS.contains(work)) {
            throw new IllegalArgumentException("--of is one of " + WORKS + ", found '" + work + "'");
        }
        System.out.printf(
                Locale.ROOT,
                "%s: ms per batch, median of %d rounds of %.1f s, interleaved; load of the machine %.1f%n",
                work,
                rounds,
                seconds,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Map<String, List<Double>> ratios = new LinkedHashMap<>();
        Map<String, Double> times = new LinkedHashMap<>();
        if (models.isEmpty()) {
            models.addAll(MODELS);
            // A pair of networks is trained; what it then does is each one's own.
            models.removeIf(model -> !work.equals("train") && model.equals("dcgan"));
            if (work.equals("bf16")) {
                models.retainAll(List.of("lenet", "resnet"));
                models.add("wide");
            }
        }
        for (String model : models) {
            Map<String, Double> medians = measure(commands(model, work, arguments[0]), rounds, seconds);
            if (ratios.isEmpty()) {
                medians.keySet().forEach(peer -> ratios.put(peer, new ArrayList<>()));
                System.out.println("| model | " + String.join(" | ", medians.keySet()) + " |");
                System.out.println("| --- |" + " --- |".repeat(medians.size()));
            }
            times.put(model, medians.get(GLIA));
            StringBuilder line = new StringBuilder("| " + model);
            medians.forEach((peer, median) -> {
                double ratio = median / medians.get(GLIA);
                ratios.get(peer).add(ratio);
                line.append(" | ").append(number(median));
                line.append(peer.equals(GLIA) || Double.isNaN(median) ? "" : " (" + number(ratio) + "x)");
            });
            System.out.println(line + " |");
        }
        ratios.remove(GLIA);
        ratios.forEach((peer, each) -> System.out.printf(
                Locale.ROOT,
                "geometric mean against %s: %.2f%n",
                peer,
                Math.exp(each.stream()
                        .filter(Double::isFinite)
                        .mapToDouble(Math::log)
                        .average()
                        .orElse(Double.NaN))));
        if (work.equals("train")) {
            bounds(times);
        }
    }

    /** How near Glia comes to what the machine can do; the pair of networks is left out. */
    private static void bounds(Map<String, Double> milliseconds) {
        double rate = Machine.matrixRate();
        double copying = Machine.memoryRate();
        System.out.printf(
                Locale.ROOT,
                "this machine: %.0f billion operations a second in large matrices, %.1f GB/s copying memory%n",
                rate,
                copying);
        milliseconds.forEach((model, time) -> {
            Problem problem = Problem.of(model);
            if (!problem.definition().isEmpty()) {
                Network network = Network.of("n", problem.definition());
                double operations = problem.batch() * Machine.operations(network);
                double bytes = Machine.bytes(network, problem.batch());
                double perSecond = 1000 / time / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%s: %.0f million operations a step, %.0f %% of the matrix rate; at least %.1f MB, %.0f %% of the"
                                + " memory rate%n",
                        model,
                        operations / 1e6,
                        100 * operations * perSecond / rate,
                        bytes / 1e6,
                        100 * bytes * perSecond / copying);
            }
        });
    }

    /** How to start each peer. */
    private static Map<String, List<String>> commands(String model, String work, String script) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> jvm = List.of(java, "-Dai.djl.offline=true", "-cp", System.getProperty("java.class.path"));
        Map<String, List<String>> commands = new LinkedHashMap<>();
        if (work.equals("panel")) {
            commands.put(GLIA, join(jvm, "GliaPeer", model, work));
            commands.put("watched", commands.get(GLIA));
            return commands;
        }
        commands.put(GLIA, join(jvm, "GliaPeer", model, work));
        if (work.equals("bf16")) {
            commands.put("fp32", join(jvm, "GliaPeer", model, "train"));
            return commands;
        }
        commands.put("EasyTrain", join(jvm, "EasyTrainPeer", model, work));
        String dl4j = System.getProperty("peers.dl4j", "");
        if (dl4j.isEmpty()) {
            System.err.println("DL4J is missing: it could not be fetched.");
        } else {
            commands.put("DL4J", List.of(java, "-cp", dl4j, "Dl4jPeer", model, work));
        }
        String python = System.getenv().getOrDefault("PYTHON", "python3");
        commands.put("Python, best", List.of(python, script, "best", model, work));
        commands.put("Python, usual", List.of(python, script, "usual", model, work));
        return commands;
    }

    private static Map<String, Double> measure(Map<String, List<String>> commands, int rounds, double seconds)
            throws IOException {
        Map<String, Peer> peers = new LinkedHashMap<>();
        Map<List<String>, Peer> started = new HashMap<>();
        Map<String, double[]> times = new LinkedHashMap<>();
        for (var command : commands.entrySet()) {
            double[] none = new double[rounds];
            Arrays.fill(none, Double.NaN);
            times.put(command.getKey(), none);
            try {
                Peer peer = started.get(command.getValue());
                if (peer == null) {
                    peer = Peer.start(command.getValue());
                    started.put(command.getValue(), peer);
                }
                peer.time(seconds / 2);
                peers.put(command.getKey(), peer);
            } catch (IOException absent) {
                System.err.println(command.getKey() + " is missing: " + absent.getMessage());
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (var peer : peers.entrySet()) {
                times.get(peer.getKey())[round] = peer.getValue().time(seconds);
            }
        }
        started.values().forEach(Peer::end);
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
