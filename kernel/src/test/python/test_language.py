"""What people who know Java expect of a cell."""

import os
import time

import pytest
from conftest import Notebook


def test_types_and_methods(shared):
    shared.run("record Point(int x, int y) { int sum() { return x + y; } }")
    assert shared.value("new Point(1, 2).sum()") == "3"
    shared.run("sealed interface Shape permits Circle, Square { }\nrecord Circle(double r) implements Shape { }\n"
               "record Square(double a) implements Shape { }")
    assert shared.value("new Circle(2) instanceof Shape") == "true"
    shared.run("<T extends Comparable<T>> T larger(T a, T b) { return a.compareTo(b) > 0 ? a : b; }")
    assert shared.value("larger(3, 4)") == "4"
    shared.run("enum Color { RED, GREEN; Color other() { return this == RED ? GREEN : RED; } }")
    assert shared.value("Color.RED.other()") == "GREEN"
    assert shared.value('var text = """\n    a\n      b\n    """; text') == "a\n  b\n"


def test_a_type_that_waits_for_another_hides_the_imported_one_of_its_name(notebook):
    notebook.run("import java.awt.Shape;")
    assert notebook.value("Shape.class.getName()") == "java.awt.Shape"
    notebook.run("sealed interface Shape permits Circle { }\nrecord Circle(double r) implements Shape { }")
    assert notebook.value("new Circle(2) instanceof Shape && Shape.class.isSealed()") == "true"
    notebook.run("sealed interface List<T> permits Cons, Nil { }")
    notebook.run("record Cons<T>(T head, List<T> tail) implements List<T> {\n"
                 "    Optional<T> first() { return Optional.of(head); }\n}\n"
                 "record Nil<T>() implements List<T> { }")
    assert notebook.value("new Cons<>(5, new Nil<>()).first().get()") == "5"
    assert notebook.value("new ArrayList<>(Set.of(1))") == "[1]"
    notebook.run("%reset")
    assert notebook.value("List.of(1)") == "[1]"


def test_a_printf_shows_what_it_prints_and_not_its_stream(shared):
    _, published = shared.run('System.out.printf("%d%n", 42);')
    assert [message["msg_type"] for message in published] == ["stream"]
    _, published = shared.run('printf("%d%n", 42)')
    assert [message["msg_type"] for message in published] == ["stream"] and shared.text(published) == "42\n"


def test_a_display_is_shown_once_and_its_name_only_where_asked(shared):
    _, published = shared.run('display("x");')
    assert [message["msg_type"] for message in published] == ["display_data"]
    name = published[0]["content"]["transient"]["display_id"]
    shared.run('String named = display("y");')
    assert len(shared.value("named")) == len(name)
    assert len(shared.value('String id = display("z"); id')) == len(name)
    assert len(shared.value('String id = display("z");\nid;')) == len(name)
    assert shared.value('String id = display("z"); display(id); // or id') is None


def test_forward_references(shared):
    shared.run("int first() { return second() + 1; }")
    reply, _ = shared.run("first()")
    assert reply["status"] == "error"
    assert "second" in reply["evalue"]
    shared.run("int second() { return 41; }")
    assert shared.value("first()") == "42"


def test_redefinition(shared):
    shared.run("int twice(int x) { return x * 2; }\nint user(int x) { return twice(x) + 1; }")
    assert shared.value("user(1)") == "3"
    shared.run("int twice(int x) { return x * 20; }")
    assert shared.value("user(1)") == "21"
    shared.run("class Version { int number() { return 1; } }")
    shared.run("class Version { int number() { return 2; } }")
    assert shared.value("new Version().number()") == "2"
    shared.run('String twice = "a variable";')
    assert shared.value("twice.length()") == "10"


