package glia.networks.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    private UncheckedIOException failure(IOException failed) {
        return new UncheckedIOException(
                "The checkpoint could not be written to " + path + ": " + failed.getMessage(), failed);
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
            throw failure(failed);
        }
    }
}
