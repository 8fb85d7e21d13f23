"""What is measured. Each takes a running session, or a peer to launch, and returns a number or None."""

import statistics
import time

from session import Session

CODE = {
    "java": {
        "sum": "1 + 1",
        "declare": "int declared{i} = {i};",
        "type": "class Counter{i} {{ int n; int next() {{ return ++n; }} }}\nnew Counter{i}().next()",
        "statements": "var list{i} = new ArrayList<Integer>();\nlist{i}.add({i});\nlist{i}.add(2);\nint sum{i} = 0;\n"
        "for (int n : list{i}) sum{i} += n;\nSystem.out.println(list{i});\nSystem.out.println(sum{i});\nsum{i}",
        "complete": "Math.hyp",
        "print": 'for (int i = 0; i < 100000; i++) System.out.println("line " + i);',
        "endless": 'System.out.println("on");\nwhile (true) {}',
    },
    "python": {
        "sum": "1 + 1",
        "declare": "declared{i} = {i}",
        "type": "class Counter{i}:\n    n = 0\n    def next(self):\n        self.n += 1\n        return self.n\nCounter{i}().next()",
        "statements": "list{i} = []\nlist{i}.append({i})\nlist{i}.append(2)\nsum{i} = 0\n"
        "for n in list{i}: sum{i} += n\nprint(list{i})\nprint(sum{i})\nsum{i}",
        "complete": "import math\nmath.hyp",
        "print": 'for i in range(100000): print("line", i)',
        "endless": 'print("on", flush=True)\nwhile True: pass',
    },
}


def start(peer):
    """Milliseconds from launch to the reply to kernel_info and to that of 1 + 1, and of the processor's time by then."""
    with Session(peer) as session:
        session.information()
        information = session.since_launch()
        session.reply(session.client.execute("1 + 1"))
        first = session.since_launch()
        return information * 1000, first * 1000, session.cpu_seconds() * 1000


def round_trip(session, kind, count, first=0):
    """Median milliseconds of a cell."""
    template = CODE[session.peer.language][kind]
    times = []
    for i in range(first, first + count):
        code = template.format(i=i) if "{i}" in template else template
        began = time.perf_counter()
        session.run(code)
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def completion(session, count):
    code = CODE[session.peer.language]["complete"]
    times = []
    for _ in range(count):
        began = time.perf_counter()
        session.reply(session.client.complete(code))
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times[count // 4 :])


def printing(session):
    """Seconds for 100,000 lines, or None where lines are missing."""
    began = time.perf_counter()
    _, text = session.run(CODE[session.peer.language]["print"], timeout=60)
    took = time.perf_counter() - began
    return took if text.count("\n") == 100000 else None


def interrupt(session, count):
    """Median milliseconds from an interrupt to the reply, and the processor's share in the second after it."""
    times = []
    for _ in range(count):
        request = session.client.execute(CODE[session.peer.language]["endless"])
        while session.client.get_iopub_msg(timeout=30)["msg_type"] != "stream":
            pass
        time.sleep(0.2)
        began = time.perf_counter()
        session.manager.interrupt_kernel()
        session.reply(request, timeout=10)
        times.append((time.perf_counter() - began) * 1000)
    time.sleep(0.5)
    before = session.cpu_seconds()
    time.sleep(1)
    return statistics.median(times), session.cpu_seconds() - before