def test_a_sealed_hierarchy_grows_and_shrinks(notebook):
    shape = "sealed interface Shape permits {} {{ double area(); }}\n"
    circle = "record Circle(double r) implements Shape { public double area() { return 3 * r * r; } }\n"
    square = "record Square(double a) implements Shape { public double area() { return a * a; } }\n"
    strip = "record Strip(double a) implements Shape { public double area() { return a; } }\n"
    notebook.run(shape.format("Circle, Square") + circle + square)
    reply, _ = notebook.run(shape.format("Circle, Square, Strip") + circle + square + strip)
    assert reply["status"] == "ok", reply
    assert notebook.value("new Strip(3).area() + new Circle(1).area()") == "6.0"
    assert notebook.value("Shape.class.getPermittedSubclasses().length") == "3"
    reply, published = notebook.run(shape.format("Circle, Square, Strip, Ring"))
    assert reply["status"] == "ok"
    assert "Shape cannot be used until class Ring is defined" in notebook.text(published, "stderr")
    notebook.run("record Ring(double r) implements Shape { public double area() { return 7; } }")
    assert notebook.value("new Ring(1).area() + new Square(2).area()") == "11.0"
    notebook.run(shape.format("Square") + square)
    assert notebook.value("new Square(2).area()") == "4.0"


@pytest.mark.parametrize(
    "first, wrong, kept, value",
    [
        ("class Kept { int v() { return 1; } }\nKept k1 = new Kept();", 'class Kept { int v() { return "a"; } }', "k1.v()", "1"),
        ("int k2 = 5; int k3 = k2 + 1;", "long k2 = Long.parseLong(true);", "k2 + k3", "11"),
        ("int k4(int n) { return n; }\nint k5() { return k4(3); }", 'int k4(int n) { return "a"; }', "k5()", "3"),
        (
            "class Ring { Box box() { return new Box(this); } }\nrecord Box(Ring ring) { }\nBox k6 = new Box(null);",
            "class Ring { Box box() { return new Box(this); } int n() { return true; } }",
            "k6",
            "Box[ring=null]",
        ),
        ("enum Sign { PLUS, MINUS }\nSign k7 = Sign.MINUS;", 'enum Sign { PLUS, MINUS; Sign a() { return "x"; } }', "k7", "MINUS"),
    ],
)
def test_a_redefinition_that_does_not_compile_leaves_what_is_there(shared, first, wrong, kept, value):
    assert shared.run(first)[0]["status"] == "ok"
    reply, _ = shared.run(wrong)
    report = plain("\n".join(reply["traceback"]))
    assert "cannot be converted to" in reply["evalue"] and "Rehearsal" not in report
    assert report.count("error: ") == 1
    line, caret = report.splitlines()[-2:]
    start, end = caret.index("^"), caret.rindex("^") + 1
    assert line[start:end] in ('"a"', '"x"', "true")
    assert shared.value(kept) == value


def test_a_redefinition_may_change_what_depends_on_it(shared):
    shared.run("class Grown { Twin twin() { return new Twin(this); } }\nrecord Twin(Grown grown) { }")
    reply, _ = shared.run("class Grown { Twin twin() { return new Twin(this); }\n    int more() { return twin().grown().more() * 0 + 4; } }")
    assert reply["status"] == "ok", reply
    reply, _ = shared.run("class Grown { Twin twin() { return new Twin(this); } int more() { return 5; } }")
    assert reply["status"] == "ok", reply
    assert shared.value("new Grown().twin().grown().more()") == "5"
    shared.run("int own = 3;")
    shared.run("String own = \"x\" + 1;")
    assert shared.value("own") == "x1"
    shared.run("Runnable again = null;")
    assert shared.run("var again = (java.util.function.IntSupplier) () -> 5;")[0]["status"] == "ok"
    assert shared.value("again.getAsInt()") == "5"


def test_what_is_shown(shared):
    assert shared.value("int quiet = 5;") is None
    assert shared.value("quiet") == "5"
    assert shared.value("quiet = 6") is None
    assert shared.value("(Object) null") is None
    assert shared.value("new int[] {1, 2, 3}") == "[1, 2, 3]"
    assert shared.value("new double[2][2]") == "[[0.0, 0.0], [0.0, 0.0]]"


@pytest.mark.parametrize(
    "code, expected",
    [
        ("List.of(1, 2)", "<td style=\"text-align:left\">2</td>"),
        ('Map.of("<k>", 1)', "&lt;k&gt;"),
        ('record Row(String name, int n) { }\nList.of(new Row("a", 1), new Row("b", 2))', "<th>name</th>"),
    ],
)
def test_tables(shared, code, expected):
    _, published = shared.run(code)
    assert expected in published[-1]["content"]["data"]["text/html"]


