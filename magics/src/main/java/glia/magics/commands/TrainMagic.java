package glia.magics.commands;

import glia.datasets.Dataset;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicException;
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
            "%%train lenet mnist --schedule cosine --clip 1 --max-time 2m",
            "%%train lenet mnist --overfit     (can it learn one batch by heart?)",
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
            names = "--overfit",
            description = "trains on one batch only, for 100 epochs unless said: a network that cannot learn that has a"
                    + " mistake in it")
    private boolean overfit;

    @Option(names = "--dry-run", description = "takes a few steps with a copy, and says how long the run would take")
    private boolean dryRun;

    @Override
    protected Object run(MagicCall call) {
        Network learner = call.network(network);
        Dataset data = call.dataset(dataset);
        if (dryRun) {
            return DryRun.of(learner, data, options);
        }
        if (overfit) {
            data = oneBatch(data);
            options.epochsUnlessSaid(100);
        }
        Training training = options.configure(Training.of(learner, data));
        if (restart) {
            learner.initialize(options.seed());
        }
        train(call, training, learner, data);
        return null;
    }

    private void train(MagicCall call, Training training, Network learner, Dataset data) {
        String name = network + "Run";
        try (TrainingDisplay display = new TrainingDisplay(call.context(), learner, data, options.epochs())) {
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

    /** A data set of as many training samples as one step takes, and none held out. */
    private Dataset oneBatch(Dataset data) {
        return new Dataset(
                data.name(),
                data.source(),
                data.task(),
                data.train().first(options.batch()),
                data.validation().first(0),
                data.test());
    }

    @Override
    protected String java(MagicCall call) {
        if (overfit) {
            options.epochsUnlessSaid(100);
        }
        String data = overfit
                ? "new Dataset(" + dataset + ".name(), " + dataset + ".source(), " + dataset + ".task(), " + dataset
                        + ".train().first(" + options.batch() + "), " + dataset + ".validation().first(0), " + dataset
                        + ".test())"
                : dataset;
        String learner = restart ? network + ".initialize(" + options.seed() + ")" : network;
        return "Run " + network + "Run = Training.of(" + learner + ", " + data + ")" + options.java() + ".run();";
    }
}
