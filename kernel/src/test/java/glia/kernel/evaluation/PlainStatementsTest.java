package glia.kernel.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.kernel.extension.EvaluationException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that are compiled as one must do what they do one by one. */
class PlainStatementsTest extends ShellTest {
    private static final String CALLER =
            "StackWalker.getInstance().walk(s -> s.map(f -> f.getClassName()).filter(n -> n.startsWith(\"REPL\"))"
                    + ".reduce((a, b) -> b)).get()";

    @BeforeEach
    void declare() throws EvaluationException {
        run(
                "java.util.List<Object> seen = new java.util.ArrayList<>();",
                "int a = 0;",
                "int count(int n) { seen.add(n); return n; }");
    }

    @Test
    void neighboursAreOneClass() throws EvaluationException {
        run("seen.add(" + CALLER + ");\nseen.add(" + CALLER + ");\nif (a == 0) { seen.add(" + CALLER + "); }");
        assertEquals(1, run("new java.util.HashSet<>(seen).size()"));
        assertTrue(run("seen.get(0)").toString().startsWith("REPL.$JShell$Expression"));
    }

    @Test
    void declarationsBetweenThemAreMadeInTheirTurn() throws EvaluationException {
        Object last = run("count(1);\na = 5;\nint b = a + 1;\ncount(b);\nint twice(int n) { return 2 * n; }\n"
                + "a = twice(b);\nb++;\ncount(a + b);");
        assertEquals(19, last);
        assertEquals(List.of(1, 6, 19), run("seen"));
    }

    @Test
    void variablesThatAreThereAreAssigned() throws EvaluationException {
        String cell = "seen.add(" + CALLER + ");\nint b = count(3);\nfinal var c = b + 1;\nint[] d = {\n  b, c};\n"
                + "seen.add(" + CALLER + ");\nd[1]";
        assertEquals(4, run(cell));
        assertEquals(4, run("seen.clear();", cell));
        assertEquals(3, run("seen.size()"));
        assertEquals(true, run("seen.get(0).equals(seen.get(2))"));
        EvaluationException error =
                assertThrows(EvaluationException.class, () -> run("int[] d = {\n  1, 2};\nint b = 1 / 0;\ncount(7);"));
        assertTrue(
                String.join("\n", error.report()).contains("line 3"),
                error.report().toString());
        assertEquals("text", run("int b = 1;\nString c = \"text\";\nc"));
        assertEquals(2.5, run("var b = 2.5;\nb"));
        assertEquals(1, run("var b = 1;\nb"));
    }

    @Test
    void onlyTheLastGivesAValue() throws EvaluationException {
        assertEquals(3, run("count(2);\ncount(3);"));
        assertEquals(4, run("count(2);\ncount(4)"));
        assertNull(run("count(2);\na = 3;"));
        assertNull(run("count(2);\nfor (int i = 0; i < 2; i++) { count(i); }"));
        assertNull(run("count(2);\nSystem.out.print(\"\");"));
        assertEquals(1, run("a = 1;\na"));
        assertNull(run("a = 3;"));
        assertNull(run("count(5);\nseen.clear();"));
        assertEquals(List.of(), run("seen;"));
        assertEquals(true, run("seen.add('c');"));
        assertEquals('c', run("int[] n = {1};", "n[0] = 5;\n// why\nseen.get(0);"));
        assertEquals(3, run("a++;"));
        assertEquals(6, run("a += 2;"));
        assertEquals(7, run("int[] n = {1};", "n[0] = 7;"));
    }

    @Test
    void whatIsRightBeforeAMistakeIsRun() throws EvaluationException {
        EvaluationException error = assertThrows(
                EvaluationException.class, () -> run("count(1);\ncount(2);\n\n  count(nothing);\ncount(3);"));
        String report = String.join("\n", error.report());
        assertTrue(report.contains("line 4") && report.contains("nothing"), report);
        assertEquals(List.of(1, 2), run("seen"));
    }

    @Test
    void aMissingSemicolonIsFoundWhereItIs() throws EvaluationException {
        EvaluationException error =
                assertThrows(EvaluationException.class, () -> run("count(1);\ncount(2)\ncount(3);\ncount(4);"));
        assertTrue(
                String.join("\n", error.report()).contains("line 2"),
                error.report().toString());
        assertEquals(List.of(1), run("seen"));
    }

    @Test
    void aFailureNamesItsLineAndEndsTheCell() throws EvaluationException {
        EvaluationException error = assertThrows(
                EvaluationException.class,
                () -> run("count(1); // one\n/* two\n */ count(2);\ncount(\n    1 / 0);\ncount(3);"));
        String report = String.join("\n", error.report());
        assertEquals("ArithmeticException", error.errorName());
        assertTrue(report.contains("line 5") || report.contains("line 4"), report);
        assertTrue(report.contains("1 / 0") || report.contains("count("), report);
        assertEquals(List.of(1, 2), run("seen"));
    }

    @Test
    void aReturnEndsNothingButItsStatement() throws EvaluationException {
        run("Runnable r = () -> { return; };");
        run("count(1);\nif (a == 0) { Runnable s = () -> { return; }; s.run(); }\nr.run();\ncount(2);");
        assertEquals(List.of(1, 2), run("seen"));
    }

    @Test
    void checkedExceptionsAndEndlessLoopsCompile() throws EvaluationException {
        run("Thread.sleep(0);\ncount(1);\nwhile (true) { if (count(2) == 2) break; }\ncount(3);");
        assertThrows(
                EvaluationException.class, () -> run("count(4);\nwhile (true) { Thread.sleep(0); count(1 / a); }"));
        assertEquals(List.of(1, 2, 3, 4), run("seen"));
    }

    @Test
    void manyStatementsAreSeveralClasses() throws EvaluationException {
        run("count(1);\n".repeat(3000));
        assertEquals(3000, run("seen.size()"));
        run("seen.clear();", ("seen.add(" + CALLER + ");\n").repeat(100));
        assertTrue((int) run("new java.util.HashSet<>(seen).size()") > 1);
    }

    @Test
    void theProcessIsNotEndedByThem() {
        EvaluationException error =
                assertThrows(EvaluationException.class, () -> run("count(1);\nSystem.exit(3);\ncount(2);"));
        assertEquals("ExitAttempt", error.errorName());
    }
}
