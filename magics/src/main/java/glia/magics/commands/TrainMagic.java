package glia.magics.commands;

import glia.datasets.Dataset;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicException;
import glia.magics.Page;
import glia.networks.Network;
import glia.networks.training.Run;
import glia.networks.training.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code %train lenet mnist --epochs 5}. */
@Command(
        description = {
            "Shows how it goes while it runs, and declares a variable of type Run: lenetRun for lenet.",
            "An interrupt ends it between two steps; the weights and the run so far are kept. Training again goes on from"
                    + " the weights as they are."
        },
        footer = {
            "",
            "%%train lenet mnist --epochs 5 --optimizer adam --lr 1e-3 --batch 64",
            "%%train lenet mnist --schedule cosine --clip 1 --early-stopping 3 --max-time 2m",
            "%%train lenet mnist --augment shift:0.1,rotate --optimizer adamw",
            "%%train lenet mnist --overfit 32  (can it learn so few by heart?)",
            "%%train lenet mnist --dry-run     (does it fit, and how long will it take?)"
        })
public final class TrainMagic extends MagicCommand {
    @Parameters(index = "0", paramLabel = "NETWORK", description = "a variable of type Network")
    private String network;

    @Parameters(index = "1", paramLabel = "DATASET", description = "a variable of type Dataset")
    private String dataset;

    @Mixin
    private TrainOptions options = new TrainOptions();

    @Option(names = "--restart", description = "draws the weights anew first")
    private boolean restart;

    @Option(
            names = "--dry-run",
            description = "takes two steps to see that all fits, says how long an epoch takes, and changes nothing")
    private boolean dryRun;

    @Option(
            names = "--reconstruct",
            description =
                    "has the network give its input back; it is not asked for classes. Networks that give pictures of"
                            + " their input's shape learn so by themselves")
    private boolean reconstruct;

    @Override
    protected Object run(MagicCall call) {
        Network learner = call.network(network);
        Dataset data = reconstruct ? call.dataset(dataset).reconstruction() : call.dataset(dataset);
        Training training = options.calls().on(start(learner, data));
        if (dryRun) {
            return new Page(training.dryRun().run().note());
        }
        if (restart && options.goesOn()) {
            throw new MagicException("--restart draws the weights anew, and --continue and --resume go on with a run's:"
                    + " say one of them");
        }
        if (restart) {
            learner.initialize(options.seed());
        }
        train(call, training, learner);
        return null;
    }

    /** A loss that fits alone is said at once, as others would be asked whether they fit. */
    private Training start(Network learner, Dataset data) {
        return options.alone()
                .map(loss -> Training.of(learner, data, loss))
                .orElseGet(() -> Training.of(learner, data));
    }

    private void train(MagicCall call, Training training, Network learner) {
        String name = network + "Run";
        try (TrainingDisplay display = new TrainingDisplay(
                call.context(), learner.name(), training.metric().label(), options.epochs())) {
            Run run = training.listen(display).run();
            // What follows must not be cut short by the interrupt that ended the run.
            boolean interrupted = Thread.interrupted() || call.context().interrupted();
            display.end(run);
            call.declare(name, Run.class, run);
            if (run.outcome() == Run.Outcome.DIVERGED || run.outcome() == Run.Outcome.INTERRUPTED || interrupted) {
                throw new MagicException(run.note() + " The run so far is " + name + ".");
            }
        }
    }

    @Override
    protected String java(MagicCall call) {
        String learner = restart ? network + ".initialize(" + options.seed() + ")" : network;
        String training = "Training.of(" + learner + ", " + dataset + (reconstruct ? ".reconstruction()" : "")
                + options.alone()
                        .map(loss -> ", Losses.named(" + options.lossInJava() + "))")
                        .orElse(")")
                + options.calls().java();
        return dryRun ? training + ".dryRun().run()" : "Run " + network + "Run = " + training + ".run();";
    }
}
