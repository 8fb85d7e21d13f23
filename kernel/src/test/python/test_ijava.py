"""Cells of notebooks that were written for the IJava kernel and name its classes."""

import os
import re
import subprocess

import pytest

from conftest import Notebook

DISPLAY = "import io.github.spencerpark.jupyter.kernel.display.*;\n" \
    "import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;\n"
MAGICS = "import io.github.spencerpark.jupyter.kernel.magic.registry.*;\n"


def data(ran):
    reply, published = ran
    assert reply["status"] == "ok", reply
    return next(m["content"]["data"] for m in published if m["msg_type"] in ("display_data", "execute_result"))


def plain(reply):
    return re.sub("\x1b\\[[0-9;]*m", "", "\n".join(reply["traceback"]))


def test_no_class_of_ijava_is_loaded_before_a_cell_names_one():
    loaded = (
        "var find = ClassLoader.class.getDeclaredMethod(\"findLoadedClass\", String.class);\n"
        "find.setAccessible(true);\n"
        "find.invoke(glia.kernel.runtime.Notebook.class.getClassLoader(), "
        "\"io.github.spencerpark.jupyter.kernel.BaseKernel\") != null"
    )
    opened = Notebook(env={**os.environ, "JDK_JAVA_OPTIONS": "--add-opens=java.base/java.lang=ALL-UNNAMED"})
    try:
        assert opened.value("List.of(1)") == "[1]"
        assert opened.value(loaded) == "false"
        assert opened.run("getKernelInstance();")[0]["status"] == "ok"
        assert opened.value(loaded) == "true"
    finally:
        opened.close()


@pytest.mark.parametrize(
    "kernel",
    [
        "getKernelInstance()",
        "io.github.spencerpark.ijava.IJava.getKernelInstance()",
        "io.github.spencerpark.ijava.runtime.Kernel.getKernelInstance()",
    ],
)
def test_a_registered_renderer_shows_the_values_of_cells(shared, kernel):
    shared.run(DISPLAY + "class Figure { String name; Figure(String name) { this.name = name; } }\n"
               "class Wide extends Figure { Wide() { super(\"wide\"); } }")
    reply, _ = shared.run(
        f"{kernel}.getRenderer().createRegistration(Figure.class)\n"
        "    .preferring(MIMEType.TEXT_HTML)\n"
        "    .supporting(MIMEType.TEXT_MARKDOWN)\n"
        "    .register((figure, context) -> {\n"
        "        context.renderIfRequested(MIMEType.TEXT_HTML, () -> \"<b>\" + figure.name + \"</b>\");\n"
        "        context.renderIfRequested(MIMEType.TEXT_MARKDOWN, () -> \"**\" + figure.name + \"**\");\n"
        "    });"
    )
    assert reply["status"] == "ok", reply
    assert data(shared.run('new Figure("one")'))["text/html"] == "<b>one</b>"
    assert data(shared.run("display(new Wide());"))["text/html"] == "<b>wide</b>"
    shown = data(shared.run('display(new Figure("two"), "text/markdown");'))
    assert shown["text/markdown"] == "**two**" and "text/html" not in shown


def test_what_is_registered_nowhere_is_shown_as_this_kernel_does(shared):
    assert "<table" in data(shared.run("io.github.spencerpark.ijava.runtime.Display.render(Map.of(1, 2))"))["text/html"]


def test_values_that_render_themselves(shared):
    shared.run(
        DISPLAY + "class Self implements DisplayDataRenderable {\n"
        "    public Set<MIMEType> getPreferredRenderTypes() { return Set.of(MIMEType.TEXT_HTML); }\n"
        "    public void render(RenderContext context) {\n"
        "        context.renderIfRequested(MIMEType.TEXT_HTML, () -> \"<i>self</i>\");\n    }\n}"
    )
    assert data(shared.run("new Self()"))["text/html"] == "<i>self</i>"


