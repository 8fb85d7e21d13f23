"""What the pages of docs show is run as it stands there."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[4] / "docs"


@pytest.mark.parametrize("page", ["training.md"])
def test_cells_of_the_page_run_in_their_order(notebook, page):
    cells = re.findall(r"^```java\n(.*?)^```", (DOCS / page).read_text(), re.DOTALL | re.MULTILINE)
    assert len(cells) > 5
    for cell in cells:
        notebook.run(cell)