def test_pictures(shared):
    _, published = shared.run("new java.awt.image.BufferedImage(8, 4, java.awt.image.BufferedImage.TYPE_INT_RGB)")
    content = published[-1]["content"]
    assert content["data"]["image/png"].startswith("iVBOR")
    assert content["metadata"]["image/png"] == {"width": 8, "height": 4}
    _, published = shared.run('"<svg xmlns=\'http://www.w3.org/2000/svg\'></svg>"')
    assert "image/svg+xml" in published[-1]["content"]["data"]


def test_a_compile_error_shows_the_place(shared):
    reply, published = shared.run("int fine = 1;\nint other = fine +\n    unknownName;")
    report = "\n".join(reply["traceback"])
    assert reply["ename"] == "CompileError"
    assert "cell [" in report and "line 3" in report
    lines = plain(report).splitlines()
    caret = next(i for i, line in enumerate(lines) if line.strip().startswith("^"))
    assert lines[caret].index("^") == lines[caret - 1].index("unknownName")


def plain(text):
    import re

    return re.sub("\x1b\\[[0-9;]*m", "", text)


@pytest.mark.parametrize(
    "code, hint",
    [
        ("int length = 3;\nlenght + 1", "Did you mean length"),
        ("LocalDate.now()", "import java.time.LocalDate;"),
        ('"abc".lenght()', "Did you mean length"),
        ("Lisst<String> a;", "Did you mean List"),
        ("long large = 3_000_000_000;", "Write an L behind the number"),
        ("float half = 0.5;", "Write an f behind it"),
        ("int rounded = 2.5 * 2;", "as (int) value"),
        ("var word = 'word';", "Text stands in double quotes"),
        ("int x1 = 1; # one", "A comment begins with //"),
        ("neverDeclaredBefore = 3;", "var neverDeclaredBefore = ..."),
        ("int[] list = {1};\nneverDeclaredBefore == 3", "cannot find variable neverDeclaredBefore"),
    ],
)
def test_compile_errors_suggest(shared, code, hint):
    reply, _ = shared.run(code)
    assert hint in plain("\n".join(reply["traceback"]))


def test_a_runtime_error_shows_the_cells_lines(shared):
    reply, _ = shared.run("int divide(int a, int b) {\n    return a / b;\n}")
    first = reply["execution_count"]
    reply, _ = shared.run("int zero = 0;\n\ndivide(1, zero)")
    report = plain("\n".join(reply["traceback"]))
    assert reply["ename"] == "ArithmeticException"
    assert reply["evalue"] == "/ by zero"
    assert f"cell [{first}] line 2" in report
    assert f"cell [{first + 1}] line 3" in report
    assert "jdk.jshell" not in report and "REPL" not in report and "glia.kernel" not in report


def test_frames_of_constructors_name_what_they_make(shared):
    reply, _ = shared.run("class Half {\n    int value;\n    Half(int of) {\n        value = 1 / of;\n    }\n}\nnew Half(0)")
    assert f"new Half, cell [{reply['execution_count']}] line 4" in plain("\n".join(reply["traceback"]))
    reply, _ = shared.run("new Runnable() { int n = 1 / (hashCode() * 0); public void run() { } }")
    assert "new anonymous class, cell [" in plain("\n".join(reply["traceback"]))


def test_objects_are_shown_by_the_names_that_the_notebook_gave(shared):
    assert shared.value("class Bare { }\nnew Bare()").startswith("Bare@")
    assert shared.value("List.of(new Bare())").startswith("[Bare@")
    assert shared.value("new Object[] { new Bare() }").startswith("[Bare@")
    assert shared.value("Bare.class") == "class Bare"
    assert shared.value("Bare.class.getName()").startswith("REPL.")


