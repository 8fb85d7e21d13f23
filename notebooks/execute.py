#!/usr/bin/env python3
"""Runs tutorials and keeps their outputs: notebooks/execute.py [NAME...], all without a name.

What is kept is small and the same at every run, apart from times: still pictures without scripts, one thread for the
engine (sums in another order round otherwise), no versions and no random marks.
"""

import base64
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
    """Runs one notebook in place; returns what was wrong with it."""
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
            return [ran.stdout[-2000:] + ran.stderr[-2000:]]
        notebook = tidy(json.loads(executed.read_text("utf-8")))
    content = json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"
    picture(notebook, FOLDER / "pictures" / f"{path.stem}.png")
    path.write_text(content, "utf-8")
    size = len(content.encode())
    print(f"{path.name}: {seconds:.0f} s, {size / 1000:.0f} kB", flush=True)
    wrong = [f"takes {seconds:.0f} s, over {LONGEST_SECONDS}"] if seconds > LONGEST_SECONDS else []
    return wrong + ([f"has {size} bytes, over {LARGEST_BYTES}"] if size > LARGEST_BYTES else [])


def main(names):
    paths = [FOLDER / pathlib.Path(name).name for name in names] or sorted(FOLDER.glob("[0-9][0-9]-*.ipynb"))
    failures = [f"{path.name}: {wrong}" for path in paths for wrong in execute(path)]
    print("\n".join(failures), file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
