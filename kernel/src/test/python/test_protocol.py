"""What the messaging specification asks beyond the published suite."""

import os
import stat
import subprocess
import sys
import time

import pytest
import zmq
from conftest import Notebook


def test_silent_publishes_nothing_and_counts_nothing(shared):
    before = shared.run("1")[0]["execution_count"]
    reply, published = shared.run('System.out.println("x"); 2', silent=True)
    assert reply["status"] == "ok"
    assert published == []
    assert shared.run("1")[0]["execution_count"] == before + 1


def test_code_outside_the_history_is_shown_and_not_counted(shared):
    before = shared.run("1")[0]["execution_count"]
    reply, published = shared.run("40 + 2", store_history=False)
    assert [m["msg_type"] for m in published] == ["execute_result"]
    assert reply["execution_count"] == before
    request = shared.client.history(hist_access_type="tail", n=1, raw=True, output=False)
    assert shared.reply(request)["history"][0][2] == "1"


def test_user_expressions(shared):
    reply, _ = shared.run(
        "int ten = 10;", user_expressions={"twice": "ten * 2", "wrong": "nothing", "thrown": "1 / 0"}
    )
    values = reply["user_expressions"]
    assert values["twice"]["data"]["text/plain"] == "20"
    assert values["wrong"]["status"] == "error"
    assert values["thrown"]["ename"] == "ArithmeticException"


def test_an_error_aborts_the_queue(shared):
    failing = shared.client.execute("Thread.sleep(300); throw new RuntimeException();")
    queued = [shared.client.execute(f"int q{i} = 1;") for i in range(3)]
    assert shared.reply(failing)["status"] == "error"
    assert [shared.reply(request)["status"] for request in queued] == ["aborted"] * 3
    assert shared.value("1 + 1") == "2"


def test_an_error_may_leave_the_queue_alone(shared):
    failing = shared.client.execute("Thread.sleep(200); throw new RuntimeException();", stop_on_error=False)
    queued = shared.client.execute("int stays = 1;")
    assert shared.reply(failing)["status"] == "error"
    assert shared.reply(queued)["status"] == "ok"


def test_input_is_asked_of_the_front_end(shared):
    request = shared.client.execute(
        'String name = new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).readLine(); name',
        allow_stdin=True,
    )
    question = shared.client.get_stdin_msg(timeout=30)
    assert question["msg_type"] == "input_request"
    shared.client.input("Ada")
    reply, published = shared.wait(request)
    assert reply["status"] == "ok"
    assert published[-1]["content"]["data"]["text/plain"] == "Ada"


def test_input_is_refused_where_none_can_be_given(shared):
    reply, _ = shared.run("System.in.read()", allow_stdin=False)
    assert reply["status"] == "error"
    assert reply["ename"] == "IOException"
    assert "allow_stdin" in reply["evalue"]


def test_a_display_is_updated_in_place(shared):
    _, published = shared.run('String id = display("one"); updateDisplay(id, "two");')
    first, second = published
    assert (first["msg_type"], second["msg_type"]) == ("display_data", "update_display_data")
    assert first["content"]["transient"] == second["content"]["transient"]
    assert second["content"]["data"]["text/plain"] == "two"


def test_comms_without_a_target_are_closed(shared):
    message = shared.client.session.msg("comm_open", {"comm_id": "c1", "target_name": "nobody", "data": {}})
    shared.client.shell_channel.send(message)
    published = shared.published(message["header"]["msg_id"])
    assert [m["msg_type"] for m in published] == ["comm_close"]
    assert published[0]["content"]["comm_id"] == "c1"
    assert shared.reply(shared.client.comm_info())["comms"] == {}


def comm(notebook, kind, **content):
    message = notebook.client.session.msg(kind, {"comm_id": "c2", "data": {}, **content})
    notebook.client.shell_channel.send(message)
    return [(m["msg_type"], m["content"]) for m in notebook.published(message["header"]["msg_id"])]


