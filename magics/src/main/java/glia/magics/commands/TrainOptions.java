package glia.magics.commands;

import glia.networks.training.Training;
import glia.networks.training.losses.Loss;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to train, as options of a line. What is not said is left to {@link Training}. */
final class TrainOptions {
    @Mixin
    private LengthOptions length = new LengthOptions();

    @Mixin
    private UpdateOptions update = new UpdateOptions();

    @Mixin
    private ObjectiveOptions objective = new ObjectiveOptions();

    @Option(
            names = "--augment",
            split = ",",
            paramLabel = "CHANGE",
            completionCandidates = TrainingWords.OfAugmentations.class,
            description = "changes pictures at random, with commas between; of ${COMPLETION-CANDIDATES}")
    private String[] augment = {};

    @Mixin
    private LayerOptions layers = new LayerOptions();

    @Option(
            names = "--device",
            paramLabel = "NAME",
            description = "cpu (unless said), gpu, gpu1..., or several that share each batch: gpu,gpu1; see %%device")
    private String device;

    @Option(
            names = "--precision",
            paramLabel = "NAME",
            completionCandidates = TrainingWords.OfPrecisions.class,
            description = "fp32 (unless said) or bf16")
    private String precision;

    @Mixin
    private CheckpointOptions checkpoints = new CheckpointOptions();

    int epochs() {
        return length.epochs();
    }

    long seed() {
        return length.seed();
    }

    /** The loss, if it fits where no other does. */
    Optional<Loss> alone() {
        return objective.alone();
    }

    String lossInJava() {
        return objective.lossInJava();
    }

    boolean goesOn() {
        return checkpoints.goesOn();
    }

    /** What was said, as calls of {@link Training}. */
    TrainingCalls calls() {
        TrainingCalls calls = new TrainingCalls();
        length.addTo(calls);
        update.addTo(calls);
        objective.addTo(calls);
        if (augment.length > 0) {
            calls.add("augment(" + TrainingCalls.quoted(augment) + ")", training -> training.augment(augment));
        }
        layers.addTo(calls);
        calls.addWord(device, "device", Training::device);
        calls.addWord(precision, "precision", Training::precision);
        checkpoints.<Training>addTo(calls::add);
        return calls;
    }
}
