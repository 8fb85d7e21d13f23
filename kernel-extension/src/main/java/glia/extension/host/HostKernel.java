package glia.extension.host;

import java.io.PrintStream;

/** What a kernel other than ours must be able to do for the workbench. */
interface HostKernel {
    /** The value of Java in the notebook, which may be a declaration or an import and have none. */
    Object evaluate(String java) throws Exception;

    /** Shows a value under an identifier. */
    void display(String identifier, Object value);

    /** Replaces what is shown under an identifier. */
    void update(String identifier, Object value);

    PrintStream out();

    PrintStream err();
}
