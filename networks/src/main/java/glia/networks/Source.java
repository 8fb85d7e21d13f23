package glia.networks;

/**
 * Where in a definition something stands.
 *
 * @param line from 1
 * @param text the statement as written, without its braces
 */
public record Source(int line, String text) {
    @Override
    public String toString() {
        return "line " + line + " '" + text + "'";
    }
}
