package glia.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void findsTheNearest() {
        List<String> names = List.of("mnist", "moons", "iris", "winequality-red");
        assertEquals(Optional.of("mnist"), Suggestion.closest("MNSIT", names));
        assertEquals(Optional.of("moons"), Suggestion.closest("moon", names));
        assertEquals(Optional.of("winequality-red"), Suggestion.closest("wine-quality-red", names));
        assertEquals(Optional.empty(), Suggestion.closest("cifar10", names));
        assertEquals(Optional.empty(), Suggestion.closest("q", List.of("a", "b")));
        assertEquals(Optional.of("A"), Suggestion.closest("a", List.of("A", "b")));
    }

    /** The textbook example of edit distance, and one swap of neighbours. */
    @Test
    void countsEdits() {
        assertEquals(3, Suggestion.distance("kitten", "sitting"));
        assertEquals(1, Suggestion.distance("ab", "ba"));
        assertEquals(3, Suggestion.distance("", "abc"));
    }
}
