package glia.magics;

import java.util.List;

/**
 * How what is being typed may go on.
 *
 * @param start index of the first {@code char} that a candidate replaces
 * @param end index behind the last
 */
public record Completion(int start, int end, List<Candidate> candidates) {
    public static final Completion NONE = new Completion(0, 0, List.of());

    public Completion {
        candidates = List.copyOf(candidates);
    }

    /**
     * One way to go on.
     *
     * @param kind one word for what it is: {@code option}, {@code variable}
     * @param note a few words about it; may be empty
     */
    public record Candidate(String text, String kind, String note) {}
}