def test_lines_are_right_behind_comments_and_inside_statements(shared):
    code = "// a comment\n/* and\nanother */\nfor (int i = 0; i < 2; i++) {\n    Object o = null;\n    o.hashCode();\n}"
    reply, _ = shared.run(code)
    assert f"cell [{reply['execution_count']}] line 6:  o.hashCode();" in plain("\n".join(reply["traceback"]))
    code = "int ok = 1;\n\n// more\nList.of(1).forEach(x -> {\n    Integer.parseInt(\"x\");\n});"
    reply, _ = shared.run(code)
    report = plain("\n".join(reply["traceback"]))
    assert f"lambda, cell [{reply['execution_count']}] line 5" in report
    assert "Integer.parseInt" in report


def test_causes_are_told(shared):
    reply, _ = shared.run('throw new IllegalStateException("outer", new java.io.IOException("inner"));')
    report = plain("\n".join(reply["traceback"]))
    assert "Caused by: java.io.IOException: inner" in report


def test_the_names_of_errors_are_the_exceptions_own(shared):
    shared.run("class Mine extends RuntimeException { Mine(String m) { super(m); } }")
    reply, _ = shared.run('throw new Mine("told");')
    assert (reply["ename"], reply["evalue"]) == ("Mine", "told")


def test_the_kernel_survives_exhaustion(shared):
    shared.run("int endless(int n) { return endless(n + 1) + 1; }")
    reply, _ = shared.run("endless(0)")
    assert reply["ename"] == "StackOverflowError"
    assert len("\n".join(reply["traceback"])) < 5000
    reply, _ = shared.run("List<long[]> hoard = new ArrayList<>(); while (true) hoard.add(new long[1 << 24]);", timeout=120)
    assert reply["ename"] == "OutOfMemoryError"
    assert shared.value("hoard.clear(); 1 + 1") == "2"


def test_the_kernel_survives_too_many_classes(kernelspec):
    notebook = Notebook(env={**os.environ, "JAVA_TOOL_OPTIONS": "-XX:MaxMetaspaceSize=96m"})
    try:
        notebook.run("int kept = 7;\nvar hoard = new ArrayList<Class<?>>();")
        notebook.run("class Fresh extends ClassLoader {\n"
                     "    Class<?> make(byte[] bytes) { return defineClass(null, bytes, 0, bytes.length); }\n}\n"
                     'byte[] bytes = ClassLoader.getSystemResourceAsStream("java/util/HexFormat.class").readAllBytes();\n'
                     'bytes = new String(bytes, "ISO-8859-1").replace("java/util/HexFormat", "here/util/HexFormat")'
                     '.getBytes("ISO-8859-1");')
        reply, _ = notebook.run("while (true) hoard.add(new Fresh().make(bytes));", timeout=120)
        assert reply["ename"] == "OutOfMemoryError", reply
        assert "MaxMetaspaceSize" in "\n".join(reply["traceback"])
        assert notebook.value("kept + 1") == "8"
        assert notebook.value("Stream.of(1, 2).map(x -> x + kept).toList()") == "[8, 9]"
        notebook.run("hoard.clear();\nSystem.gc();")
        notebook.run("class After { int twice(int n) { return 2 * n; } }")
        assert notebook.value("new After().twice(kept)") == "14"
        assert notebook.reply(notebook.client.inspect("Math.hypot", 8))["found"]
    finally:
        notebook.close()


def test_a_cell_takes_no_stream_from_the_others(shared):
    shared.run("System.out.close();\nSystem.err.close();")
    _, published = shared.run('System.out.println("a");\nSystem.err.println("b");')
    assert shared.text(published) == "a\n" and shared.text(published, "stderr") == "b\n"
    shared.run("System.setOut(null);\nSystem.setErr(null);")
    _, published = shared.run('System.out.println("a");\nSystem.err.println("b");')
    assert shared.text(published) == "a\n" and shared.text(published, "stderr") == "b\n"


@pytest.mark.parametrize("code", ["", "  \n\n", "// only a comment", "/* and\nanother */", ";", ";;\n;", "int n = 1; // end"])
def test_a_cell_may_do_nothing(shared, code):
    reply, published = shared.run(code)
    assert reply["status"] == "ok" and not published


