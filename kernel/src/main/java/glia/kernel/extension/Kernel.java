package glia.kernel.extension;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kernel as an extension or a magic sees it. Every method may be called from any thread; output and
 * displays go to the cell that started the calling thread, and to the running cell where that is unknown.
 */
public interface Kernel {
    /** The magics, to which an extension adds its own. */
    MagicRegistry magics();

    /** What decides how values are shown. */
    RendererRegistry renderers();

    /** The notebook's variables in the order of their declaration. */
    List<Variable> variables();

    /** The variable of that name with its present value, or empty where none is declared. */
    Optional<Variable> variable(String name);

    /**
     * Declares a notebook variable that holds a live object, replacing one of the same name.
     *
     * @param typeText the declared type as Java source, qualified where the notebook does not import it, such
     *     as {@code java.util.List<String>}
     * @throws IllegalArgumentException if the name is no Java identifier
     * @throws EvaluationException if the type cannot be resolved or does not fit the value
     */
    void declare(String name, String typeText, Object value) throws EvaluationException;

    /**
     * Evaluates Java in the notebook and returns the value of its last expression, or null.
     *
     * @throws EvaluationException if the code does not compile or throws
     */
    Object evaluate(String java) throws EvaluationException;

    /**
     * Adds an import for the following cells.
     *
     * @param name what stands between {@code import} and the semicolon, such as {@code java.util.*} or
     *     {@code static java.lang.Math.*}
     */
    void addImport(String name) throws EvaluationException;

    /** Runs the text of a cell, magics included; returns the value of its last piece, or null. */
    Object runCell(String code) throws Exception;

    /** Adds jars or folders of classes; classes in them can be used from the next statement on. */
    void addToClassPath(List<Path> paths);

    /** Shows a value in the cell and returns the handle by which it can be replaced in place. */
    Display display(Object value);

    /** The same under an identifier of the caller's choice. */
    Display display(String id, Object value);

    /** Replaces what the display of that identifier shows, wherever it is shown. */
    void updateDisplay(String id, Object value);

    /** Removes the cell's output, at once or when the next thing is shown. */
    void clearOutput(boolean wait);

    /** The representations that {@link #display} would send, never empty. */
    MimeBundle render(Object value);

    /** Those of the given MIME types that the value has; all that it has where it has none of them. */
    MimeBundle render(Object value, List<String> mimeTypes);

    /** Whether the person asked to stop the running cell. It stays true until the cell ends. */
    boolean interrupted();

    /**
     * Runs an action once if the running cell is interrupted; on the thread that received the request, so it
     * must return quickly. Close the registration when the work is over.
     */
    Registration onInterrupt(Runnable action);

    /** The text output of the cell; {@code System.out} leads to the same place. */
    PrintStream out();

    /** The error output of the cell; {@code System.err} leads to the same place. */
    PrintStream err();

    /** Asks for a line that is not shown while it is typed, as a password. */
    String readPassword(String prompt) throws java.io.IOException;

    /**
     * Asks the person at the notebook for a line of text.
     *
     * @throws java.io.IOException if the front end cannot ask, as when a notebook runs unattended
     */
    String readLine(String prompt) throws java.io.IOException;

    /**
     * Answers the front end when it opens a comm of that name, in place of who answered before.
     *
     * @param target the name that the front end asks for
     */
    Registration serveComms(String target, CommTarget answer);

    /**
     * Opens a comm to what the front end knows by that name. Where it knows none, the comm is closed again.
     *
     * @param data maps, lists, text, numbers and booleans
     */
    Comm openComm(String target, Map<String, ?> data);

    /** The number shown beside the running cell, or beside the last one when none runs. */
    int executionCount();
}
