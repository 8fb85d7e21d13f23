package glia.kernel.notebook;

import java.time.Duration;
import java.util.Optional;

/**
 * How a notebook is run.
 *
 * @param cellTimeout longest time one cell may take; empty for no limit
 * @param startTimeout longest time the kernel may take to answer at all
 * @param allowErrors whether to go on after a cell that failed
 */
public record RunOptions(Optional<Duration> cellTimeout, Duration startTimeout, boolean allowErrors) {

    /** No limit for cells, a minute for the start, stop at the first error. */
    public static final RunOptions DEFAULT = new RunOptions(Optional.empty(), Duration.ofSeconds(60), false);

    public RunOptions {
        if (cellTimeout.isPresent()
                && (cellTimeout.get().isNegative() || cellTimeout.get().isZero())) {
            throw new IllegalArgumentException("A cell's time limit must be more than 0 seconds.");
        }
    }
}
