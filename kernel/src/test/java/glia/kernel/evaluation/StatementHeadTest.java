package glia.kernel.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementHeadTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMPORT | import java.util.List;",
                "VARIABLE | int a = 1;",
                "VARIABLE | final var a = f(x -> { return 1; });",
                "VARIABLE | Map<String, List<? extends Number>> m = null;",
                "VARIABLE | int[] a = {1, 2};",
                "VARIABLE | private static double[][] grid = g();",
                "CONTROL | for (int i = 0; i < 3; i++) { }",
                "CONTROL | if(a) b();",
                "CONTROL | do a = 1; while (b);",
                "CONTROL | do { } while (true);",
                "PRINT | System.out.println(a = 5);",
                "PRINT | System.err.print(1);",
                "CALL | System.out.printf(format);",
                "ASSIGNMENT | a = b == c;",
                "CALL | a.b = c;",
                "CALL | a[i + 1][0] = c;",
                "CALL | a[0]++;",
                "CALL | a += 5;",
                "CALL | a >>>= 5;",
                "CALL | a++;",
                "CALL | --a;",
                "CALL | list.add(1);",
                "CALL | iffy(1);",
                "CALL | a . b ( 1 );",
                "OTHER | int a;",
                "OTHER | int f(int n) { int m = n; return m; }",
                "OTHER | <T> T same(T t) { return t; }",
                "OTHER | class A { int a = 1; }",
                "OTHER | record A(int a) { }",
                "OTHER | a == b",
                "OTHER | a + b",
                "OTHER | new A().b();",
                "OTHER | @Deprecated int a = 1;",
                "OTHER | { int a = 1; }",
                "OTHER | throw new A();",
            })
    void tellsByTheFirstWords(StatementHead head, String source) {
        assertEquals(head, StatementHead.of(source));
        assertEquals(head, StatementHead.of("\n  // why = not;\n /* x = 1; */ " + source));
    }

    @Test
    void findsTheSemicolonThatEndsAStatement() {
        assertEnd("a(\";\", ';', \"\\\";\");", " b();");
        assertEnd("// a;\n a(/* ; */ 1) // ;\n ;", "b();");
        assertEnd("var a = f(x -> { g(); h(); });", "\nint b;");
        assertEnd("var a = new A() { void f() { ; } };", "");
        assertEnd("var text = \"\"\"\n a;\n b\"; \"\"\";", "c();");
        assertEquals(OptionalInt.empty(), StatementHead.end("a("));
        assertEquals(OptionalInt.empty(), StatementHead.end("if (a) b();"));
        assertEquals(OptionalInt.empty(), StatementHead.end("class A { }"));
        assertEquals(OptionalInt.empty(), StatementHead.end(""));
    }

    private static void assertEnd(String statement, String rest) {
        assertEquals(OptionalInt.of(statement.length()), StatementHead.end(statement + rest));
    }
}
