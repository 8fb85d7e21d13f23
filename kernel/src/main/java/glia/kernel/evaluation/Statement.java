package glia.kernel.evaluation;

/** One statement with the place that it comes from. */
record Statement(String source, Origin origin) {
    /** The line of a position, from 1. */
    int lineAt(int position) {
        int end = Math.max(0, Math.min(position, source.length()));
        return 1 + (int) source.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    String place(int position) {
        return origin.line(lineAt(position));
    }

    /** A line by its number from 1; empty where there is none. */
    String line(int number) {
        String[] lines = source.split("\n", -1);
        return number >= 1 && number <= lines.length ? lines[number - 1] : "";
    }
}
