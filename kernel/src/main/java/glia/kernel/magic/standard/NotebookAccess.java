package glia.kernel.magic.standard;

/** What the kernel's own magics may do beyond what an extension can. */
public interface NotebookAccess {
    /** Runs the text of a cell, magics included; returns the value of its last piece. */
    Object runCell(String code) throws Exception;

    /** Forgets everything that cells declared. */
    void reset();
}
