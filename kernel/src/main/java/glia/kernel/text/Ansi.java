package glia.kernel.text;

/** Terminal colours that front ends show and that can be read on light and on dark ground. */
public final class Ansi {
    private static final String RESET = "\u001b[0m";

    private Ansi() {}

    /** For what went wrong. */
    public static String error(String text) {
        return "\u001b[1;31m" + text + RESET;
    }

    /** For the place where it went wrong. */
    public static String mark(String text) {
        return "\u001b[31m" + text + RESET;
    }

    /** For names of places. */
    public static String place(String text) {
        return "\u001b[34m" + text + RESET;
    }

    /** For advice. */
    public static String hint(String text) {
        return "\u001b[32m" + text + RESET;
    }
}