def test_values_whose_text_fails_are_named(shared):
    shared.run("class Endless { public String toString() { return toString(); } }")
    assert "whose toString() threw java.lang.StackOverflowError" in shared.value("new Endless()")
    shared.run("Object[] itself = new Object[1]; itself[0] = itself;")
    assert shared.value("itself") == "[(this array)]"
    shared.run("List<Object> one = new ArrayList<>(), two = new ArrayList<>(List.of(one)); one.add(two);")
    assert "its renderer failed" in shared.value("one")
    reply, _ = shared.run("%who", timeout=20)
    assert reply["status"] == "ok"


def test_what_ends_a_thread_is_told_with_its_lines(shared):
    code = (
        "int inverse(int n) {\n    return 1 / n;\n}\n"
        'var worker = new Thread(() -> inverse(0), "worker");\nworker.start();\nworker.join();'
    )
    reply, published = shared.run(code)
    assert reply["status"] == "ok"
    told = plain(shared.text(published, "stderr"))
    assert 'Exception in thread "worker" java.lang.ArithmeticException: / by zero' in told
    assert f"inverse, cell [{reply['execution_count']}] line 2" in told
    assert "REPL" not in told


def test_exit_is_caught(shared):
    reply, _ = shared.run("int before = 1; System.exit(3);")
    assert "would end the kernel" in reply["evalue"]
    reply, _ = shared.run("Runtime.getRuntime().halt(3);")
    assert "would end the kernel" in reply["evalue"]
    for code in (
        "java.util.function.IntConsumer leave = System::exit; leave.accept(3);",
        "java.util.function.IntConsumer stop = Runtime.getRuntime()::halt; stop.accept(3);",
        "class Leaving { void leave() { System.exit(3); } } new Leaving().leave();",
    ):
        assert "would end the kernel" in shared.run(code)[0]["evalue"]
    _, published = shared.run("var leaver = new Thread(() -> System.exit(3)); leaver.start(); leaver.join();")
    assert "would end the kernel" in shared.text(published, "stderr")
    assert shared.value("before") == "1"


def test_many_lines_arrive_whole_and_in_order(shared):
    began = time.monotonic()
    _, published = shared.run('for (int i = 0; i < 100000; i++) System.out.println("line " + i);')
    took = time.monotonic() - began
    assert shared.text(published).splitlines() == [f"line {i}" for i in range(100000)]
    assert took < 10
    assert sum(m["msg_type"] == "stream" for m in published) < 1000


def test_a_background_threads_output_reaches_its_cell(shared):
    request = shared.client.execute(
        'new Thread(() -> { try { Thread.sleep(700); } catch (InterruptedException e) { } '
        'System.out.println("late"); }).start();'
    )
    shared.published(request)
    shared.run('System.out.println("another cell"); Thread.sleep(1200);')
    # The late line was published while the second cell ran, and names the first as its parent.
    shared.run("1")
    found = shared.client.execute(
        'Thread u = new Thread(() -> System.out.println("bound")); u.start(); u.join();'
    )
    assert "bound" in shared.text(shared.published(found))


def test_text_beyond_the_basic_plane(shared):
    _, published = shared.run('for (char c : "a\U0001f600b".toCharArray()) System.out.print(c);')
    assert shared.text(published) == "a\U0001f600b"


def test_completion_sees_earlier_lines_of_the_cell(shared):
    code = "String fresh = \"x\";\nfresh.isBl"
    assert shared.reply(shared.client.complete(code))["matches"] == ["isBlank()"]


def test_completion_ranks_by_type_and_offers_imports(shared):
    shared.run("int anInt = 1; String anText = \"\";")
    reply = shared.reply(shared.client.complete("String s = an"))
    assert reply["matches"][0] == "anText"
    reply = shared.reply(shared.client.complete("LocalDateT"))
    assert "java.time.LocalDateTime" in reply["matches"]
    types = reply["metadata"]["_jupyter_types_experimental"]
    assert types[0]["signature"] == "import java.time.LocalDateTime;"


