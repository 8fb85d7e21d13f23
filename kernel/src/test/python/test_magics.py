"""The kernel's own magics, in the forms that notebooks written for the IJava kernel use."""

import json
import pathlib
import subprocess
import zipfile

import pytest


def data(shared, code, mime="text/plain"):
    reply, published = shared.run(code, timeout=180)
    assert reply["status"] == "ok", reply
    return published[-1]["content"]["data"][mime]


def failure(shared, code):
    reply, _ = shared.run(code, timeout=180)
    assert reply["status"] == "error"
    return reply["evalue"]


def test_a_remainder_is_no_magic(shared):
    shared.run("int a = 17, b = 5, time = 4;")
    assert shared.value("int r = a\n%b;\nr") == "2"
    assert shared.value("a\n    %time;") == "1"
    assert shared.value('String t = """\n%maven x\n%%time\n""";\nt.length()') == "16"
    assert shared.value("/*\n%lsmagic\n*/ 5 // 100\n%3") == "2"


def test_lsmagic_lists_line_and_cell_magics(shared):
    text = data(shared, "%lsmagic")
    assert "%maven" in text and "%%loadFromPOM" in text


def test_help(shared):
    assert "long" in data(shared, "%time?")


def test_a_misspelt_magic_is_recognized(shared):
    assert "Did you mean %maven" in failure(shared, "%mavne a:b:1")


def test_a_cell_magic_with_an_empty_body(shared):
    assert shared.run("%%time")[0]["status"] == "ok"
    assert shared.run("%%time\n")[0]["status"] == "ok"
    assert "takes no body" in failure(shared, "%%lsmagic\nx")


def test_time(shared):
    reply, published = shared.run("%time Thread.sleep(20)")
    assert "time: " in shared.text(published)
    reply, published = shared.run("%%time\nint timed = 6;\ntimed * 7")
    assert published[-1]["content"]["data"]["text/plain"] == "42"


def test_timeit(shared):
    _, published = shared.run("%timeit Math.sqrt(2)")
    assert " a run (median of 7 rounds" in shared.text(published)
    _, published = shared.run("%timeit -n 5 -r3 Math.sqrt(2)")
    assert " a run (median of 3 rounds of 5;" in shared.text(published)
    shared.run("int timed = 1;")
    _, published = shared.run("%%timeit -n 10\nint sum = 0;\nfor (int i = 0; i < 10; i++) { sum += i; }\ntimed += sum;")
    assert "rounds of 10;" in shared.text(published)
    assert "cannot find variable nowhere" in failure(shared, "%timeit nowhere")


def test_who(shared):
    shared.run('%reset\nint[][] grid = new int[3][4]; java.util.List<String> names = List.of("x");')
    text = data(shared, "%who")
    assert [line.split()[0] for line in text.splitlines()] == ["name", "grid", "names"]
    assert "3 x 4" in text and "List<String>" in text


def test_reset(shared):
    shared.run("int gone = 1; void method() { } class Type { }")
    shared.run("%reset")
    assert shared.run("gone")[0]["status"] == "error"
    assert shared.run("method()")[0]["status"] == "error"
    assert shared.value("new ArrayList<>(List.of(3)).get(0)") == "3"


def test_env(shared):
    assert data(shared, "%env PATH")
    assert data(shared, "String path = %env PATH\npath")
    assert "There is no environment variable" in failure(shared, "%env NOT_THERE_AT_ALL")


def test_javaopts(shared):
    text = data(shared, "%javaopts")
    assert "heap: " in text
    arguments = pathlib.Path(f"/proc/{shared.pid}/cmdline").read_text().split("\0")
    options = [word for word in arguments if word.startswith("-X")]
    assert all(option in text for option in options)


def test_markup(shared):
    assert data(shared, "%%html\n<b>x</b>", "text/html") == "<b>x</b>"


def test_load_runs_files_and_notebooks(shared, tmp_path):
    (tmp_path / "setup.jshell").write_text("int loaded = 5;\nint twice(int x) { return 2 * x; }\n")
    notebook = {
        "cells": [
            {"cell_type": "markdown", "source": ["not Java"]},
            {"cell_type": "code", "source": ["int fromNotebook =\n", " twice(loaded);"]},
        ]
    }
    (tmp_path / "other.ipynb").write_text(json.dumps(notebook))
    shared.run(f"%load {tmp_path}/setup")
    shared.run(f"%load {tmp_path}/other.ipynb")
    assert shared.value("fromNotebook") == "10"
    assert "There is no file" in failure(shared, "%load nowhere.ipynb")


