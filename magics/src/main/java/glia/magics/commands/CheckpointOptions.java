package glia.magics.commands;

import static glia.magics.JavaSource.quoted;

import glia.magics.MagicException;
import glia.networks.training.Resumable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** Where a run begins, and where it writes how far it has come. */
final class CheckpointOptions {
    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description = "writes at every epoch's end where the run stands, for --resume; each in place of the last")
    private String checkpoints;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "EPOCHS",
            description = "writes only every so many epochs, and at the end")
    private Integer checkpointEvery;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "goes on from what --checkpoints wrote, as if the run had never stopped")
    private String resume;

    @Option(
            names = "--continue",
            description = "goes on where the last run stopped, as if it never had: the optimizer too. --max-time and"
                    + " --max-steps count anew where they were reached")
    private boolean continuing;

    boolean goesOn() {
        return continuing || resume != null;
    }

    /** @param calls takes each as Java and as a deed */
    <T extends Resumable<T>> void addTo(BiConsumer<String, UnaryOperator<T>> calls) {
        if (continuing) {
            calls.accept("continuing()", Resumable::continuing);
        }
        if (checkpointEvery != null && checkpoints == null) {
            throw new MagicException("--checkpoint-every needs --checkpoints FILE");
        }
        if (checkpoints != null) {
            int every = checkpointEvery == null ? 1 : checkpointEvery;
            calls.accept(
                    "checkpoints(Path.of(" + quoted(checkpoints) + "), " + every + ")",
                    training -> training.checkpoints(Path.of(checkpoints), every));
        }
        if (resume != null) {
            calls.accept("continuing(Path.of(" + quoted(resume) + "))", training -> resumed(training, Path.of(resume)));
        }
    }

    private static <T extends Resumable<T>> T resumed(T training, Path file) {
        try {
            return training.continuing(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
