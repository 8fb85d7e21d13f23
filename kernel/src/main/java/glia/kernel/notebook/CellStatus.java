package glia.kernel.notebook;

/** How a cell ended. */
public enum CellStatus {
    OK,
    /** It threw or did not compile. */
    FAILED,
    /** It threw, and its tag {@code raises-exception} says that it should. */
    FAILED_AS_EXPECTED,
    /** It ran past the time limit and was interrupted. */
    TIMED_OUT,
    /** Whoever runs the notebook stopped it in this cell. */
    STOPPED,
    /** The kernel ended while it ran, or had to be killed. */
    KERNEL_DIED;

    /** Whether the notebook did what its author meant. */
    public boolean isGood() {
        return this == OK || this == FAILED_AS_EXPECTED;
    }
}
