package glia.kernel.text;

import java.util.regex.Pattern;

/** The names of the notebook's classes as the notebook wrote them. */
public final class NotebookNames {
    private static final String MARK = "$JShell$";
    /** The class that JShell puts around a snippet. */
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+[.$]");

    private NotebookNames() {}

    /** A text without the names that JShell gives to the classes around snippets. */
    public static String readable(String text) {
        return text.contains(MARK) ? WRAPPER.matcher(text).replaceAll("") : text;
    }

    /** What the value's {@code toString} says, readable unless the value is itself a text. */
    public static String textOf(Object value) {
        return value instanceof CharSequence text ? text.toString() : readable(String.valueOf(value));
    }
}
