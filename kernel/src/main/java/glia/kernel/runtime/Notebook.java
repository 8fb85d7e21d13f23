package glia.kernel.runtime;

import glia.kernel.extension.Kernel;
import glia.kernel.extension.MimeBundle;

/** What a cell can call without an import. */
public final class Notebook {
    private static volatile Kernel kernel;

    private Notebook() {}

    /** Says which kernel the functions speak for; called once at start. */
    public static void connect(Kernel toKernel) {
        kernel = toKernel;
    }

    /** Shows a value and returns the identifier for {@link #updateDisplay}. */
    public static String display(Object value) {
        return kernel.display(value).id();
    }

    /** Replaces what a display shows. */
    public static void updateDisplay(String id, Object value) {
        kernel.updateDisplay(id, value);
    }

    /** Removes the cell's output. @param wait whether only when something new is shown */
    public static void clearOutput(boolean wait) {
        kernel.clearOutput(wait);
    }

    /** Asks the person for a line of text. */
    public static String readLine(String prompt) throws java.io.IOException {
        return kernel.readLine(prompt);
    }

    /** The representations that {@link #display} would show. */
    public static MimeBundle render(Object value) {
        return kernel.render(value);
    }
}
