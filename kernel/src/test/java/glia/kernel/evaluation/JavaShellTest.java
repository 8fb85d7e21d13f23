package glia.kernel.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.kernel.extension.EvaluationException;
import glia.kernel.extension.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaShellTest extends ShellTest {
    @Test
    void givesTheValueOfAnExpressionInItsOwnType() throws EvaluationException {
        assertEquals(2, run("1 + 1"));
        assertEquals(10L / 3, run("10L / 3"));
        assertEquals('a', run("'a'"));
        assertEquals(2.5f, run("5f / 2"));
        assertEquals(List.of(1, 2), run("java.util.List.of(1, 2)"));
        assertEquals(1.0, run("true ? 1 : 2.0"));
        assertNull(run("null"));
    }

    @Test
    void runsAnExpressionOnce() throws EvaluationException {
        assertEquals(1, run("int n = 0;", "++n"));
        assertEquals(1, run("n"));
        run("int[] calls = {0};", "void call() { calls[0]++; }", "call()");
        assertEquals(1, run("calls[0]"));
    }

    @Test
    void refusesWhatOnlyParenthesesWouldMakeAnExpression() {
        assertThrows(EvaluationException.class, () -> run("int a = 1; int b = 2;", "a) + (b"));
        assertThrows(EvaluationException.class, () -> run("1 +"));
    }

    @Test
    void namesTheMistakeInAnExpression() {
        EvaluationException error = assertThrows(EvaluationException.class, () -> run("1 + missing"));
        assertTrue(error.getMessage().contains("missing"), error.getMessage());
    }

    /** An interrupt while the compiler reads a jar would close that jar for good. */
    @Test
    void anInterruptWaitsUntilTheCompilerIsDone() {
        CompilerLock lock = new CompilerLock();
        Thread thread = Thread.currentThread();
        thread.interrupt();
        lock.lock();
        lock.lock();
        try {
            assertFalse(thread.isInterrupted());
        } finally {
            lock.unlock();
        }
        assertFalse(thread.isInterrupted());
        lock.unlock();
        assertTrue(Thread.interrupted());
        lock.lock();
        CompilerLock.interrupt(thread);
        assertFalse(thread.isInterrupted());
        lock.unlock();
        assertTrue(Thread.interrupted());
        CompilerLock.interrupt(thread);
        assertTrue(Thread.interrupted());
    }

    @Test
    void keepsNoVariableForAnExpression() throws EvaluationException {
        run("6 * 7");
        assertEquals(List.of(), shell.variables());
    }

    @Test
    void keepsWhatWasComputedFromAVariableThatIsDeclaredAgain() throws EvaluationException {
        run("int a = 1;", "int b = a;", "var words = new java.util.ArrayList<String>(java.util.List.of(\"\" + a));");
        Object words = run("words");
        run("int a = 5;");
        assertEquals(1, run("b"));
        assertSame(words, run("words"));
        assertEquals(5, run("a"));
        assertEquals(6, run("int a = a + 1;", "a"));
        assertEquals(0, run("int a;", "a"));
    }

    @Test
    void keepsWhatWasComputedFromAnInferredVariable() throws EvaluationException {
        run("var list = java.util.List.of(1, 2);", "var size = list.size();", "var list = java.util.List.of(7);");
        assertEquals(2, run("size"));
        assertEquals(List.of(7), run("list"));
        assertEquals("text", run("var list = \"text\";", "list"));
    }

    @Test
    void keepsObjectsOfAClassThatReadsAVariableDeclaredAgain() throws EvaluationException {
        run("int rate = 2;", "class Account { int money = 10; int due() { return money * rate; } }");
        run("Account mine = new Account();", "int twice(int n) { return n * rate; }");
        Object mine = run("mine");
        run("int rate = 3;");
        assertSame(mine, run("mine"));
        assertEquals(30, run("mine.due()"));
        assertEquals(12, run("twice(4)"));
    }

    @Test
    void keepsAValueWhoseDeclarationStillFitsANewType() throws EvaluationException {
        run("int a = 1;", "double b = a + 0.5;", "long a = 7;");
        assertEquals(1.5, run("b"));
        assertEquals(7L, run("a"));
    }

    @Test
    void declaresArraysAgain() throws EvaluationException {
        run("int[] numbers = {1, 2};", "int count = numbers.length;", "int[] numbers = {3, 4, 5};");
        assertEquals(3, run("numbers.length"));
        assertEquals(2, run("count"));
        run("int x = 1, y = 2;", "int z = x + y;", "int x = 5, y = 6;");
        assertEquals(3, run("z"));
        assertEquals(11, run("x + y"));
    }

    @Test
    void keepsAVariableWhoseNewValueIsWrong() throws EvaluationException {
        run("int a = 1;");
        assertThrows(EvaluationException.class, () -> run("int a = \"text\";"));
        assertThrows(EvaluationException.class, () -> run("int a = 1 / 0;"));
        assertThrows(EvaluationException.class, () -> run("int b = 2, a = \"text\";"));
        assertThrows(EvaluationException.class, () -> run("String b = \"text\",\n  a = 2;"));
        assertEquals(1, run("a"));
    }

    @Test
    void saysInWhichLineAnExpressionFailed() {
        Origin cell = Origin.cell(7, 0);
        EvaluationException error =
                assertThrows(EvaluationException.class, () -> shell.evaluate("int zero = 0;\n\n5 / zero", cell));
        assertTrue(
                String.join("\n", error.report()).contains("cell [7] line 3"),
                error.report().toString());
    }

    @Test
    void saysThatACellHasNoThis() throws EvaluationException {
        run("int twice(int n) { return 2 * n; }");
        EvaluationException error = assertThrows(
                EvaluationException.class, () -> run("java.util.function.IntUnaryOperator op = this::twice;"));
        assertTrue(String.join("\n", error.report()).contains("n -> method(n)"), String.join("\n", error.report()));
    }

    @Test
    void runsOverloadsThatCallEachOther() throws EvaluationException {
        run("int f(int n) { return n == 0 ? 0 : f(\"\" + n); }\n"
                + "int f(String s) { return f(Integer.parseInt(s) - 1) + 1; }");
        assertEquals(5, run("f(5)"));
        assertEquals(6, run("f(\"6\")"));
        run("int f(int n) { return n == 0 ? 100 : f(\"\" + n); }");
        assertEquals(103, run("f(\"3\")"));
        run("int twice(int n) { return f(n) * 2; }", "int f(String s) { return f(Integer.parseInt(s) - 1); }");
        assertEquals(200, run("twice(3)"));
    }

    @Test
    void runsAnOverloadThatCallsOneOfAnEarlierCell() throws EvaluationException {
        run("int size(int n) { return n; }", "int size(String text) { return size(text.length()); }");
        run("<T> int size(java.util.List<T> list, int... more) { int own = size(list.size()); return own; }");
        assertEquals(3, run("size(\"abc\")"));
        assertEquals(2, run("size(java.util.List.of('a', 'b'))"));
        run("int size(int n) { return -n; }");
        assertEquals(-3, run("size(\"abc\")"));
    }

    @Test
    void leavesNoOverloadBehindThatDoesNotCompile() throws EvaluationException {
        EvaluationException error = assertThrows(
                EvaluationException.class,
                () -> run("int g(int n) { return n == 0 ? 0 : g(\"\" + n); }\nint g(String s) { return s; }"));
        assertTrue(error.getMessage().contains("String cannot be converted to int"), error.getMessage());
        assertThrows(EvaluationException.class, () -> run("g(\"1\")"));
        run("int g(int n) { return n == 0 ? 0 : g(\"\" + n); }\nint g(String s) { return s.length(); }");
        assertEquals(2, run("g(12)"));
    }

    @Test
    void saysInWhichLineAnOverloadFailed() {
        EvaluationException error = assertThrows(
                EvaluationException.class,
                () -> shell.evaluate(
                        "int h(int n) {\n    return 1 / n;\n}\nint h(String s) { return h(s.length()); }\nh(\"\")",
                        Origin.cell(7, 0)));
        String report = String.join("\n", error.report());
        assertTrue(report.contains("cell [7] line 2") && report.contains("cell [7] line 4"), report);
    }

    @Test
    void redefinesWhatItsDependentsNoLongerFit() throws EvaluationException {
        run("class A { int x = 1; int y() { return 2; } }", "class B { int z(A a) { return a.y() + a.x; } }");
        run("int use(A a) { return new B().z(a); }", "var kept = new A();", "A other = kept;");
        assertThrows(EvaluationException.class, () -> run("class A { int x = \"s\"; }"));
        assertEquals(3, run("use(kept)"));
        assertThrows(EvaluationException.class, () -> run("class A { int y() { return use(1); } }"));
        assertSame(run("other"), run("kept"));
        run("class A { String x = \"s\"; int z() { return 7; } }");
        assertEquals("s", run("new A().x"));
        run("class B { int z(A a) { return a.z(); } }");
        assertEquals(7, run("use(new A())"));
    }

    @Test
    void keepsAMemberOfASealedHierarchyWhoseNewVersionIsWrong() throws EvaluationException {
        run("sealed interface Shape permits Disc { double area(); }\n"
                + "record Disc(double r) implements Shape { public double area() { return r; } }");
        run("Shape shape = new Disc(3);");
        assertThrows(
                EvaluationException.class,
                () -> run("record Disc(double r) implements Shape { public double area() { return \"r\"; } }"));
        assertEquals(3.0, run("shape.area()"));
    }

    @Test
    void saysHowOverloadsThatCallEachOtherAreDeclared() {
        EvaluationException error =
                assertThrows(EvaluationException.class, () -> run("int g(int n) { return n == 0 ? 0 : g(\"\" + n); }"));
        assertTrue(
                String.join("\n", error.report()).contains("declare both in one cell"),
                error.report().toString());
        error = assertThrows(EvaluationException.class, () -> run("int g(int n) { int a = g(2); return \"s\"; }"));
        assertTrue(
                !String.join("\n", error.report()).contains("one cell"),
                error.report().toString());
    }

    @Test
    void saysWhichCallKeepsAMethodFromBeingUsed() throws EvaluationException {
        run("int k(int n) { return k(n, 2); }");
        EvaluationException error = assertThrows(EvaluationException.class, () -> run("k(3)"));
        assertEquals(
                "k cannot be used as it is: method k cannot be applied to given types; required: int; found: int,int; "
                        + "reason: actual and formal argument lists differ in length",
                error.getMessage());
        run("int k(int n, int m) { return n * m; }");
        assertEquals(6, run("k(3)"));
    }

    @Test
    void findsTheSubtypesOfASealedTypeInItsCell() throws EvaluationException {
        String cell = "public sealed interface Shape<T> { double area(); }\n"
                + "record Disc(double r) implements Shape<String> { public double area() { return r; } }\n"
                + "final class Square implements java.io.Serializable, Shape<int[]> {\n"
                + "    public double area() { return 4; }\n}\n";
        run(cell, cell);
        assertEquals(7.0, run("new Disc(3).area() + new Square().area()"));
        run(cell + "record Dot() implements Shape<Object> { public double area() { return 0; } }");
        assertEquals(3, run("Shape.class.getPermittedSubclasses().length"));
        run(
                "sealed interface Tree { record Leaf(int n) implements Tree { } record Fork(Tree l, Tree r) implements Tree { } }");
        assertEquals(true, run("new Tree.Leaf(2) instanceof Tree"));
    }

    @Test
    void evaluatesACommentToNothing() throws EvaluationException {
        assertNull(run("// nothing"));
        assertNull(run("/* nothing */"));
    }

    @Test
    void goesOnAfterWhatIsTooLargeForAClassFile() throws EvaluationException {
        String text = "\"" + "a".repeat(70_000) + "\"";
        for (String cell : List.of(
                "String large = " + text + ";",
                "System.out.println(" + text + ");",
                text + ".length()",
                "class Large { String text() { return " + text + "; } }",
                "int large(int n) { " + "n++; ".repeat(30_000) + "return n; }")) {
            EvaluationException error = assertThrows(EvaluationException.class, () -> run(cell));
            assertTrue(error.getMessage().contains("too l"), error.getMessage());
            assertTrue(String.join("\n", error.report()).length() < 1_000, cell.substring(0, 20));
            assertEquals(3, run("int x = 2;", "x + 1"), cell.substring(0, 20));
            assertEquals(4, run("class After { int x() { return 4; } }", "new After().x()"));
        }
        assertEquals(
                List.of("x"), shell.variables().stream().map(Variable::name).toList());
    }

    @Test
    void showsOfALongLineWhatIsWrong() {
        EvaluationException error = assertThrows(
                EvaluationException.class,
                () -> run("int f() { String s = \"" + "x".repeat(500) + "\"; return \"text\"; }"));
        List<String> report = error.report();
        String line = report.get(2);
        String mark = report.get(3).replaceAll("\u001b\\[[0-9;]*m", "");
        assertTrue(line.length() <= 204, line);
        assertEquals("\"text\"", line.substring(mark.indexOf('^'), mark.lastIndexOf('^') + 1));
    }
}
