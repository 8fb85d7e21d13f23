"""What a start brings along, and what an end leaves behind."""

import os

import pytest

from conftest import Notebook
from test_protocol import wait_gone


@pytest.fixture
def started():
    """Starts kernels with variables of their environment."""
    running = []

    def start(**environment):
        running.append(Notebook(env={**os.environ, **environment}))
        return running[-1]

    yield start
    for notebook in running:
        notebook.close()


def test_startup_scripts_run_before_the_first_cell(started, tmp_path):
    (tmp_path / "one.jshell").write_text("import java.time.*;\nint base = 40;\nint raised(int n) { return base + n; }\n")
    (tmp_path / "two.jshell").write_text("int result = raised(2);\n%who\n")
    scripts = os.pathsep.join(str(tmp_path / name) for name in ("one.jshell", "two.jshell"))
    notebook = started(GLIA_STARTUP=scripts)
    assert notebook.value("result") == "42"
    assert notebook.value("Duration.ofMinutes(90).toHours()") == "1"
    notebook.run("%reset")
    assert notebook.value("raised(1)") == "41", "a reset goes back to the start"


def test_a_startup_script_that_fails_is_named_and_the_next_runs(started, tmp_path):
    (tmp_path / "wrong.jshell").write_text("int n = nothing;\n")
    (tmp_path / "good.jshell").write_text("int good = 7;\n")
    missing = tmp_path / "missing.jshell"
    scripts = os.pathsep.join(str(path) for path in (tmp_path / "wrong.jshell", missing, tmp_path / "good.jshell"))
    notebook = started(GLIA_STARTUP=scripts)
    # A cell that needs no startup might run before the scripts do.
    _, published = notebook.run("List.of(good)")
    told = notebook.text(published, "stderr")
    assert "wrong.jshell failed" in told and "nothing" in told
    assert "missing.jshell cannot be read" in told
    assert notebook.value("good") == "7"


def test_compiler_options_reach_the_compiler(started):
    notebook = started(GLIA_COMPILER_OPTIONS="--release 11")
    assert notebook.value("1 + 1") == "2"
    reply, _ = notebook.run("record Pair(int first, int second) {}")
    assert reply["status"] == "error"
    assert "records are not supported" in reply["evalue"]


def test_preview_features_by_an_option(started):
    notebook = started(GLIA_COMPILER_OPTIONS="--enable-preview", JDK_JAVA_OPTIONS="--enable-preview")
    notebook.run('String kind(Object o) { return switch (o) { case Integer i -> "int " + i; default -> "other"; }; }')
    assert notebook.value("kind(3)") == "int 3"


def test_late_output_reaches_the_cell_that_started_its_thread(shared):
    first = shared.client.execute(
        'new Thread(() -> { try { Thread.sleep(700); } catch (InterruptedException e) { }'
        ' System.out.println("late"); }).start();'
    )
    shared.wait(first)
    second = shared.client.execute('Thread.sleep(1500); System.out.println("second");')
    texts = {first: "", second: ""}
    while True:
        message = shared.client.get_iopub_msg(timeout=30)
        parent = message["parent_header"].get("msg_id")
        if message["msg_type"] == "stream" and parent in texts:
            texts[parent] += message["content"]["text"]
        if parent == second and message["content"].get("execution_state") == "idle":
            break
    assert texts == {first: "late\n", second: "second\n"}


def test_launches_in_a_row_leave_nothing(tmp_path):
    """As many as GLIA_LAUNCHES says."""
    before = set(os.listdir(os.environ["JUPYTER_RUNTIME_DIR"]))
    environment = {**os.environ, "JDK_JAVA_OPTIONS": f"-Djava.io.tmpdir={tmp_path}"}
    for launch in range(int(os.environ.get("GLIA_LAUNCHES", "8"))):
        notebook = Notebook(env=environment)
        pid = notebook.pid
        try:
            assert notebook.value(f"List.of({launch}).get(0) + 1") == str(launch + 1)
        finally:
            notebook.close()
        assert wait_gone(pid, 5)
    assert os.listdir(tmp_path) == []
    assert set(os.listdir(os.environ["JUPYTER_RUNTIME_DIR"])) == before
