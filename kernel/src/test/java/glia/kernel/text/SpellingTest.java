package glia.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void distances() {
        assertEquals(0, Spelling.distance("Maven", "maven"));
        assertEquals(1, Spelling.distance("mavne", "maven"));
        assertEquals(3, Spelling.distance("kitten", "sitting"));
    }

    @Test
    void theNearestComesFirst() {
        assertEquals(
                List.of("training", "trailing"), Spelling.nearest("trianing", List.of("trailing", "plot", "training")));
        assertEquals(List.of(), Spelling.nearest("xyz", List.of("train", "plot")));
    }
}