@pytest.fixture(scope="module")
def jar(tmp_path_factory):
    """A jar with one class, compiled here."""
    folder = tmp_path_factory.mktemp("jar")
    (folder / "Greeting.java").write_text(
        'package greeting; public class Greeting { public static String hello() { return "hello"; } }'
    )
    subprocess.run(["javac", "-d", str(folder), str(folder / "Greeting.java")], check=True)
    with zipfile.ZipFile(folder / "greeting-1.0.jar", "w") as archive:
        archive.write(folder / "greeting" / "Greeting.class", "greeting/Greeting.class")
    with zipfile.ZipFile(folder / "greeting-2.0.jar", "w") as archive:
        archive.write(folder / "greeting" / "Greeting.class", "greeting/Greeting.class")
    return folder


def test_jars_by_pattern_are_there_in_the_next_line(shared, jar):
    assert shared.value(f"%jars {jar}/greeting-1*.jar\ngreeting.Greeting.hello()") == "hello"
    reply, published = shared.run(f"%jars {jar}/greeting-2.0.jar")
    assert "greeting-1.0.jar is loaded already" in shared.text(published, "stderr")
    assert "Nothing in" in failure(shared, f"%jars {jar}/none*.jar")
    assert "There is no folder" in failure(shared, "%jars /no/such/folder/*.jar")


def test_classpath(shared, jar):
    shared.run(f"%classpath {jar}")
    assert str(jar) in data(shared, "%classpath")


def test_services_of_jars_are_found(shared, tmp_path):
    """As JDBC drivers and logging are: by the loader of the thread."""
    import zipfile

    with zipfile.ZipFile(tmp_path / "text.jar", "w") as archive:
        archive.writestr("thread.txt", "found")
    shared.run(f"%jars {tmp_path / 'text.jar'}")
    shared.run(
        "String read() throws java.io.IOException {\n"
        '    var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream("thread.txt");\n'
        "    return new String(stream.readAllBytes());\n}\n"
    )
    assert shared.value("read()") == "found"
    shared.run("var other = java.util.concurrent.Executors.newSingleThreadExecutor().submit(() -> read());")
    assert shared.value("other.get()") == "found"
    shared.run("ClassLoader mine = new ClassLoader() {};\nThread.currentThread().setContextClassLoader(mine);")
    assert shared.value("Thread.currentThread().getContextClassLoader() == mine") == "true"
    shared.run("Thread.currentThread().setContextClassLoader(ClassLoader.getSystemClassLoader());")


def test_maven_errors_are_explained(shared):
    assert "group:artifact:version" in failure(shared, "%maven commons-lang3")


@pytest.mark.network
def test_maven_resolves_what_a_library_needs(shared):
    reply, published = shared.run("%maven org.apache.commons:commons-text:1.12.0", timeout=240)
    assert reply["status"] == "ok", reply
    # commons-text needs commons-lang3.
    code = 'org.apache.commons.lang3.StringUtils.reverse(org.apache.commons.text.WordUtils.capitalize("glia"))'
    assert shared.value(code) == "ailG"
    reply, published = shared.run("%maven org.apache.commons:commons-text:1.12.0", timeout=240)
    assert "fetched" not in shared.text(published)


@pytest.mark.network
def test_maven_says_what_is_missing(shared):
    text = failure(shared, "%maven org.apache.commons:commons-text:99.99")
    assert "There is no org.apache.commons:commons-text" in text and "central" in text


@pytest.mark.network
def test_dependencies_of_a_pom(shared):
    cell = (
        "%%loadFromPOM\n<dependency>\n  <groupId>org.apache.commons</groupId>\n"
        "  <artifactId>commons-csv</artifactId>\n  <version>1.11.0</version>\n</dependency>\n"
    )
    reply, _ = shared.run(cell, timeout=240)
    assert reply["status"] == "ok", reply
    assert shared.value("org.apache.commons.csv.CSVFormat.DEFAULT.getDelimiterString()") == ","
    assert "not XML at line" in failure(shared, "%%loadFromPOM\n<dependency>\n<oops>\n")


def test_backslashes_stay(shared):
    assert "C:\\data\\x" in failure(shared, "%load C:\\data\\x")


def test_completion_of_magics(shared):
    reply = shared.reply(shared.client.complete("int x = 1;\n%mav"))
    assert "maven" in reply["matches"]
    reply = shared.reply(shared.client.complete("%env PAT"))
    assert "PATH" in reply["matches"]
