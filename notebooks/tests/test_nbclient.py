"""Every tutorial runs from start to end in the hands of Jupyter's own client."""

import nbclient
import nbformat
import pytest

from conftest import NOTEBOOKS

LONGEST_CELL_SECONDS = 300


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
