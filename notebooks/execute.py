#!/usr/bin/env python3
"""Runs tutorials and keeps their outputs: notebooks/execute.py [--check] [NAME...], all without a name.

With --check nothing is kept; what a run gives anew is compared with what was kept, times apart.

What is kept is small and the same at every run, apart from times: still pictures without scripts, one thread for the
engine (sums in another order round otherwise), no versions and no random marks.
"""

import argparse
import base64
import difflib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

FOLDER = pathlib.Path(__file__).resolve().parent
LONGEST_SECONDS = 180
LARGEST_BYTES = 300_000
TIME = re.compile(r"(?:about )?[0-9][0-9.,]*(?: to [0-9.,]+)?(?: |&nbsp;)?(?:ns|µs|ms|s|min|samples/s)(?![a-z])")
# In the table of runs, whose figure draws times too: the seconds and the rate, before what became of the run.
RATE = "samples/s  "
RUN = re.compile(r"[0-9.,]+ +[0-9,]+ +(completed|stopped early|interrupted)")


def text_of(content):
    return content if isinstance(content, str) else "".join(content)


def still(html):
    """What a run or an evaluation says, without the figure beside it: a cell that plots it shows the same."""
    html = re.sub(r"<script\b.*?</script>\n?", "", html, flags=re.DOTALL)
    return re.sub(r'<div id="glia-[0-9a-f-]+" class="glia-figure".*?</div>\n?', "", html, flags=re.DOTALL)


def tidy(notebook):
    notebook["metadata"].get("language_info", {}).pop("version", None)
    for number, cell in enumerate(notebook["cells"], 1):
        cell["id"] = f"cell-{number:02d}"
        cell["metadata"] = {"tags": cell["metadata"]["tags"]} if cell["metadata"].get("tags") else {}
        for output in cell.get("outputs", []):
            output.get("metadata", {}).clear()
            data = output.get("data", {})
            data.pop("application/vnd.plotly.v1+json", None)
            if "text/html" in data:
                data["text/html"] = still(text_of(data["text/html"])).splitlines(keepends=True)
    return notebook


def picture(notebook, file):
    """What the cell tagged 'picture' drew, for the course page."""
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            if "picture" in cell["metadata"].get("tags", []) and "image/png" in output.get("data", {}):
                file.parent.mkdir(exist_ok=True)
                file.write_bytes(base64.b64decode(text_of(output["data"]["image/png"])))


def execute(path):
    """Runs one notebook; returns it with the seconds that it took, or raises an error that tells what was wrong."""
    settings = {**os.environ, "GLIA_STILL_FIGURES": "1", "OMP_NUM_THREADS": "1"}
    with tempfile.TemporaryDirectory() as folder:
        executed = pathlib.Path(folder) / path.name
        start = time.monotonic()
        ran = subprocess.run(
            [str(FOLDER.parent / "glia"), "run", path.name, "--output", str(executed)],
            cwd=FOLDER,
            env=settings,
            capture_output=True,
            text=True,
            check=False,
        )
        seconds = time.monotonic() - start
        if ran.returncode != 0:
            raise RuntimeError(ran.stdout[-2000:] + ran.stderr[-2000:])
        return tidy(json.loads(executed.read_text("utf-8"))), seconds


def keep(path):
    """Runs one notebook in place; returns what was wrong with it."""
    notebook, seconds = execute(path)
    content = json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"
    picture(notebook, FOLDER / "pictures" / f"{path.stem}.png")
    path.write_text(content, "utf-8")
    size = len(content.encode())
    print(f"{path.name}: {seconds:.0f} s, {size / 1000:.0f} kB", flush=True)
    wrong = [f"takes {seconds:.0f} s, over {LONGEST_SECONDS}"] if seconds > LONGEST_SECONDS else []
    return wrong + ([f"has {size} bytes, over {LARGEST_BYTES}"] if size > LARGEST_BYTES else [])


def timeless(cell):
    """The lines of a cell's outputs without times: its text where there is some, which says what its HTML says too."""
    outputs = cell.get("outputs", [])
    timed = RATE in json.dumps(outputs)
    for output in outputs:
        data = output.get("data", {})
        if "text/plain" in data:
            data.pop("text/html", None)
        if timed:
            data.pop("image/png", None)
    lines = json.dumps(outputs, indent=1, ensure_ascii=False).splitlines()
    return [RUN.sub(r"TIMES  \1", TIME.sub("TIME", line)) for line in lines]


def compare(path):
    """Runs one notebook and leaves it as it is; returns in which cells it gave something else than what is kept."""
    kept = json.loads(path.read_text("utf-8"))
    if not any(cell.get("outputs") for cell in kept["cells"]):
        print(f"{path.name}: keeps no outputs", flush=True)
        return []
    notebook, seconds = execute(path)
    wrong = []
    for number, (old, new) in enumerate(zip(kept["cells"], notebook["cells"]), 1):
        lines = difflib.unified_diff(timeless(old), timeless(new), "kept", "now", lineterm="", n=0)
        changes = [line[:160] for line in lines][2:]
        if changes:
            wrong.append("\n".join([f"cell {number} gives something else", *changes[:12]]))
    print(f"{path.name}: {seconds:.0f} s, {'as kept' if not wrong else f'{len(wrong)} cells differ'}", flush=True)
    return wrong


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with what is kept, and keep nothing")
    parser.add_argument("names", nargs="*", metavar="NAME")
    asked = parser.parse_args(arguments)
    paths = [FOLDER / pathlib.Path(name).name for name in asked.names] or sorted(FOLDER.glob("[0-9][0-9]-*.ipynb"))
    failures = []
    for path in paths:
        try:
            failures += [f"{path.name}: {wrong}" for wrong in (compare if asked.check else keep)(path)]
        except RuntimeError as error:
            failures.append(f"{path.name}: {error}")
    print("\n".join(failures), file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
