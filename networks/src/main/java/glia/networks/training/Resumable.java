package glia.networks.training;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Settings of a run that can go on where an earlier one stopped. Each method gives the settings back.
 *
 * @param <T> the settings
 */
public interface Resumable<T> {

    /**
     * Goes on where the last run stopped, as if it never had: an interrupted run does the rest of its epochs, a run that
     * was done does these epochs more. The optimizer, the loss and the metric must be the same; a bound on steps or time
     * that was reached counts anew.
     */
    T continuing();

    /**
     * As {@link #continuing()}, from a file that {@link #checkpoints} wrote.
     *
     * @throws IOException if it cannot be read or is no checkpoint of what is trained
     */
    T continuing(Path file) throws IOException;

    /**
     * Writes where the run stands every so many epochs and at its end, for {@link #continuing(Path)}.
     *
     * @param file replaced each time, whole or not at all
     * @param everyEpochs from one to the next, 1 or more
     */
    T checkpoints(Path file, int everyEpochs);
}
