package glia.kernel.protocol;

/** The kernel's ends of the conversation. */
public enum Channel {
    /** Interrupts and shutdown; read before any other. */
    CONTROL,
    SHELL,
    /** Questions to the person at the notebook. */
    STDIN,
    /** What every front end sees: output, displays, status. */
    IOPUB
}
