package glia.magics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MagicsTest {
    private final NotebookFixture notebook = new NotebookFixture();

    static List<MagicType> everyMagic() {
        return Magics.all();
    }

    @ParameterizedTest
    @MethodSource("everyMagic")
    void explainsItself(MagicType type) throws Exception {
        MagicUse use = new MagicUse(type, notebook);
        String help = use.help();
        assertTrue(help.startsWith(type.summary()), help);
        assertTrue(help.contains("Usage: " + type.command()), help);
        assertFalse(help.contains("%%%"), help);
        assertEquals(help, use.run("--help", java.util.Optional.of("x")).toString());
        assertTrue(use.complete("", 0).candidates().stream()
                .anyMatch(candidate -> candidate.text().equals("--help")));
    }

    @Test
    void listsThemAllWithTheHosts() throws Exception {
        notebook.hostMagics.add(new MagicContext.HostMagic("%maven", "adds a library"));
        notebook.hostMagics.add(new MagicContext.HostMagic("%java %%java", "ours"));
        String list = notebook.line("lsmagic").toString();
        Magics.all().forEach(type -> assertTrue(list.contains(type.command() + " "), list));
        assertFalse(list.contains("%%java"), list);
        assertTrue(list.replaceAll(" +", " ").contains("\n %maven Adds a library."), list);
    }

    @Test
    void showsJava() throws Exception {
        assertEquals("lenet.summary()", notebook.line("java %summary lenet").toString());
        assertEquals("lenet.summary()", notebook.line("java summary lenet").toString());
        String cell = "int n = 3;\n%summary lenet\nn++";
        assertEquals(
                "int n = 3;\nlenet.summary()\nn++", notebook.cell("java", cell).toString());
        assertTrue(notebook.cell("java", "%%network a\ninput 2\ndense 1")
                .toString()
                .startsWith("Network a = Network.of(\"a\", \"\"\"\n"));
        assertTrue(assertThrows(MagicException.class, () -> notebook.line("java %sumary lenet"))
                .getMessage()
                .contains("Did you mean 'summary'?"));
    }

    @Test
    void keepsBackslashesAndQuotesTogether() {
        assertEquals(
                List.of("C:\\data\\a.csv", "two words", "--x=a b", "it's", "${f(\"a b\")}"),
                Words.of("C:\\data\\a.csv 'two words' --x=\"a b\" it's ${f(\"a b\")}").stream()
                        .map(Words.Word::text)
                        .toList());
        assertEquals(
                List.of("open ended"),
                Words.of("\"open ended").stream().map(Words.Word::text).toList());
    }

    /** Run with {@code -Dglia.magics.write=true} to write the page anew. */
    @Test
    void theReferenceIsThatOfTheMagics() throws Exception {
        Path page = Path.of("../docs/magics.md");
        String text = Reference.markdown(notebook);
        if (Boolean.getBoolean("glia.magics.write")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
        }
        assertEquals(
                text, Files.readString(page), "docs/magics.md is old: write it anew with -Dglia.magics.write=true");
    }
}
