package glia.networks.training;

import glia.networks.saving.CheckpointFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Writes checkpoints of a run to a file, each in place of the one before.
 *
 * @param every epochs from one to the next, 1 or more
 */
record Saving(Path path, int every) {
    Saving {
        if (every < 1) {
            throw new IllegalArgumentException("Checkpoints are written every 1 or more epochs, found " + every);
        }
    }

    void epochEnded(int epoch, Supplier<Checkpoint> checkpoint) {
        if (epoch % every == 0) {
            ended(checkpoint.get());
        }
    }

    void ended(Checkpoint checkpoint) {
        try {
            CheckpointFile.save(checkpoint, path);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The checkpoint could not be written to " + path + ": " + failed.getMessage(), failed);
        }
    }
}
