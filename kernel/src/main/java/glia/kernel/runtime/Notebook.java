package glia.kernel.runtime;

import glia.kernel.extension.EvaluationException;
import glia.kernel.extension.Kernel;
import glia.kernel.extension.MimeBundle;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a cell can call without an import. The names and forms are those of the IJava kernel. */
public final class Notebook {
    private static volatile Kernel kernel;

    private Notebook() {}

    /** Says which kernel the functions speak for; called once at start. */
    public static void connect(Kernel toKernel) {
        kernel = toKernel;
    }

    /** The kernel, for code that wants more than these functions. */
    public static Kernel kernel() {
        return kernel;
    }

    /** Shows a value and returns the identifier for {@link #updateDisplay}. */
    public static String display(Object value) {
        return kernel.display(value).id();
    }

    /** Shows a value in the given representations only, such as {@code "text/html"}. */
    public static String display(Object value, String... mimeTypes) {
        return kernel.display(render(value, mimeTypes)).id();
    }

    /** The representations that {@link #display} would show. */
    public static MimeBundle render(Object value) {
        return kernel.render(value);
    }

    /** The given representations; a text is taken to be written in each of them. */
    public static MimeBundle render(Object value, String... mimeTypes) {
        List<String> wanted = List.of(mimeTypes);
        if (value instanceof CharSequence text && !wanted.isEmpty()) {
            Map<String, Object> data = new LinkedHashMap<>();
            wanted.forEach(type -> data.put(type, text.toString()));
            data.putIfAbsent(MimeBundle.TEXT, text.toString());
            return new MimeBundle(data);
        }
        return kernel.render(value, wanted);
    }

    /** Replaces what a display shows. */
    public static void updateDisplay(String id, Object value) {
        kernel.updateDisplay(id, value);
    }

    /** Replaces what a display shows, by the given representations only. */
    public static void updateDisplay(String id, Object value, String... mimeTypes) {
        kernel.updateDisplay(id, render(value, mimeTypes));
    }

    /**
     * Removes the cell's output.
     *
     * @param wait whether only when something new is shown
     */
    public static void clearOutput(boolean wait) {
        kernel.clearOutput(wait);
    }

    /** Prints to the cell, as {@link java.io.PrintStream#printf} does. */
    public static void printf(String format, Object... arguments) {
        System.out.printf(format, arguments);
    }

    /** Asks the person for a line of text. */
    public static String readLine(String prompt) throws IOException {
        return kernel.readLine(prompt);
    }

    /** Asks the person for a line that is not shown while it is typed. */
    public static String readPassword(String prompt) throws IOException {
        return kernel.readPassword(prompt);
    }

    /** Evaluates Java in the notebook. */
    public static Object eval(String java) throws EvaluationException {
        return kernel.evaluate(java);
    }
}
