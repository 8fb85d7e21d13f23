package glia.networks.training;

import glia.networks.saving.CheckpointFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes checkpoints of a run to a file, each in place of the one before: one every so many epochs, and one at its end,
 * however it came. A listener like any other, which is told of an epoch after those that may have weights of it kept.
 *
 * @param every epochs from one to the next, 1 or more
 */
record Saving(Path path, int every) implements TrainingListener {
    Saving {
        if (every < 1) {
            throw new IllegalArgumentException("Checkpoints are written every 1 or more epochs, found " + every);
        }
    }

    /**
     * Says before a run rather than behind its first epoch that nothing can be written there.
     *
     * @throws UncheckedIOException with what is in the way
     */
    void check() {
        Path folder = path.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            if (Files.isDirectory(path)) {
                throw new IOException("it is a folder; name a file in it");
            }
            if (!Files.isWritable(folder)) {
                throw new IOException("nothing can be written to its folder");
            }
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    @Override
    public void epochEnded(Epoch epoch, RunControl control) {
        writeIfDue(epoch.number(), file -> CheckpointFile.save(control.checkpoint(), file));
    }

    @Override
    public void ended(Run run) {
        run.checkpoint().ifPresent(last -> write(file -> CheckpointFile.save(last, file)));
    }

    private UncheckedIOException failure(IOException failed) {
        return new UncheckedIOException(
                "The checkpoint could not be written to " + path + ": " + failed.getMessage(), failed);
    }

    /** Writes a checkpoint of a network, or of a pair, as it is now. */
    interface Writing {
        void to(Path path) throws IOException;
    }

    void writeIfDue(int epoch, Writing checkpoint) {
        if (epoch % every == 0) {
            write(checkpoint);
        }
    }

    void write(Writing checkpoint) {
        try {
            checkpoint.to(path);
        } catch (IOException failed) {
            throw failure(failed);
        }
    }
}
