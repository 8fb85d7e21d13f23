import glia.networks.Network;
import glia.networks.training.Run;
import glia.networks.training.Training;
import java.time.Duration;
import java.util.Scanner;

/** Times Glia's own training: reads seconds, writes milliseconds of a step. */
public final class GliaPeer {
    private GliaPeer() {}

    public static void main(String[] arguments) {
        Problem problem = Problem.of(arguments[0]);
        Network network = Network.of("n", problem.definition());
        Training training = Training.of(network, problem.dataset(problem.batch() * 100)).batch(problem.batch());
        Scanner asks = new Scanner(System.in);
        while (asks.hasNext()) {
            String asked = asks.next();
            if (asked.equals("end")) {
                return;
            }
            Run run = training.epochs(1_000_000)
                    .maximumTime(Duration.ofMillis((long) (1000 * Double.parseDouble(asked))))
                    .run();
            System.out.println(1000 * run.seconds() / run.stepLosses().length);
        }
    }
}
