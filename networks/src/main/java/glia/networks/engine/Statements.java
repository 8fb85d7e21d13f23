package glia.networks.engine;

/** The statements of a program so far, and the names of variables that are taken. */
final class Statements {
    private final StringBuilder lines = new StringBuilder();
    private int variables;

    String fresh() {
        return "x" + variables++;
    }

    void add(String statement) {
        lines.append(statement).append('\n');
    }

    int length() {
        return lines.length();
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
