package glia.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private final CellParser parser = new CellParser(Set.of("train")::contains);

    private Place at(String cell) {
        int cursor = cell.indexOf('|');
        return Place.of(cell.replace("|", ""), cursor, parser);
    }

    @Test
    void names() {
        assertEquals(new Place.InName(1, "tr", false), at("%tr|"));
        assertEquals(new Place.InName(8, "", false), at("int a;\n%|"));
        assertEquals(new Place.InName(2, "ne", true), at("%%ne|"));
    }

    @Test
    void arguments() {
        assertEquals(new Place.InArguments("train", false, "a --e", 7), at("%train a --e|"));
        assertEquals(new Place.InArguments("train", false, "a b", 14), at("int a;\n%train a| b\nint c;"));
        assertEquals(new Place.InArguments("network", true, "lenet", 10), at("%%network le|net\nflatten"));
    }

    @Test
    void bodies() {
        assertEquals(new Place.InBody("network", "lenet", "fla", 16), at("%%network lenet\nfla|"));
    }

    @Test
    void java() {
        assertEquals(new Place.InJava("            \nMath.a"), at("%train a b c\nMath.a|"));
    }
}
