package glia.magics.commands;

import glia.datasets.Dataset;
import glia.magics.JavaSource;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.Page;
import glia.networks.Network;
import glia.networks.training.LearningRateFinder;
import glia.networks.training.RateSweep;
import glia.networks.training.Training;
import glia.networks.training.losses.Loss;
import glia.plots.Plots;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code %lr-find lenet mnist}. */
@Command(
        description = {
            "Trains for a hundred steps with a rate that grows from far too small to far too large, draws the loss, and"
                    + " suggests the one half-way down its longest fall. The network's weights stay as they were.",
            "Declares a variable of type RateSweep: lenetRates for lenet."
        },
        footer = {"", "%%lr-find lenet mnist", "%%lr-find lenet mnist --optimizer sgd --batch 128"})
public final class LrFindMagic extends MagicCommand {
    @Parameters(index = "0", paramLabel = "NETWORK", description = "a variable of type Network")
    private String network;

    @Parameters(index = "1", paramLabel = "DATASET", description = "a variable of type Dataset")
    private String dataset;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            completionCandidates = TrainingWords.OfOptimizers.class,
            description = "adam unless said; one of ${COMPLETION-CANDIDATES}")
    private String optimizer;

    @Option(names = "--batch", paramLabel = "NUMBER", description = "samples in one step; 64 unless said")
    private Integer batch;

    @Option(
            names = "--loss",
            paramLabel = "NAME",
            completionCandidates = TrainingWords.OfLosses.class,
            description = "the usual one for the task unless said; one of ${COMPLETION-CANDIDATES}")
    private String loss;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            description = "cpu (unless said), gpu, gpu1..., or several that share each batch: gpu,gpu1; see %%device")
    private String device;

    @Override
    protected Object run(MagicCall call) {
        Network learner = call.network(network);
        Dataset data = call.dataset(dataset);
        Training training =
                alone().map(said -> Training.of(learner, data, said)).orElseGet(() -> Training.of(learner, data));
        RateSweep sweep = LearningRateFinder.sweep(calls().on(training));
        call.declare(variable(), RateSweep.class, sweep);
        call.context().display(Plots.lr(sweep));
        String train = "%train " + network + " " + dataset + (optimizer == null ? "" : " --optimizer " + optimizer)
                + (batch == null ? "" : " --batch " + batch) + (loss == null ? "" : " --loss " + loss)
                + " --lr " + rounded(sweep.suggestion());
        return new Page(sweep + ".\nThe weights are as they were. To use it: " + train);
    }

    private Optional<Loss> alone() {
        return ObjectiveOptions.alone(loss);
    }

    private TrainingCalls calls() {
        TrainingCalls calls = new TrainingCalls();
        calls.add(batch, "batch", Training::batch);
        calls.addWord(optimizer, "optimizer", Training::optimizer);
        if (alone().isEmpty()) {
            calls.addWord(loss, "loss", Training::loss);
        }
        calls.addWord(device, "device", Training::device);
        return calls;
    }

    /** Two digits: the curve knows no more. */
    private static String rounded(double rate) {
        return new BigDecimal(rate)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
    }

    private String variable() {
        return network + "Rates";
    }

    @Override
    protected String java(MagicCall call) {
        return "RateSweep " + variable() + " = LearningRateFinder.sweep(Training.of(" + network + ", " + dataset
                + alone().map(said -> ", Losses.named(" + JavaSource.quoted(loss) + "))")
                        .orElse(")")
                + calls().java() + ");";
    }
}
