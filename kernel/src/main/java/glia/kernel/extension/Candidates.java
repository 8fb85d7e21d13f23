package glia.kernel.extension;

import java.util.List;

/**
 * Candidates with the range that they replace, best first.
 *
 * @param start index of the first {@code char} to be replaced
 * @param end index behind the last
 */
public record Candidates(int start, int end, List<Candidate> items) {
    public static final Candidates NONE = new Candidates(0, 0, List.of());

    public Candidates {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + " to " + end);
        }
        items = List.copyOf(items);
    }

    /** The same candidates for a text that begins {@code offset} chars earlier. */
    public Candidates shifted(int offset) {
        return new Candidates(start + offset, end + offset, items);
    }
}
