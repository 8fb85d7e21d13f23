/**
 * Runs notebooks from the command line: a client of the Jupyter protocol that starts a kernel as a
 * child process, sends it the cells of an {@code .ipynb} file and writes their outputs back.
 *
 * <p>Nothing here looks inside a kernel; any kernel with a kernel.json will do.
 */
package glia.kernel.notebook;
