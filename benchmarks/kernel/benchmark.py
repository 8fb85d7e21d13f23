#!/usr/bin/env python3
"""Measures this kernel and its peers side by side and writes results.md.

Needs jupyter_client, and ipykernel for the comparison with Python's kernel. Peers are launched in turns, so
that a busy moment of the machine meets all of them; ratios say more than times.
"""

import argparse
import os
import platform
import statistics
import sys
import time

import measures
import training
import weaving
from peers import Missing, peers
from session import Session


def measure(peer, row):
    """Fills the row as it goes, so that a kernel that hangs keeps what was measured before."""
    with Session(peer) as session:
        # What is published before the subscription stands is lost.
        session.client.wait_for_ready(timeout=60)
        measures.round_trip(session, "sum", 30)
        row["1+1, ms"] = measures.round_trip(session, "sum", 60)
        row["class and call, ms"] = measures.round_trip(session, "type", 20)
        row["eight statements, ms"] = measures.round_trip(session, "statements", 20)
        row["completion, ms"] = measures.completion(session, 40)
        row["100,000 lines, s"] = measures.printing(session)
        measures.round_trip(session, "declare", 500)
        row["1+1 after 500 declarations, ms"] = measures.round_trip(session, "sum", 40)
        row["interrupt, ms"], row["processor after it, s"] = measures.interrupt(session, 5)


def starts(found, launches):
    times = {peer.name: [] for peer in found}
    for _ in range(launches):
        for peer in found:
            try:
                times[peer.name].append(measures.start(peer))
            except Exception as error:
                print(f"{peer.name}: a start failed: {error!r}", file=sys.stderr)
    return times


def many(peer, count):
    """Launches, each of which runs a cell and shuts down; how many did so, and how many left a process."""
    good, left = 0, 0
    for _ in range(count):
        session = Session(peer)
        pid = session.pid
        try:
            with session:
                session.client.wait_for_ready(timeout=60)
                good += session.run("6 * 7")[0]["status"] == "ok"
        except Exception as error:
            print(f"{peer.name}: {error!r}", file=sys.stderr)
        time.sleep(0.2)
        left += os.path.exists(f"/proc/{pid}")
    return good, left


def table(rows, reference):
    names = list(rows)
    measures_seen = list(dict.fromkeys(key for row in rows.values() for key in row))
    lines = ["| | " + " | ".join(names) + " |", "| --- |" + " --- |" * len(names)]
    for key in measures_seen:
        cells = []
        for name in names:
            value = rows[name].get(key)
            base = rows.get(reference, {}).get(key)
            ratio = f" ({value / base:.2f}x)" if value and base and name != reference else ""
            cells.append("-" if value is None else f"{value:.4g}{ratio}")
        lines.append(f"| {key} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--launches", type=int, default=9, help="starts of each kernel (default 9)")
    parser.add_argument("--many", type=int, default=50, help="launches in a row of the first kernel (default 50)")
    parser.add_argument("--output", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "results.md"))
    options = parser.parse_args()
    everything = peers()
    found = [peer for peer in everything if not isinstance(peer, Missing)]
    missing = [peer for peer in everything if isinstance(peer, Missing)]
    rows = {peer.name: {} for peer in found}
    for name, times in starts(found, options.launches).items():
        if times:
            rows[name]["kernel_info, ms"] = statistics.median(t[0] for t in times)
            rows[name]["first result, ms"] = statistics.median(t[1] for t in times)
            rows[name]["processor time until then, ms"] = statistics.median(t[2] for t in times)
    for peer in found:
        rows[peer.name]["first training step, ms"] = training.first_step(peer, options.launches // 2)
    good, left = many(found[0], options.many)
    notes = [f"Missing: {peer.name} ({peer.reason})." for peer in missing]
    notes.append(f"{found[0].name}: {good} of {options.many} launches in a row ran a cell, {left} left a process.")
    write(options.output, rows, notes)
    for peer in found:
        try:
            measure(peer, rows[peer.name])
        except Exception as error:
            notes.append(f"{peer.name}: not measured to the end: {error!r}.")
        write(options.output, rows, notes)
    for peer in found:
        if peer.name.startswith("Glia"):
            with Session(peer) as session:
                session.client.wait_for_ready(timeout=60)
                costs = weaving.overhead(session)
            costs = ", ".join(f"{kind} {cost:.3f}" for kind, cost in zip(weaving.KINDS, costs))
            notes.append(f"{peer.name}: time of a loop in a cell by that of the same loop outside: {costs}.")
    print(write(options.output, rows, notes))


def write(path, rows, notes):
    reference = next((name for name in rows if name.startswith("ipykernel")), None)
    text = (
        f"Measured on {os.cpu_count()} cores ({platform.machine()}) at a load of {os.getloadavg()[0]:.1f};"
        f" in brackets the ratio to {reference}.\n\n{table(rows, reference)}\n\n" + "\n".join(notes) + "\n"
    )
    with open(path, "w") as file:
        file.write(text)
    return text


if __name__ == "__main__":
    main()
