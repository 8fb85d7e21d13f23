package glia.kernel.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainJavaTest {
    @Test
    void plain() {
        for (String code :
                List.of("1+1", "int x = Math.max(1, 2);", "for (int i = 0; i < 3; i++) { System.out.println(i); }")) {
            assertTrue(PlainJava.matches(code), code);
        }
    }

    @Test
    void anythingThatMayComeFromAnImportWaits() {
        for (String code : List.of("List.of(1)", "display(1)", "%time 1", "int r = a % b", "x?", "new Random()")) {
            assertFalse(PlainJava.matches(code), code);
        }
    }
}
