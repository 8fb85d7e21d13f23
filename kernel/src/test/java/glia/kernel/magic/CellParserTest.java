package glia.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellParserTest {
    private final CellParser parser = new CellParser(Set.of("time", "maven")::contains);

    @Test
    void javaAloneStaysOnePiece() {
        assertEquals(List.of(new Part.Java("int a = 1;\na", 0)), parser.parse("int a = 1;\na"));
    }

    @Test
    void aLineMagicMayStandBetweenStatements() {
        assertEquals(
                List.of(
                        new Part.Java("int a = 1;\n", 0),
                        new Part.Line("maven", "g:a:1", 1),
                        new Part.Java("\na + 1", 1)),
                parser.parse("int a = 1;\n%maven g:a:1\na + 1"));
    }

    @Test
    void aRemainderOverTwoLinesIsJava() {
        for (String code : List.of("int r = a\n %b;", "int r = (a)\n%time;", "x[0]\n  % y", "f(a,\n%b)")) {
            assertEquals(List.of(new Part.Java(code, 0)), parser.parse(code));
        }
    }

    @Test
    void textsAndCommentsHoldNoMagic() {
        for (String code : List.of(
                "String t = \"\"\"\n%maven x\n\"\"\";",
                "/*\n%maven x\n*/",
                "// x\n//%maven x",
                "String s = \"\\\"\";\nint c = '\"';\n",
                "String s = \"\"\"\n  \\\"\"\"\n%time\n  \"\"\";")) {
            assertEquals(List.of(new Part.Java(code, 0)), parser.parse(code));
        }
    }

    @Test
    void aMagicBehindAnExpressionWithoutSemicolonIsAMagic() {
        assertEquals(List.of(new Part.Java("x\n", 0), new Part.Line("time", "f()", 1)), parser.parse("x\n%time f()"));
    }

    @Test
    void aMagicCanBeAssigned() {
        assertEquals(
                List.of(new Part.Java("int a;\n", 0), new Part.Assignment("var x = ", "time", "b", 1)),
                parser.parse("int a;\nvar x = %time b;"));
    }

    @Test
    void aCellMagicTakesTheRestAsItIs() {
        assertEquals(
                List.of(new Part.Body("net", "a \\b \"c\"", "x %y\n  z\\n\n", 0)),
                parser.parse("%%net a \\b \"c\"\nx %y\n  z\\n\n"));
        assertEquals(List.of(new Part.Body("net", "", "", 0)), parser.parse("%%net"));
        assertEquals(List.of(new Part.Body("net", "", "", 2)), parser.parse("\n// why\n%%net\n"));
    }

    @Test
    void aQuestionMarkAsksForHelp() {
        assertEquals(List.of(new Part.Help("time", 0)), parser.parse("%time?"));
        assertEquals(List.of(new Part.Help("net", 0)), parser.parse("%%net?"));
    }

    @Test
    void aMagicInsideABlockIsLeftToJava() {
        String code = "if (a) {\n%time x\n}";
        assertEquals(List.of(new Part.Java(code, 0)), parser.parse(code));
    }

    @Test
    void anEmptyCellHasNoParts() {
        assertEquals(List.of(), parser.parse(" \n\t"));
    }

    @Test
    void unfinishedCodeNeverFails() {
        String code = "String s = \"\"\"\n%time \\\n'\" /* // %%x";
        for (int end = 0; end <= code.length(); end++) {
            parser.parse(code.substring(0, end));
        }
    }

    @Test
    void indentFollowsOpenBrackets() {
        assertEquals("        ", CellParser.indentAfter("class A {\n void f() {"));
        assertEquals("", CellParser.indentAfter("f(\"{\");"));
    }
}
