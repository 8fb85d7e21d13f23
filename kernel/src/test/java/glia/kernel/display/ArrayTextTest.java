package glia.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrayTextTest {
    private static String text(Object array) {
        return ArrayText.of(array, 10_000);
    }

    @Test
    void arraysAreWrittenWithWhatIsInThem() {
        assertEquals("[[1, 2], [], null]", text(new int[][] {{1, 2}, {}, null}));
        assertEquals("[true, [a]]", text(new Object[] {true, new char[] {'a'}}));
    }

    @Test
    void anArrayThatContainsItselfIsNamedAsACollectionThatDoes() {
        Object[] array = {1, null};
        array[1] = array;
        List<Object> list = new ArrayList<>();
        list.add(1);
        list.add(list);
        assertEquals("[1, (this array)]", text(array));
        assertEquals(list.toString().replace("Collection", "array"), text(array));
    }

    @Test
    void arraysThatContainOneAnotherEnd() {
        Object[] one = new Object[1];
        Object[] two = {one, one};
        one[0] = two;
        assertEquals("[[(this array), (this array)]]", text(one));
    }

    @Test
    void anArrayThatIsThereTwiceIsWrittenTwice() {
        int[] shared = {7};
        assertEquals("[[7], [7]]", text(new int[][] {shared, shared}));
    }

    @Test
    void longArraysAreCutWithTheirLength() {
        assertTrue(text(new int[1000]).endsWith(", 0, ... 1000 elements]"));
    }

    @Test
    void doublingAtEveryDepthStaysShort() {
        Object[] array = {1, 1};
        for (int i = 0; i < 60; i++) {
            array = new Object[] {array, array};
        }
        assertTrue(text(array).length() < 11_000 + 60 * 40);
    }
}
