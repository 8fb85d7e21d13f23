package glia.kernel.evaluation;

/**
 * Where a piece of Java comes from.
 *
 * @param name such as {@code cell [7]}
 * @param firstLine how many lines stand before it there
 */
public record Origin(String name, int firstLine) {
    /** Code that a magic or an extension evaluates. */
    static final Origin GENERATED = new Origin("generated code", 0);

    public static Origin cell(int number, int firstLine) {
        // Cells count from 1; before the first one only startup scripts run.
        return new Origin(number == 0 ? "startup" : "cell [" + number + "]", firstLine);
    }

    /** The same place, further down. */
    Origin behind(int lines) {
        return new Origin(name, firstLine + lines);
    }

    /** Such as {@code cell [7] line 3}; lines count from 1. */
    String line(int line) {
        return name + " line " + (firstLine + line);
    }
}
