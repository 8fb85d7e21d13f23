package glia.networks.generation;

/**
 * What a network wrote.
 *
 * @param text the beginning and what was written behind it
 * @param tokens how many were written
 * @param seconds that took
 * @param interrupted whether somebody stopped it before it was as long as asked
 */
public record GeneratedText(String text, int tokens, double seconds, boolean interrupted) {
    @Override
    public String toString() {
        return text;
    }
}