def test_a_comm_is_answered_by_java(shared):
    reply, _ = shared.run(
        'kernel().serveComms("echo", (comm, data) -> {\n'
        '    comm.send(Map.of("hello", data.get("name")));\n'
        '    comm.onMessage(m -> { System.out.print("heard"); comm.send(Map.of("twice", 2 * (int) m.get("n"))); });\n'
        '    comm.onClose(() -> System.out.print("over"));\n'
        "});"
    )
    assert reply["status"] == "ok", reply
    opened = comm(shared, "comm_open", target_name="echo", data={"name": "Ada"})
    assert opened == [("comm_msg", {"comm_id": "c2", "data": {"hello": "Ada"}})]
    assert shared.reply(shared.client.comm_info("echo"))["comms"] == {"c2": {"target_name": "echo"}}
    running = shared.client.execute('System.out.println("on"); Thread.sleep(1500);')
    shared.wait_busy(running)
    answer = comm(shared, "comm_msg", data={"n": 21})
    assert ("comm_msg", {"comm_id": "c2", "data": {"twice": 42}}) in answer, "also while a cell runs"
    assert ("stream", {"name": "stdout", "text": "heard"}) in answer
    assert shared.reply(running)["status"] == "ok"
    assert comm(shared, "comm_close") == [("stream", {"name": "stdout", "text": "over"})]
    assert shared.reply(shared.client.comm_info())["comms"] == {}


def test_a_comm_whose_answer_fails_is_closed(shared):
    shared.run('kernel().serveComms("fails", (comm, data) -> { throw new IllegalStateException("no"); });')
    published = comm(shared, "comm_open", target_name="fails")
    assert ("comm_close", {"comm_id": "c2", "data": {}}) in published
    assert "IllegalStateException: no" in dict(published)["stream"]["text"]


def test_a_comm_is_opened_from_java(shared):
    _, published = shared.run(
        'var line = kernel().openComm("front", Map.of("a", 1)); line.send(Map.of("b", 2)); line.close(Map.of());'
    )
    kinds = [(m["msg_type"], m["content"]["data"]) for m in published]
    assert kinds == [("comm_open", {"a": 1}), ("comm_msg", {"b": 2}), ("comm_close", {})]
    assert published[0]["content"]["target_name"] == "front"
    reply, _ = shared.run('line.send(Map.of("c", 3));')
    assert reply["ename"] == "IllegalStateException"


def test_output_precedes_the_result_and_the_error(shared):
    _, published = shared.run('System.out.print("a"); System.err.print("b"); System.out.print("c"); 5')
    kinds = [(m["msg_type"], m["content"].get("text")) for m in published]
    assert kinds == [("stream", "a"), ("stream", "b"), ("stream", "c"), ("execute_result", None)]


@pytest.mark.parametrize("ask", ["execute", "is_complete", "kernel_info"])
def test_idle_is_said_before_the_reply(shared, ask):
    """Clients wait a tenth of a second for it once they have the reply, and a kernel may stand still longer."""
    request = getattr(shared.client, ask)(*([] if ask == "kernel_info" else ["1"]))

    def number(receive, kind, state):
        while True:
            message = receive(timeout=30)
            mine = message["parent_header"].get("msg_id") == request and message["msg_type"] == kind
            if mine and message["content"].get("execution_state") == state:
                return int(message["header"]["msg_id"].rpartition("_")[2])

    idle = number(shared.client.get_iopub_msg, "status", "idle")
    assert idle < number(shared.client.get_shell_msg, f"{ask}_reply", None)


def test_answers_while_a_cell_runs(shared):
    running = shared.client.execute('System.out.println("on"); Thread.sleep(3000);')
    shared.wait_busy(running)
    began = time.monotonic()
    completion = shared.reply(shared.client.complete("Math.hyp"))
    inspection = shared.reply(shared.client.inspect("Math.hypot", 8))
    complete = shared.reply(shared.client.is_complete("int f("))
    information = shared.reply(shared.client.kernel_info())
    assert time.monotonic() - began < 2.5
    assert completion["matches"] == ["hypot("]
    assert inspection["found"]
    assert complete["status"] == "incomplete"
    assert information["status"] == "ok"
    assert shared.reply(running)["status"] == "ok"


def frames(shared, kind="execute_request", content=None, key=None):
    """The frames of a request, signed with the connection's key or with another."""
    from jupyter_client.session import Session

    session = Session(key=shared.client.session.key if key is None else key, signature_scheme="hmac-sha256")
    content = content or {"code": "int forged = 1;", "silent": False}
    return session.serialize(session.msg(kind, content))


def raw_shell(shared):
    socket = zmq.Context.instance().socket(zmq.DEALER)
    socket.linger = 0
    socket.connect(f"tcp://127.0.0.1:{shared.manager.shell_port}")
    return socket


