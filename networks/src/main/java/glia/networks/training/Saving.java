package glia.networks.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

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

    /** Writes a checkpoint as it is now. */
    interface Writing {
        void to(Path path) throws IOException;
    }

    void epochEnded(int epoch, Writing checkpoint) {
        if (epoch % every == 0) {
            ended(checkpoint);
        }
    }

    void ended(Writing checkpoint) {
        try {
            checkpoint.to(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The checkpoint could not be written to " + path + ": " + failed.getMessage(), failed);
        }
    }
}
