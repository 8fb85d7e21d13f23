"""`glia run`, as a person or a build uses it."""

import json
import os
import signal
import time

import nbformat

from conftest import notebook_of


def write(folder, notebook, name="n.ipynb"):
    path = folder / name
    path.write_text(json.dumps(notebook))
    return path


def texts(cell):
    """What a cell of a notebook file shows as text; the file keeps texts as lists of lines."""
    return "".join(
        "".join(output.get("text") or output.get("data", {}).get("text/plain", "")) for output in cell["outputs"]
    )


def test_writes_the_executed_notebook_and_a_page(launcher, tmp_path):
    source = write(tmp_path, notebook_of("int x = 40;", 'System.out.println("<b>hello</b>"); x + 2'))
    before = source.read_text()
    ran = launcher("run", source, "--output", tmp_path / "out.ipynb", "--html", tmp_path / "out.html")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "2 of 2 cells ran" in ran.stdout
    executed = nbformat.read(str(tmp_path / "out.ipynb"), as_version=4)
    nbformat.validate(executed)
    assert [cell["execution_count"] for cell in executed["cells"]] == [1, 2]
    assert executed["cells"][1]["outputs"][0]["text"] == "<b>hello</b>\n"
    assert executed["cells"][1]["outputs"][1]["data"]["text/plain"] == "42"
    assert executed["metadata"]["language_info"]["name"] == "java"
    page = (tmp_path / "out.html").read_text()
    assert "&lt;b&gt;hello&lt;/b&gt;" in page and "<b>hello" not in page
    assert source.read_text() == before


def test_stops_at_the_first_error_and_says_where(launcher, tmp_path):
    source = write(tmp_path, notebook_of("int x = 1;", "int y = nowhere;", "x + 1"))
    ran = launcher("run", source)
    assert ran.returncode == 1
    assert "nowhere" in ran.stdout
    executed = json.loads((tmp_path / "n.executed.ipynb").read_text())
    assert executed["cells"][1]["outputs"][0]["output_type"] == "error"
    assert executed["cells"][2]["outputs"] == []


def test_goes_on_after_errors_that_are_allowed_or_expected(launcher, tmp_path):
    expected = ("throw new IllegalStateException();", ["raises-exception"])
    source = write(tmp_path, notebook_of(expected, "1 + 1"))
    assert launcher("run", source).returncode == 0
    source = write(tmp_path, notebook_of("int y = nowhere;", "1 + 1"))
    ran = launcher("run", source, "--allow-errors")
    assert ran.returncode == 0, ran.stdout
    assert texts(json.loads((tmp_path / "n.executed.ipynb").read_text())["cells"][1]) == "2"


def test_interrupts_a_cell_that_runs_too_long(launcher, tmp_path):
    source = write(tmp_path, notebook_of("while (true) { }", "40 + 2"))
    start = time.monotonic()
    ran = launcher("run", source, "--timeout", "2", "--allow-errors")
    assert ran.returncode == 0, ran.stdout
    assert time.monotonic() - start < 60
    executed = json.loads((tmp_path / "n.executed.ipynb").read_text())
    assert "CellTimeout" in [output.get("ename") for output in executed["cells"][0]["outputs"]]
    assert texts(executed["cells"][1]) == "42"


def test_says_so_when_the_kernel_dies(launcher, tmp_path):
    kill = 'new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start().waitFor();'
    source = write(tmp_path, notebook_of(kill, "1 + 1"))
    ran = launcher("run", source, "--allow-errors")
    assert ran.returncode == 1
    assert "KernelDied: The kernel ended with exit code 137" in ran.stdout


def test_runs_a_notebook_written_for_another_java_kernel(launcher, tmp_path):
    notebook = notebook_of('String s = "a";', "s + 1")
    notebook["metadata"]["kernelspec"] = {"name": "java", "display_name": "Java", "language": "java"}
    source = write(tmp_path, notebook)
    ran = launcher("run", source)
    assert ran.returncode == 0, ran.stdout
    assert texts(json.loads((tmp_path / "n.executed.ipynb").read_text())["cells"][1]) == "a1"


def test_wrong_files_and_options_get_an_answer(launcher, tmp_path):
    ran = launcher("run", tmp_path / "none.ipynb")
    assert ran.returncode == 1 and "There is no notebook" in ran.stderr and "at glia" not in ran.stderr
    broken = tmp_path / "broken.ipynb"
    broken.write_text("{")
    ran = launcher("run", broken)
    assert ran.returncode == 1 and "is not a notebook: line 1" in ran.stderr
    ran = launcher("run", broken, "--timeout", "-1")
    assert ran.returncode == 2 and "--timeout" in ran.stderr and "at glia" not in ran.stderr
    ran = launcher("rnu")
    assert ran.returncode == 2 and "There is no command 'rnu'" in ran.stderr


def test_the_help_names_every_command(launcher):
    ran = launcher("--help")
    assert ran.returncode == 0
    for word in ("run", "--output", "--html", "--allow-errors", "--timeout", "notebook", "install", "uninstall", "doctor", "test"):
        assert word in ran.stdout


def test_control_c_keeps_what_has_run(launching, tmp_path):
    source = write(tmp_path, notebook_of("int x = 40; x + 2", "while (true) { }", "x + 1"))
    running = launching("run", source)
    for line in running.stdout:
        if line.startswith("[1/3]"):
            break
    time.sleep(1)
    # A terminal sends the signal to all of the program's processes.
    os.killpg(running.pid, signal.SIGINT)
    rest = running.stdout.read()
    assert running.wait(timeout=30) != 0
    assert "2 of 3 cells ran" in rest
    executed = json.loads((tmp_path / "n.executed.ipynb").read_text())
    assert texts(executed["cells"][0]) == "42"
    assert executed["cells"][1]["outputs"][-1]["output_type"] == "error"
    assert executed["cells"][2]["outputs"] == []
