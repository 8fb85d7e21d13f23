"""Every tutorial runs from start to end in the hands of Jupyter's own client."""

import os
from concurrent.futures import ThreadPoolExecutor

import nbclient
import nbformat
import pytest

from conftest import NOTEBOOKS, copy_of_notebooks

LONGEST_CELL_SECONDS = 300
MOST_CODE_LINES = 100
MOST_BYTES = 300_000
# A kernel that trains takes a gigabyte.
MOST_AT_ONCE = 4


@pytest.fixture(scope="session")
def executions(request, tmp_path_factory):
    """
    The notebooks that are asked for, executed side by side. Each trains on one core: two kernels that have one each are done
    in half the time of one that shares its steps between two, the more so where others take the machine's time.
    """
    asked = [item.callspec.params["name"] for item in request.session.items if "executions" in item.fixturenames]
    with ThreadPoolExecutor(min(MOST_AT_ONCE, os.cpu_count())) as pool:
        yield {name: pool.submit(execute, name, tmp_path_factory.mktemp("notebook")) for name in asked}
        pool.shutdown(cancel_futures=True)


def execute(name, folder):
    workspace = copy_of_notebooks(folder)
    notebook = nbformat.read(str(workspace / name), as_version=4)
    client = nbclient.NotebookClient(
        notebook, timeout=LONGEST_CELL_SECONDS, resources={"metadata": {"path": str(workspace)}}
    )
    client.execute(env={**os.environ, "OMP_NUM_THREADS": "1"})
    return notebook


@pytest.mark.parametrize("name", sorted(path.name for path in NOTEBOOKS.glob("*.ipynb")))
def test_runs_in_jupyters_client(name, executions, results):
    notebook = executions[name].result()
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
