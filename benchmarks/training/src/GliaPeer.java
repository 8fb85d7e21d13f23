import glia.datasets.Dataset;
import glia.magics.MagicType;
import glia.magics.MagicUse;
import glia.magics.Magics;
import glia.networks.Network;
import glia.networks.training.Adversarial;
import glia.networks.training.AdversarialRun;
import glia.networks.training.Predictor;
import glia.networks.training.Run;
import glia.networks.training.Training;
import glia.networks.zoo.Networks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.function.DoubleUnaryOperator;

/** Times Glia: reads seconds, writes milliseconds of a batch. */
public final class GliaPeer {
    private GliaPeer() {}

    public static void main(String[] arguments) throws Exception {
        DoubleUnaryOperator timing = timing(arguments[0], arguments[1]);
        Scanner asks = new Scanner(System.in);
        while (asks.hasNext()) {
            String asked = asks.next();
            if (asked.equals("end")) {
                return;
            }
            System.out.println(timing.applyAsDouble(Double.parseDouble(asked)));
        }
    }

    private static DoubleUnaryOperator timing(String model, String work) {
        Problem problem = Problem.of(model);
        if (model.equals("dcgan")) {
            return work.equals("train") ? adversarial(problem) : seconds -> Double.NaN;
        }
        Network network = Network.of("n", problem.definition());
        Dataset data = problem.dataset(problem.batch() * problem.batches(work));
        network.task(data.task());
        return switch (work) {
            case "train" -> seconds -> step(training(network, data, problem, seconds).run());
            case "bf16" ->
                seconds -> step(training(network, data, problem, seconds)
                        .precision("bf16")
                        .run());
            case "panel" -> byTurns(
                    seconds -> step(training(network, data, problem, seconds).run()),
                    seconds -> step(watched(network, data, problem, seconds)));
            case "predict" ->
                seconds -> repeated(problem.batches(work), seconds, () -> Predictor.outputs(network, data.train()));
            default ->
                seconds -> repeated(
                        problem.batches(work),
                        seconds,
                        () -> network.evaluate(data.train()).accuracy());
        };
    }

    private static Training training(Network network, Dataset data, Problem problem, double seconds) {
        return Training.of(network, data)
                .batch(problem.batch())
                .epochs(1_000_000)
                .maximumTime(Duration.ofMillis((long) (1000 * seconds)));
    }

    /** In one process, as two of the same kind differ by up to a tenth, by where their memory happens to lie. */
    private static DoubleUnaryOperator byTurns(DoubleUnaryOperator... timings) {
        int[] next = {0};
        return seconds -> timings[next[0]++ % timings.length].applyAsDouble(seconds);
    }

    private static double step(Run run) {
        return 1000 * run.seconds() / run.stepLosses().length;
    }

    /** By the magic, with its live panel. */
    private static Run watched(Network network, Dataset data, Problem problem, double seconds) {
        Page page = new Page(Map.of("n", network, "data", data));
        try {
            new MagicUse(Magics.find("train", MagicType.Place.LINE).orElseThrow(), page)
                    .run(
                            "n data --epochs 1000000 --batch " + problem.batch() + " --max-time "
                                    + Math.max(1, Math.round(seconds)) + "s",
                            Optional.empty());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return page.run();
    }

    private static DoubleUnaryOperator adversarial(Problem problem) {
        List<Network> pair = Networks.all("dcgan", Map.of());
        Dataset data = problem.dataset(problem.batch() * 100);
        return seconds -> {
            AdversarialRun run = Adversarial.of(pair.get(0), pair.get(1), data)
                    .batch(problem.batch())
                    .epochs(1_000_000)
                    .maximumTime(Duration.ofMillis((long) (1000 * seconds)))
                    .run();
            return 1000 * problem.batch() / run.samplesPerSecond();
        };
    }

    private static double repeated(int batches, double seconds, Runnable work) {
        long start = System.nanoTime();
        int done = 0;
        do {
            work.run();
            done += batches;
        } while ((System.nanoTime() - start) / 1e9 < seconds);
        return (System.nanoTime() - start) / 1e6 / done;
    }
}
