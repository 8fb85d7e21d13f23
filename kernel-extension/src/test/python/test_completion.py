"""Tab in the arguments and bodies of magics."""

from test_workbench import PERCEPTRON


def test_tab_completes(notebook):
    notebook.run("%dataset moons samples=300")
    notebook.run(PERCEPTRON)
    assert "moons" in notebook.complete("%show mo|")
    assert "small" in notebook.complete("%summary |")
    assert notebook.complete("%dataset moons --sp|") == ["--split"]
    assert "digits" in notebook.complete("%dataset dig|")
    assert notebook.complete("%%network a\ninput 4\nden|") == ["dense"]
    assert "lsmagic" in notebook.complete("%lsm|")
