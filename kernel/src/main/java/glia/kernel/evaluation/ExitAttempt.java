package glia.kernel.evaluation;

/** What {@code System.exit} throws in notebook code. */
public final class ExitAttempt extends Error {
    public ExitAttempt(int status) {
        super("System.exit(" + status + ") would end the kernel and lose every variable; the cell was ended instead."
                + " To restart the kernel use the notebook's menu.");
    }
}
