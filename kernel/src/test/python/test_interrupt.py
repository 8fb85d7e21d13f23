"""An interrupt ends the cell at once, leaves no thread running and loses no variable."""

import queue
import statistics
import time

import pytest

CELLS = {
    "empty loop": "while (true) {}",
    "allocating loop": "while (true) { new byte[100].clone(); }",
    "printing loop": 'while (true) { System.out.println("again and again"); }',
    "swallowing loop": "while (true) { try { Thread.sleep(1); } catch (Throwable t) { } }",
    "swallowing statements": "try { Thread.sleep(60000); } catch (InterruptedException e) { }\n" * 9,
    "recursion": "int fibonacci(int n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); } fibonacci(60)",
    "sleep": "Thread.sleep(60000);",
    "queue": "new java.util.concurrent.LinkedBlockingQueue<String>().take();",
    "parallel stream": "IntStream.range(0, 100).parallel().forEach(i -> { while (true) {} });",
    "joined thread": "Thread t = new Thread(() -> { long n = 0; while (true) n++; }); t.start(); t.join();",
    "counting up": "long n = 0; for (int i = 0; i >= 0 || i < 0; i++) { n += i; }",
    "counting slowly": "double s = 0; for (int i = 0; i < Integer.MAX_VALUE; i++) { s = s / 3 + i; }",
    "nested counting": "long m = 0; for (int i = 0; i < 50000; i++) for (int j = 0; j < 1 << 30; j++) m += i ^ j;",
    "constructors": "class Tree { Tree a, b; Tree(int n) { if (n > 0) { a = new Tree(n - 1); b = new Tree(n - 1); a = b = null; } } }\n"
    "new Tree(60);",
    "class of its own": "class Spin { void run() { for (;;) { } } } new Spin().run();",
}


def cpu_seconds(pid):
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / 100


def becomes_quiet(pid):
    """Whether a second comes, soon, in which the process does next to nothing."""
    for _ in range(5):
        before = cpu_seconds(pid)
        time.sleep(1)
        if cpu_seconds(pid) - before < 0.15:
            return True
    return False


def interrupt(shared, request):
    """Seconds from the interrupt to the reply."""
    message = shared.client.session.msg("interrupt_request", {})
    began = time.monotonic()
    shared.client.control_channel.send(message)
    reply = shared.reply(request, timeout=20)
    return reply, time.monotonic() - began


@pytest.mark.parametrize("name", CELLS)
def test_every_kind_of_endless_cell_ends(shared, name):
    shared.run("int kept = 41;")
    request = shared.client.execute('System.out.println("on");\n' + CELLS[name])
    shared.wait_busy(request)
    time.sleep(0.4)
    reply, seconds = interrupt(shared, request)
    assert reply["status"] == "error"
    assert reply["ename"] == "Interrupted"
    assert seconds < 1.0
    shared.published(request)
    assert becomes_quiet(shared.pid), "a thread spins on"
    assert shared.value("kept + 1") == "42"


def test_the_median_is_below_200_milliseconds(shared):
    times = []
    for _ in range(9):
        request = shared.client.execute('System.out.println("on"); while (true) {}')
        shared.wait_busy(request)
        times.append(interrupt(shared, request)[1])
    assert statistics.median(times) < 0.2


def test_waiting_for_input_can_be_interrupted(shared):
    request = shared.client.execute('readLine("name? ")', allow_stdin=True)
    shared.client.get_stdin_msg(timeout=30)
    reply, seconds = interrupt(shared, request)
    assert reply["ename"] == "Interrupted"
    assert seconds < 1
    assert shared.value("1 + 1") == "2"


def test_an_interrupt_drops_the_queue(shared):
    request = shared.client.execute('System.out.println("on"); while (true) {}')
    queued = shared.client.execute("int never = 1;")
    shared.wait_busy(request)
    interrupt(shared, request)
    assert shared.reply(queued)["status"] == "aborted"
    assert shared.run("never")[0]["status"] == "error"


def test_an_interrupt_of_an_idle_kernel_does_nothing(shared):
    shared.interrupt()
    assert shared.value("1 + 1") == "2"
    assert shared.run("Thread.sleep(10);")[0]["status"] == "ok"


def test_background_threads_of_other_cells_go_on(shared):
    shared.run(
        "volatile int ticks = 0;\n"
        "Thread ticker = new Thread(() -> { while (ticks >= 0) { ticks++; Thread.onSpinWait(); "
        "try { Thread.sleep(5); } catch (InterruptedException e) { return; } } });\n"
        "ticker.setDaemon(true); ticker.start();"
    )
    request = shared.client.execute('System.out.println("on"); while (true) {}')
    shared.wait_busy(request)
    interrupt(shared, request)
    first = int(shared.value("ticks"))
    time.sleep(0.2)
    assert int(shared.value("ticks")) > first
    shared.run("ticks = -1000000;")


@pytest.mark.parametrize("moment", [0.0, 0.1, 0.3, 0.6])
def test_an_interrupt_while_the_kernel_starts_leaves_it_whole(notebook, moment):
    request = notebook.client.execute("while (true) {}")
    time.sleep(moment)
    deadline = time.monotonic() + 20
    reply = None
    while reply is None and time.monotonic() < deadline:
        notebook.interrupt(timeout=20)
        try:
            reply = notebook.reply(request, timeout=0.5)
        except queue.Empty:
            pass
    assert reply["status"] == "error"
    reply, _ = notebook.run("%lsmagic", timeout=30)
    assert reply["status"] == "ok"
