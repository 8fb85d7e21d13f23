package glia.extension.workbench;

import java.io.PrintStream;

/**
 * Lines for a person, the last of which may still change where the output is a terminal.
 *
 * @param out where they go
 * @param columns the width of the terminal; 0 where the output is a file or a pipe
 */
record Terminal(PrintStream out, int columns) {

    /** Standard output; the launcher knows whether it is a terminal and how wide. */
    static Terminal ofThisProgram() {
        return new Terminal(System.out, Integer.getInteger("glia.columns", 0));
    }

    /** Writes a line that stays; colours are for terminals only. */
    void line(String text) {
        out.println(columns > 0 ? "\r\u001b[K" + text : text.replaceAll("\u001b\\[[0-9;:]*m", ""));
    }

    /** Shows text in the last line until the next text comes; nothing where this is no terminal. */
    void passing(String text) {
        if (columns > 0) {
            String line = text.length() < columns ? text : text.substring(0, columns - 2) + "…";
            out.print("\r\u001b[K" + line);
            out.flush();
        }
    }
}
