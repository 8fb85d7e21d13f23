"""Every tutorial runs from start to end in the hands of Jupyter's own client."""

import nbclient
import nbformat
import pytest

from conftest import NOTEBOOKS

LONGEST_CELL_SECONDS = 300
MOST_CODE_LINES = 100
MOST_BYTES = 300_000


@pytest.mark.parametrize("name", sorted(path.name for path in NOTEBOOKS.glob("*.ipynb")))
def test_runs_in_jupyters_client(name, workspace, results):
    notebook = nbformat.read(str(workspace / name), as_version=4)
    client = nbclient.NotebookClient(
        notebook, timeout=LONGEST_CELL_SECONDS, resources={"metadata": {"path": str(workspace)}}
    )
    client.execute()
    nbformat.validate(notebook)
    nbformat.write(notebook, str(results / f"nbclient-{name}"))
    ran = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]
    assert ran and all(cell.execution_count for cell in ran)


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.name)
def test_is_short_enough_to_read(path):
    cells = [cell for cell in nbformat.read(str(path), as_version=4).cells if cell.cell_type == "code"]
    lines = [line.strip() for cell in cells for line in cell.source.splitlines()]
    code = [line for line in lines if line and not line.startswith("//")]
    assert len(code) <= MOST_CODE_LINES
    assert path.stat().st_size <= MOST_BYTES, "outputs are kept where they help a reader, and small"
