package glia.magics.commands;

import static glia.magics.JavaSource.quoted;

import glia.datasets.Dataset;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicException;
import glia.networks.Network;
import glia.networks.training.Adversarial;
import glia.networks.training.AdversarialLoss;
import glia.networks.training.AdversarialRun;
import glia.networks.training.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code %gan generator discriminator digits --epochs 20}. */
@Command(
        description = {
            "Shows both losses and what the generator makes while it runs, and declares a variable of type AdversarialRun:"
                    + " generatorRun for generator.",
            "The generator is fed random numbers of its input's shape. An interrupt ends the run between two steps; the"
                    + " weights so far are kept. Training again goes on from the weights as they are."
        },
        footer = {
            "",
            "%%gan generator discriminator digits --epochs 20",
            "%%gan generator critic digits --loss wasserstein --discriminator-steps 5 --penalty 10",
            "%%gan generator discriminator digits --checkpoints pair.checkpoint   (and --resume pair.checkpoint)",
            "%%gan generator discriminator digits --lr 2e-4 --betas 0.5,0.999 --batch 64",
            "%%plot generated generator"
        })
public final class GanMagic extends MagicCommand {
    static final class Losses implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return AdversarialLoss.words().iterator();
        }
    }

    @Parameters(index = "0", paramLabel = "GENERATOR", description = "a variable of type Network")
    private String generator;

    @Parameters(index = "1", paramLabel = "DISCRIMINATOR", description = "a variable of type Network")
    private String discriminator;

    @Parameters(index = "2", paramLabel = "DATASET", description = "a variable of type Dataset")
    private String dataset;

    @Option(
            names = "--loss",
            paramLabel = "NAME",
            completionCandidates = Losses.class,
            description = "standard unless said; one of ${COMPLETION-CANDIDATES}")
    private String loss;

    @Option(names = "--epochs", paramLabel = "NUMBER", description = "passes over the training part; 20 unless said")
    private Integer epochs;

    @Option(names = "--batch", paramLabel = "NUMBER", description = "real samples in one step; 64 unless said")
    private Integer batch;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            completionCandidates = TrainingWords.OfOptimizers.class,
            description = "of both networks; adam unless said; one of ${COMPLETION-CANDIDATES}")
    private String optimizer;

    @Option(
            names = {"--lr", "--learning-rate"},
            paramLabel = "RATE",
            description = "step size of both networks; 2e-4 unless said, 1e-4 for wasserstein")
    private Double learningRate;

    @Option(names = "--discriminator-lr", paramLabel = "RATE", description = "step size of the discriminator alone")
    private Double discriminatorRate;

    @Option(
            names = "--betas",
            split = ",",
            paramLabel = "DECAY",
            description = "the two decays of Adam's means; 0.5,0.999 unless said, 0,0.9 for wasserstein")
    private double[] betas = {};

    @Option(
            names = "--discriminator-steps",
            paramLabel = "STEPS",
            description = "of the discriminator for each of the generator; 1 unless said, 5 for wasserstein")
    private Integer discriminatorSteps;

    @Option(
            names = "--penalty",
            paramLabel = "WEIGHT",
            description = "of steep gradients in wasserstein's loss; 10 unless said")
    private Double penalty;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "of the order of samples and of the random numbers; 42 unless said")
    private Long seed;

    @Option(names = "--max-time", paramLabel = "TIME", description = "ends the run after 90s, 5m or 1h")
    private String maximumTime;

    @Option(names = "--device", paramLabel = "NAME", description = "cpu (unless said), gpu, gpu1...; see %%device")
    private String device;

    @Mixin
    private CheckpointOptions checkpoints = new CheckpointOptions();

    @Option(names = "--restart", description = "draws the weights of both anew first")
    private boolean restart;

    @Override
    protected Object run(MagicCall call) {
        Network maker = call.network(generator);
        Network judge = call.network(discriminator);
        Dataset data = call.dataset(dataset);
        Adversarial training = Adversarial.of(maker, judge, data);
        said().forEach(each -> each.action().apply(training));
        if (restart) {
            maker.initialize(seed());
            judge.initialize(seed() + 1);
        }
        String name = generator + "Run";
        try (GanDisplay display =
                new GanDisplay(call.context(), maker, judge, data.train(), epochs == null ? 20 : epochs)) {
            AdversarialRun run = training.listen(display).run();
            // What follows must not be cut short by the interrupt that ended the run.
            boolean interrupted = Thread.interrupted() || call.context().interrupted();
            display.end(run);
            call.declare(name, AdversarialRun.class, run);
            if (run.outcome() == Run.Outcome.DIVERGED || run.outcome() == Run.Outcome.INTERRUPTED || interrupted) {
                throw new MagicException(run.note() + " The run so far is " + name + ".");
            }
        }
        return null;
    }

    private long seed() {
        return seed == null ? 42 : seed;
    }

    /** One setting as Java and as a deed. */
    private record Said(String java, UnaryOperator<Adversarial> action) {}

    /** What was said, in the order that {@link Adversarial} needs. */
    private List<Said> said() {
        if (betas.length != 0 && betas.length != 2) {
            throw new MagicException("--betas takes two numbers: --betas 0.5,0.999");
        }
        List<Said> said = new ArrayList<>();
        add(said, "loss", loss, Adversarial::loss);
        add(said, "optimizer", optimizer, Adversarial::optimizer);
        if (betas.length == 2) {
            said.add(new Said("betas(" + betas[0] + ", " + betas[1] + ")", to -> to.betas(betas[0], betas[1])));
        }
        add(said, "epochs", epochs, Adversarial::epochs);
        add(said, "batch", batch, Adversarial::batch);
        add(said, "learningRate", learningRate, Adversarial::learningRate);
        add(said, "discriminatorLearningRate", discriminatorRate, Adversarial::discriminatorLearningRate);
        add(said, "discriminatorSteps", discriminatorSteps, Adversarial::discriminatorSteps);
        add(said, "penalty", penalty, Adversarial::penalty);
        add(said, "seed", seed, Adversarial::seed);
        if (maximumTime != null) {
            Duration time = TimeText.duration(maximumTime);
            said.add(new Said(
                    "maximumTime(Duration.parse(" + quoted(time.toString()) + "))", to -> to.maximumTime(time)));
        }
        add(said, "device", device, Adversarial::device);
        checkpoints.<Adversarial>addTo((java, action) -> said.add(new Said(java, action)));
        return said;
    }

    /** Adds nothing for null, which is what was not said. */
    private static <T> void add(
            List<Said> said, String method, T value, BiFunction<Adversarial, T, Adversarial> action) {
        if (value != null) {
            String java = value instanceof String text ? quoted(text) : value.toString();
            said.add(new Said(method + "(" + java + ")", to -> action.apply(to, value)));
        }
    }

    @Override
    protected String java(MagicCall call) {
        String first = restart ? generator + ".initialize(" + seed() + ")" : generator;
        String second = restart ? discriminator + ".initialize(" + (seed() + 1) + ")" : discriminator;
        return "AdversarialRun " + generator + "Run = Adversarial.of(" + first + ", " + second + ", " + dataset + ")"
                + said().stream().map(each -> "." + each.java()).collect(Collectors.joining()) + ".run();";
    }
}