@pytest.mark.parametrize("damage", ["wrong key", "no signature", "replayed", "truncated", "not json", "empty"])
def test_damaged_messages_are_refused_and_survived(shared, damage):
    shared.run("int forged = 0;")
    socket = raw_shell(shared)
    parts = frames(shared, content={"code": "forged = forged + 1;", "silent": False})
    if damage == "wrong key":
        parts = frames(shared, content={"code": "forged = forged + 1;"}, key=b"another")
    elif damage == "no signature":
        parts[1] = b""
    elif damage == "truncated":
        parts = parts[:4]
    elif damage == "not json":
        parts = [parts[0], shared.client.session.sign([b"{", b"{}", b"{}", b"{}"]), b"{", b"{}", b"{}", b"{}"]
    elif damage == "empty":
        parts = [b""]
    socket.send_multipart(parts)
    if damage == "replayed":
        assert socket.poll(20000)
        socket.recv_multipart()
        socket.send_multipart(parts)
    assert not socket.poll(500), "the kernel answered"
    assert shared.value("forged") == ("1" if damage == "replayed" else "0")
    socket.close()


def test_an_unknown_message_is_survived(shared):
    message = shared.client.session.msg("no_such_request", {})
    shared.client.shell_channel.send(message)
    shared.published(message["header"]["msg_id"])
    assert shared.value("1 + 1") == "2"


def test_wrong_content_is_survived(shared):
    message = shared.client.session.msg("execute_request", {"code": 5, "silent": "no", "user_expressions": []})
    shared.client.shell_channel.send(message)
    assert shared.reply(message["header"]["msg_id"])["status"] == "ok"


def test_heartbeat(shared):
    socket = zmq.Context.instance().socket(zmq.REQ)
    socket.linger = 0
    socket.connect(f"tcp://127.0.0.1:{shared.manager.hb_port}")
    socket.send(b"ping")
    assert socket.poll(2000)
    assert socket.recv() == b"ping"
    socket.close()


def test_positions_count_code_points(shared):
    code = 'String face = "\U0001f600"; Math.hyp'
    reply = shared.reply(shared.client.complete(code, cursor_pos=len(code)))
    assert reply["matches"] == ["hypot("]
    assert (reply["cursor_start"], reply["cursor_end"]) == (len(code) - 3, len(code))


def test_the_connection_file_is_private(shared):
    mode = stat.S_IMODE(os.stat(shared.manager.connection_file).st_mode)
    assert mode & 0o077 == 0


def process_state(pid):
    """The fields of /proc/PID/stat from the third on, which is the first behind the name."""
    with open(f"/proc/{pid}/stat") as file:
        return file.read().rpartition(")")[2].split()


def alive(pid):
    try:
        return process_state(pid)[0] != "Z"
    except FileNotFoundError:
        return False


