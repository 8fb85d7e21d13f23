"""Floods of output: whole, in bounded memory, and stoppable."""

import os
import time

from conftest import Notebook


def resident_megabytes(pid):
    with open(f"/proc/{pid}/status") as file:
        return next(int(line.split()[1]) // 1024 for line in file if line.startswith("VmRSS"))


FLOOD = 'String row = "x".repeat(99);\nfor (int i = 0; i < 1_000_000; i++) System.out.println(row);'


def test_a_hundred_megabytes_pass_through_a_heap_that_could_not_hold_them():
    environment = {**os.environ, "JAVA_TOOL_OPTIONS": "-Xmx96m"}
    notebook = Notebook(env=environment)
    try:
        request = notebook.client.execute(FLOOD)
        length = 0
        while True:
            message = notebook.client.get_iopub_msg(timeout=60)
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] == "stream":
                length += len(message["content"]["text"])
            elif message["content"].get("execution_state") == "idle":
                break
        assert length == 100_000_000
        assert notebook.reply(request)["status"] == "ok"
    finally:
        notebook.close()


def test_a_reader_that_stalls_holds_the_writer_and_not_the_memory(shared):
    before = resident_megabytes(shared.pid)
    request = shared.client.execute(FLOOD)
    time.sleep(4)
    # Nobody has read for four seconds; the kernel still answers, and stops when told.
    assert resident_megabytes(shared.pid) - before < 400
    began = time.monotonic()
    shared.client.control_channel.send(shared.client.session.msg("interrupt_request", {}))
    reply = shared.reply(request, timeout=20)
    assert reply["ename"] == "Interrupted"
    assert time.monotonic() - began < 2
    shared.published(request)
    assert shared.value("1 + 1") == "2"


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