def test_displays_are_shown_and_updated(shared):
    shared.run(DISPLAY)
    shown = data(shared.run('DisplayData shown = new DisplayData("plain"); shown.putHTML("<u>x</u>"); shown'))
    assert shown == {"text/plain": "plain", "text/html": "<u>x</u>"}
    _, published = shared.run(
        "import io.github.spencerpark.ijava.runtime.Display;\n"
        "DisplayData first = Display.render(\"first\"); first.setDisplayId(\"chosen\");\n"
        "getKernelInstance().display(first);\n"
        'Display.updateDisplay("chosen", "second");\n'
        'updateDisplay("chosen", "third");\n'
        'String id = Display.display("<p>fourth</p>", "text/html");\n'
        'getKernelInstance().getIO().display.updateDisplay(id, new DisplayData("fifth"));'
    )
    shows = [(m["msg_type"], m["content"]["data"]["text/plain"]) for m in published]
    assert shows == [
        ("display_data", "first"),
        ("update_display_data", "second"),
        ("update_display_data", "third"),
        ("display_data", "<p>fourth</p>"),
        ("update_display_data", "fifth"),
    ]
    ids = [m["content"]["transient"]["display_id"] for m in published]
    assert ids[:3] == ["chosen"] * 3 and ids[3] == ids[4]
    assert published[3]["content"]["data"]["text/html"] == "<p>fourth</p>"


def test_magics_of_a_class_can_be_called(shared):
    reply, _ = shared.run(
        MAGICS + "public class Greetings {\n"
        '    @LineMagic public static String greet(List<String> words) { return "hello " + String.join("+", words); }\n'
        '    @LineMagic("count") @CellMagic(value = "count", aliases = "many")\n'
        "    public static int count(List<String> words, String body) {\n"
        "        return body == null ? words.size() : body.split(\"\\n\").length;\n    }\n}\n"
        "getKernelInstance().getMagics().registerMagics(Greetings.class);"
    )
    assert reply["status"] == "ok", reply
    assert shared.value('%greet the "whole world"') == "hello the+whole world"
    assert shared.value("%count a b c") == "3"
    assert shared.value("%%many\none\ntwo") == "2"
    assert shared.value("String greeting = %greet you\ngreeting") == "hello you"
    assert "%greet" in data(shared.run("%lsmagic"))["text/plain"]
    assert shared.value('lineMagic("greet", List.of("Java"))') == "hello Java"
    assert shared.value('cellMagic("count", List.of(), "1\\n2\\n3")') == "3"


def test_magics_of_functions_can_be_called_and_replaced(shared):
    shared.run('getKernelInstance().getMagics().registerLineMagic("twice", args -> args.get(0).repeat(2));')
    assert shared.value("%twice ab") == "abab"
    shared.run('getKernelInstance().getMagics().registerLineMagic("twice", args -> args.size());')
    assert shared.value("%twice ab") == "1"
    shared.run(
        'getKernelInstance().getMagics().registerCellMagic("upper", (args, body) -> body.toUpperCase());'
    )
    assert shared.value("%%upper\ntext") == "TEXT"


def test_a_magic_that_fails_names_the_cells_line(shared):
    reply, _ = shared.run(
        'int parse(String text) {\n    return Integer.parseInt(text);\n}\n'
        'getKernelInstance().getMagics().registerLineMagic("parse", args -> parse(args.get(0)));'
    )
    failed, _ = shared.run("%parse x")
    assert (failed["ename"], failed["evalue"]) == ("NumberFormatException", 'For input string: "x"')
    report = plain(failed)
    assert f"parse, cell [{reply['execution_count']}] line 2" in report
    assert "jdk.jshell" not in report and "reflect" not in report


def test_text_of_cells_is_evaluated(shared):
    shared.run("int known = 20;")
    assert shared.value('getKernelInstance().evalRaw("known + 1")') == "21"
    assert shared.value('(int) io.github.spencerpark.ijava.runtime.Kernel.eval("int two = 2; known * two") + 2') == "42"
    assert shared.value("two") == "2"
    assert "heap: " in data(shared.run('getKernelInstance().evalRaw("%javaopts")'))["text/plain"]
    assert data(shared.run('getKernelInstance().eval("List.of(1)")'))["text/html"].startswith("<table")


def test_streams_lead_to_the_cell(shared):
    _, published = shared.run(
        'getKernelInstance().getIO().out.println("out"); getKernelInstance().getIO().err.println("err");'
    )
    assert shared.text(published) == "out\n"
    assert shared.text(published, "stderr") == "err\n"


def test_a_folder_of_classes_is_added(shared, tmp_path):
    (tmp_path / "Extra.java").write_text("package extra; public class Extra { public static int value() { return 9; } }")
    subprocess.run(["javac", "-d", str(tmp_path), str(tmp_path / "Extra.java")], check=True)
    shared.run(f'getKernelInstance().addToClasspath("{tmp_path}");')
    assert shared.value("extra.Extra.value()") == "9"
