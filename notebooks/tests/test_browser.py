"""Notebooks in a real browser, as a person would run them: all cells, figures drawn, nothing leaves the machine."""

import json
import os
import subprocess

import pytest

from conftest import TOKEN, Server, program

# The fastest, and together all kinds of output: tables, live panels, figures, animations, diagrams.
NAMES = (
    "01-quickstart.ipynb",
    "02-perceptron.ipynb",
    "05-training-validation-test.ipynb",
    "07-vanishing-gradients.ipynb",
    "14-sentiment.ipynb",
)
WHOLE_RUN_SECONDS = 300


class Classic:
    """The classic notebook, version 6."""

    name = "classic"

    @staticmethod
    def command():
        # From 7 on the program of this name is JupyterLab's notebook, which has another page.
        binary = next((b for b in ("/usr/bin/jupyter-notebook", program("jupyter-notebook")) if b and os.path.exists(b)), None)
        if binary:
            version = subprocess.run([binary, "--version"], capture_output=True, text=True).stdout.strip()
            if version.startswith("6."):
                return [binary, f"--NotebookApp.token={TOKEN}"]
        return None

    @staticmethod
    def address(notebook):
        return "notebooks/" + notebook

    @staticmethod
    def run_all(page):
        page.wait("Jupyter.notebook.kernel.is_connected()", what="a connected kernel")
        page.ask("Jupyter.notebook.execute_all_cells()")
        page.wait(
            "Jupyter.notebook.get_cells().filter(c => c.cell_type == 'code' && c.get_text().trim())"
            ".every(c => Number.isInteger(c.input_prompt_number))",
            WHOLE_RUN_SECONDS,
            "every cell run",
        )

    @staticmethod
    def failures(page):
        return page.ask(
            "Jupyter.notebook.get_cells().filter(c => c.cell_type == 'code')"
            ".flatMap(c => c.output_area.outputs).filter(o => o.output_type == 'error').map(o => o.evalue)"
        )


class Lab:
    """JupyterLab 4."""

    name = "lab"

    @staticmethod
    def command():
        binary = program("jupyter-lab")
        return binary and [binary, f"--IdentityProvider.token={TOKEN}", "--expose-app-in-browser"]

    @staticmethod
    def address(notebook):
        return "lab/tree/" + notebook

    @staticmethod
    def run_all(page):
        page.wait("jupyterapp.shell.currentWidget.sessionContext.session.kernel.status == 'idle'", what="an idle kernel")
        page.ask("void jupyterapp.commands.execute('notebook:run-all-cells')")
        page.wait(
            "jupyterapp.shell.currentWidget.content.widgets"
            ".filter(c => c.model.type == 'code' && c.model.sharedModel.source.trim())"
            ".every(c => c.model.executionCount !== null && c.model.executionState != 'running')",
            WHOLE_RUN_SECONDS,
            "every cell run",
        )

    @staticmethod
    def failures(page):
        return page.ask(
            "jupyterapp.shell.currentWidget.content.widgets.filter(c => c.model.type == 'code')"
            ".flatMap(c => c.model.outputs.toJSON()).filter(o => o.output_type == 'error').map(o => o.evalue)"
        )


@pytest.fixture(params=[Classic, Lab], ids=lambda kind: kind.name)
def front_end(request, workspace, tmp_path, monkeypatch):
    kind = request.param
    command = kind.command()
    monkeypatch.setenv("JUPYTERLAB_SETTINGS_DIR", str(without_questions(tmp_path / "settings")))
    # JupyterLab opens what was open the last time, which takes the focus from what is asked for.
    monkeypatch.setenv("JUPYTERLAB_WORKSPACES_DIR", str(tmp_path / "workspaces"))
    if not command:
        pytest.skip(f"needs {kind.__doc__}")
    server = Server(command, workspace, tmp_path / "server.log")
    yield kind, server
    server.stop()


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_draws_its_figures_and_asks_nothing_of_the_net(name, front_end, browser, workspace, results):
    without_outputs(workspace / name)
    kind, server = front_end
    browser.open(server.url(kind.address(name)))
    try:
        kind.run_all(browser)
        assert kind.failures(browser) == []
        browser.wait(
            "document.querySelectorAll('.js-plotly-plot').length >= 1"
            " && [...document.querySelectorAll('.js-plotly-plot')].every(plot => plot.querySelector('svg.main-svg'))",
            what="figures drawn by plotly.js",
        )
        assert all(size[0] > 200 and size[1] > 100 for size in sizes_of_traces(browser)), sizes_of_traces(browser)
    finally:
        pictures(browser, results, f"{kind.name}-{name.removesuffix('.ipynb')}")
    assert browser.requests_elsewhere() == []
    assert any("plotly" in url for url in browser.requests)
    assert "\n".join(browser.errors()) == ""


def without_outputs(path):
    """What a test sees in the browser is to come from its own run."""
    notebook = json.loads(path.read_text("utf-8"))
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell.update(outputs=[], execution_count=None)
    path.write_text(json.dumps(notebook), "utf-8")


def without_questions(folder):
    """Settings with which JupyterLab does not ask whether it may fetch news."""
    settings = folder / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    (settings / "notification.jupyterlab-settings").write_text('{"fetchNews": "false", "checkForUpdates": false}')
    return folder


def sizes_of_traces(page):
    """Width and height of what each figure draws inside its axes: an empty plot has none."""
    return page.ask(
        "[...document.querySelectorAll('.js-plotly-plot')].map(plot => {"
        " const box = plot.querySelector('.plot, .cartesianlayer').getBoundingClientRect();"
        " return [box.width, box.height, plot.data.length] })"
    )


def pictures(page, results, name):
    """A screenshot of the whole page as it is, and one of each figure."""
    page.picture(results / f"{name}.png")
    for number, plot in enumerate(page.driver.find_elements("css selector", ".js-plotly-plot"), 1):
        page.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", plot)
        page.picture(results / f"{name}-figure-{number}.png")
