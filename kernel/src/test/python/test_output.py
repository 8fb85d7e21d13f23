"""Floods of output: whole, in bounded memory, and stoppable."""

import os
import time

import pytest

from conftest import Notebook


FLOOD = 'String row = "x".repeat(99);\nfor (int i = 0; i < 1_000_000; i++) System.out.println(row);'


@pytest.fixture
def small():
    """A kernel whose heap could not hold the flood."""
    notebook = Notebook(env={**os.environ, "JAVA_TOOL_OPTIONS": "-Xmx96m"})
    yield notebook
    notebook.close()


def test_a_hundred_megabytes_pass_through_a_small_heap(small):
    request = small.client.execute(FLOOD)
    length = 0
    while True:
        message = small.client.get_iopub_msg(timeout=60)
        if message["parent_header"].get("msg_id") != request:
            continue
        if message["msg_type"] == "stream":
            length += len(message["content"]["text"])
        elif message["content"].get("execution_state") == "idle":
            break
    assert length == 100_000_000
    assert small.reply(request)["status"] == "ok"


def test_a_reader_that_stalls_holds_the_writer_and_not_the_memory(small):
    request = small.client.execute(FLOOD)
    time.sleep(4)
    # Nobody has read for four seconds; the kernel still lives, and stops when told.
    began = time.monotonic()
    small.client.control_channel.send(small.client.session.msg("interrupt_request", {}))
    reply = small.reply(request, timeout=20)
    assert reply["ename"] == "Interrupted"
    assert time.monotonic() - began < 2
    small.published(request)
    assert small.value("1 + 1") == "2"


def test_streams_keep_their_names_and_order(shared):
    _, published = shared.run(
        'for (int i = 0; i < 3; i++) { System.out.println("out " + i); System.err.println("err " + i); }'
    )
    assert [(m["content"]["name"], m["content"]["text"]) for m in published] == [
        (name, f"{word} {i}\n") for i in range(3) for name, word in (("stdout", "out"), ("stderr", "err"))
    ]


def test_output_appears_while_the_cell_runs(shared):
    request = shared.client.execute('System.out.println("early"); Thread.sleep(3000);')
    began = time.monotonic()
    shared.wait_busy(request)
    assert time.monotonic() - began < 2
    shared.wait(request)


def test_silent_drops_output(shared):
    assert shared.run('System.out.println("x");', silent=True)[1] == []
