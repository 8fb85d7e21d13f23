package glia.kernel.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.kernel.extension.EvaluationException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expressions that javac compiles without JShell must see the notebook as JShell does. */
class ExpressionCompilerTest extends ShellTest {
    @Test
    void isUsed() throws EvaluationException {
        assertTrue(run("new Throwable().getStackTrace()[0].getClassName()")
                .toString()
                .startsWith("REPL.$JShell$Expression"));
    }

    @Test
    void seesWhatWasDeclaredSinceTheLastExpression() throws EvaluationException {
        assertEquals(1, run("int a = 1;", "a"));
        assertEquals(3, run("int b = 2;", "a + b"));
        assertEquals("P[x=1]", run("record P(int x) {}", "new P(a).toString()"));
        assertEquals(4, run("int twice(int n) { return 2 * n; }", "twice(b)"));
        assertEquals(5L, run("import java.util.concurrent.atomic.AtomicLong;", "new AtomicLong(5).get()"));
        assertEquals("B", run("enum E { A, B }", "E.values()[1].name()"));
    }

    @Test
    void seesRedefinitions() throws EvaluationException {
        assertEquals(1, run("int f() { return 1; }", "f()"));
        assertEquals("one", run("String f() { return \"one\"; }", "f()"));
        assertEquals(7, run("class C { int v = 7; }", "new C().v"));
        assertEquals("seven", run("class C { String v = \"seven\"; }", "new C().v"));
        assertEquals(2.5, run("int a = 1;", "a", "double a = 2.5;", "a"));
    }

    @Test
    void recoversFromErrors() throws EvaluationException {
        assertThrows(EvaluationException.class, () -> run("later"));
        assertThrows(EvaluationException.class, () -> run("Later.of(1)"));
        assertEquals(1, run("int later = 1;", "later"));
        assertEquals(2, run("class Later { static int of(int n) { return n + 1; } }", "Later.of(1)"));
        run("int broken() { return missing(); }");
        EvaluationException error = assertThrows(EvaluationException.class, () -> run("broken()"));
        assertEquals("UnresolvedReference", error.errorName());
        assertEquals(3, run("int missing() { return 3; }", "broken()"));
    }

    @Test
    void namesTheLinesOfErrors() throws EvaluationException {
        run("int fail(int n) {\n    return 1 / n;\n}");
        EvaluationException error = assertThrows(EvaluationException.class, () -> run("fail(0)"));
        assertEquals("ArithmeticException", error.errorName());
        String report = String.join("\n", error.report());
        assertTrue(report.contains("fail, ") && report.contains("return 1 / n;"), report);
        assertTrue(report.contains("fail(0)"), report);
        assertFalse(report.contains("do_it"), report);
        assertFalse(report.contains("REPL"), report);
    }

    @Test
    void seesLambdasAndTheirVariables() throws EvaluationException {
        assertEquals(List.of(2, 3), run("int k = 1;", "java.util.stream.Stream.of(1, 2).map(n -> n + k).toList()"));
        run("import static java.lang.Math.*;");
        assertEquals(3.0, run("sqrt(9)"));
    }
}