def test_inspection(shared):
    shared.run("double ratio = 0.5;")
    reply = shared.reply(shared.client.inspect("ratio", 3))
    assert "double ratio = 0.5" in reply["data"]["text/plain"]
    reply = shared.reply(shared.client.inspect('"a".substring(1)', 8))
    assert "substring" in reply["data"]["text/plain"]
    assert not shared.reply(shared.client.inspect("nothingHere", 3))["found"]
    shared.run("class Right { int v() { return 1; } }")
    assert shared.run('class Right { int v() { return "a"; } }')[0]["status"] == "error"
    assert shared.reply(shared.client.inspect('"a".substring(1)', 8))["found"]


def test_a_variable_declared_again_keeps_what_was_computed_from_it(shared):
    shared.run("int first = 1;")
    shared.run("int second = first; String text = \"at \" + first; int third() { return first + 1; }")
    shared.run("class Holder { int held = first; } var holder = new Holder();")
    shared.run("int first = 5;")
    assert shared.value("second") == "1"
    assert shared.value("text") == "at 1"
    assert shared.value("holder.held") == "1"
    assert shared.value("third()") == "6"
    shared.run("var first = 7L;")
    assert shared.value("second") == "1"
    assert shared.value("first") == "7"


def test_a_class_defined_anew_says_which_variables_it_takes_along(shared):
    shared.run("class Point { int x = 1; }")
    shared.run("Point point = new Point();")
    _, published = shared.run("class Point { int x = 2; int y = 3; }")
    assert "point is null again, since its type Point was defined anew" in shared.text(published, "stderr")
    assert shared.value("new Point().y") == "3"


def test_a_record_checks_its_components(shared):
    shared.run('record Share(int percent) { Share { if (percent > 100) throw new IllegalArgumentException("all"); } }')
    assert shared.value("new Share(40).percent()") == "40"
    assert shared.run("new Share(101)")[0]["ename"] == "IllegalArgumentException"
    shared.run("record Twice(int value) {\n    @Deprecated\n    Twice(int value) { this.value = 2 * value; }\n}")
    assert shared.value("new Twice(4).value()") == "8"
    reply, _ = shared.run("record Hidden(int value) { private Hidden { } }")
    assert "canonical constructor" in reply["evalue"]


def test_the_names_of_types_are_known_after_one_is_gone(notebook):
    for cell in ("class Gone { }\n%reset", "class Wrong { int x() { return true; } }",
                 "class Kept { }", "class Kept { int x() { return true; } }"):
        notebook.run(cell)
        inspection = notebook.reply(notebook.client.inspect("Math.hypot(3, 4)", 6))
        assert "double Math.hypot(double" in inspection["data"]["text/plain"], cell
        notebook.run("var names = new ArrayList<List<String>>();")
        assert notebook.value("names.add(List.of(\"a\"))") == "true", cell
        reply, _ = notebook.run("names.get(0).missing()")
        assert "missing()" in reply["evalue"], cell
    assert "Gone" not in notebook.value("%who") and "Wrong" not in notebook.value("%who")
    for name in ("Gone", "Wrong"):
        reply, _ = notebook.run(f"new {name}()")
        assert reply["status"] == "error", name
        notebook.run(f"class {name} {{ int number() {{ return 7; }} }}")
        assert notebook.value(f"new {name}().number()") == "7"


def test_types_come_back_in_any_order_after_a_reset(notebook):
    cells = ("sealed interface Shape permits Circle, Square { }\nrecord Circle(double r) implements Shape { }\n"
             "record Square(double a) implements Shape { }",
             "class Node { Edge edge = new Edge(3); }\nclass Edge { int weight; Node from; Edge(int w) { weight = w; } }",
             "interface Visitor { int visit(Tree tree); }\n"
             "class Tree { int accept(Visitor visitor) { return visitor.visit(this); } }")
    for _ in range(2):
        for cell in cells:
            reply, published = notebook.run(cell)
            assert reply["status"] == "ok", reply
            assert not notebook.text(published, "stderr")
        assert notebook.value("new Circle(2) instanceof Shape && new Node().edge.weight == 3") == "true"
        assert notebook.value("new Tree().accept(tree -> 5)") == "5"
        notebook.run("%reset")
        _, published = notebook.run("int area(Circle circle) { return new Square(circle.r()).a(); }")
        assert "class Circle" in notebook.text(published, "stderr")
        notebook.run("%reset")