def wait_gone(pid, seconds):
    deadline = time.monotonic() + seconds
    while alive(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not alive(pid)


def test_shutdown_ends_the_process(notebook):
    pid = notebook.pid
    request = notebook.client.shutdown()
    reply = notebook.client.get_control_msg(timeout=10)
    assert reply["content"] == {"status": "ok", "restart": False}
    assert request == reply["parent_header"]["msg_id"]
    assert wait_gone(pid, 3)


def test_shutdown_ends_a_busy_kernel(notebook):
    pid = notebook.pid
    running = notebook.client.execute('System.out.println("on"); while (true) {}')
    notebook.wait_busy(running)
    notebook.client.shutdown()
    assert wait_gone(pid, 3)


def test_restart_forgets_variables(notebook):
    notebook.run("int old = 1;")
    pid = notebook.pid
    notebook.manager.restart_kernel()
    notebook.client.wait_for_ready(timeout=60)
    assert wait_gone(pid, 3)
    assert notebook.run("old")[0]["status"] == "error"


def test_the_kernel_follows_its_parent():
    """A front end that dies without a word leaves no kernel behind."""
    code = (
        "import json, os, sys\n"
        "from jupyter_client.manager import KernelManager\n"
        "km = KernelManager(kernel_name='glia-under-test')\n"
        "km.start_kernel()\n"
        "kc = km.client(); kc.start_channels(); kc.wait_for_ready(timeout=60)\n"
        "print(km.provisioner.process.pid, flush=True)\n"
        "os._exit(0)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as parent:
        pid = int(parent.stdout.readline())
        assert wait_gone(pid, 10)


def test_the_kernel_does_not_outlive_a_parent_that_dies_while_it_starts():
    """As above, but gone before the kernel could look."""
    if not os.path.exists("/proc/uptime"):
        pytest.skip("looks for the system's first process in /proc")
    with open("/proc/uptime") as uptime:
        age = float(uptime.read().split()[0]) - int(process_state(1)[19]) / os.sysconf("SC_CLK_TCK")
    if age < 120:
        pytest.skip(f"the system's first process began {age:.0f} s ago, so it may have started the kernel itself")
    code = (
        "import os\n"
        "from jupyter_client.manager import KernelManager\n"
        "km = KernelManager(kernel_name='glia-under-test')\n"
        "km.start_kernel()\n"
        "print(km.provisioner.process.pid, flush=True)\n"
        "os._exit(0)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as parent:
        pid = int(parent.stdout.readline())
    if alive(pid) and process_state(pid)[1] != "1":
        pytest.skip("another process than the first one takes over orphans here")
    assert wait_gone(pid, 30)


@pytest.fixture
def own_data(tmp_path, monkeypatch):
    """Jupyter's data folder for this test alone."""
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path))
    return tmp_path


def history(notebook, **request):
    """The rows that a history request is answered with."""
    return notebook.reply(notebook.client.history(raw=True, output=False, **request))["history"]


def test_history_reaches_back_into_earlier_sessions(own_data):
    for text in ("first", "second"):
        earlier = Notebook()
        earlier.run(f'"{text} " + 1')
        earlier.run("6 * 7")
        earlier.close()
    now = Notebook()
    try:
        now.run('"third " + 1')
        assert history(now, hist_access_type="tail", n=3) == [
            [2, 1, '"second " + 1'],
            [2, 2, "6 * 7"],
            [3, 1, '"third " + 1'],
        ]
        assert history(now, hist_access_type="range", session=-1, start=1, stop=2) == [[2, 1, '"second " + 1']]
        assert history(now, hist_access_type="range", session=1, start=2, stop=9) == [[1, 2, "6 * 7"]]
        assert history(now, hist_access_type="range", session=0, start=1, stop=9) == [[3, 1, '"third " + 1']]
        assert history(now, hist_access_type="range", session=77, start=1, stop=9) == []
        assert len(history(now, hist_access_type="search", pattern="6 * ?", n=10)) == 2
        assert history(now, hist_access_type="search", pattern="6 * ?", n=10, unique=True) == [[2, 2, "6 * 7"]]
        assert history(now, hist_access_type="search", pattern="*d \" + 1", n=2) == [
            [2, 1, '"second " + 1'],
            [3, 1, '"third " + 1'],
        ]
        folder = own_data / "glia" / "history"
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    finally:
        now.close()


def test_history_of_two_kernels_at_once(own_data):
    one, other = Notebook(), Notebook()
    try:
        one.run("int a = 1;")
        other.run("int b = 2;")
        one.run("int c = 3;")
    finally:
        one.close()
        other.close()
    after = Notebook()
    try:
        rows = history(after, hist_access_type="tail", n=10)
    finally:
        after.close()
    sessions = {session: [code for s, _, code in rows if s == session] for session, _, _ in rows}
    assert sorted(sessions.values()) == [["int a = 1;", "int c = 3;"], ["int b = 2;"]]


def test_history_survives_a_damaged_file(own_data):
    folder = own_data / "glia" / "history"
    folder.mkdir(parents=True)
    (folder / "7.jsonl").write_bytes(b'{"line":1,"code":"ok"}\n\xff\xfe{"line":2,"co')
    notebook = Notebook()
    try:
        notebook.run("1")
        assert history(notebook, hist_access_type="tail", n=5)[-1] == [8, 1, "1"]
    finally:
        notebook.close()


def test_comms_carry_binary_buffers_both_ways(shared):
    shared.run(
        'kernel().serveComms("bytes", (comm, data) -> comm.onMessage((message, buffers) -> {\n'
        "    byte[] turned = new byte[buffers.get(0).length];\n"
        "    for (int i = 0; i < turned.length; i++) turned[i] = buffers.get(0)[turned.length - 1 - i];\n"
        '    comm.send(Map.of("length", turned.length), List.of(turned));\n'
        "}));"
    )
    session, channel = shared.client.session, shared.client.shell_channel
    channel.send(session.msg("comm_open", {"comm_id": "b1", "target_name": "bytes", "data": {}}))
    message = session.msg("comm_msg", {"comm_id": "b1", "data": {}})
    session.send(channel.socket, message, buffers=[bytes(range(256))])
    answer = next(m for m in shared.published(message["header"]["msg_id"]) if m["msg_type"] == "comm_msg")
    assert answer["content"]["data"] == {"length": 256}
    assert [bytes(buffer) for buffer in answer["buffers"]] == [bytes(reversed(range(256)))]
