package glia.magics.commands;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Task;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicException;
import glia.networks.Network;
import glia.networks.generative.VariationalAutoencoder;
import glia.networks.training.Elbo;
import glia.networks.training.Evaluation;
import glia.networks.training.Verification;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code %evaluate lenet mnist}. */
@Command(
        description = "Metrics over all and for each class, and the confusion; declares a variable of type Evaluation:"
                + " lenetEvaluation for lenet.")
public final class EvaluateMagic extends MagicCommand {

    /** A part of a data set. */
    enum Part {
        TEST,
        VALIDATION,
        TRAIN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Samples of(Dataset dataset) {
            return switch (this) {
                case TEST -> dataset.test();
                case VALIDATION -> dataset.validation();
                case TRAIN -> dataset.train();
            };
        }
    }

    /** Of the pairs that a network of vectors is judged by. */
    private static final long SEED = 42;

    @Parameters(index = "0", paramLabel = "NETWORK", description = "a variable of type Network")
    private String network;

    @Parameters(index = "1", paramLabel = "DATASET", description = "a variable of type Dataset")
    private String dataset;

    @Option(names = "--part", description = "test (unless said), validation or train")
    private Part part = Part.TEST;

    @Override
    protected Object run(MagicCall call) {
        Network judged = call.network(network);
        Dataset data = call.dataset(dataset);
        Samples samples = part.of(data);
        if (samples.size() == 0) {
            throw new MagicException("'" + dataset + "' has no " + part.word() + " part; take another with --part");
        }
        if (judged.task().filter(Task.EMBEDDING::equals).isPresent()) {
            Verification verification = Verification.of(judged, samples, SEED);
            call.declare(network + "Verification", Verification.class, verification);
            return verification;
        }
        // An autoencoder learned to give its input back, whatever classes the data have.
        Task task = judged.task().filter(Task.RECONSTRUCTION::equals).orElse(data.task());
        Evaluation evaluation = Evaluation.of(judged, samples, task);
        if (VariationalAutoencoder.is(judged)) {
            call.context().display(Elbo.of(judged, samples));
        }
        call.declare(network + "Evaluation", Evaluation.class, evaluation);
        return evaluation;
    }

    @Override
    protected String java(MagicCall call) {
        String samples = dataset + "." + part.word() + "()";
        boolean embeds = call.context()
                .variable(network)
                .filter(variable -> variable.value() instanceof Network known
                        && known.task().filter(Task.EMBEDDING::equals).isPresent())
                .isPresent();
        if (embeds) {
            return "Verification " + network + "Verification = Verification.of(" + network + ", " + samples + ", "
                    + SEED + ");";
        }
        boolean trained = call.context()
                .variable(network)
                .filter(variable -> variable.value() instanceof Network known
                        && known.task().isEmpty())
                .isEmpty();
        return "Evaluation " + network + "Evaluation = "
                + (trained
                        ? network + ".evaluate(" + samples + ");"
                        : "Evaluation.of(" + network + ", " + samples + ", " + dataset + ".task());");
    }
}
