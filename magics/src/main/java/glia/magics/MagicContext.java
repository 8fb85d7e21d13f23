package glia.magics;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** What a magic sees of the notebook that it runs in. A host supplies one; its methods may be called from any thread. */
public interface MagicContext {

    /** The notebook's variables in the order of their declaration. */
    List<NotebookVariable> variables();

    /** The variable of that name with its present value. */
    default Optional<NotebookVariable> variable(String name) {
        return variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    /**
     * Declares a variable of the notebook, in place of one of the same name.
     *
     * @throws Exception if the host cannot declare it
     */
    void declare(String name, Class<?> type, Object value) throws Exception;

    /**
     * The value of a Java expression of the notebook.
     *
     * @throws Exception if it does not compile, or throws
     */
    Object evaluate(String expression) throws Exception;

    /** Shows a value below the cell, and gives the handle by which another can take its place. */
    LiveDisplay display(Object value);

    /** The text output of the cell. */
    PrintStream out();

    /** The error output of the cell. */
    PrintStream err();

    /** Whether the person asked to stop the cell. */
    boolean interrupted();

    /** Runs the action once if the person asks to stop the cell; until the registration is closed. */
    Registration onInterrupt(Runnable action);

    /** The magics of the host itself, for the list of all. */
    default List<HostMagic> hostMagics() {
        return List.of();
    }

    /**
     * A magic that is not ours.
     *
     * @param name with its percent signs; both forms, with a space between, of one for lines and for cells
     */
    record HostMagic(String name, String summary) {}

    /** Something on the page that can be replaced. */
    @FunctionalInterface
    interface LiveDisplay {
        void update(Object value);
    }

    /** Something that {@link #close} takes back. */
    @FunctionalInterface
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
