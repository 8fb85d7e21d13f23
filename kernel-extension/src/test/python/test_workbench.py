"""Data, networks and their reference in a real kernel."""

PERCEPTRON = "%%network small\ninput 1x16x16\nflatten\ndense 10\n"


def test_data_set_becomes_a_variable(notebook):
    ran = notebook.run("%dataset moons samples=300")
    assert "moons: " in ran.text and "text/html" in ran.shown[-1]
    assert notebook.run("moons.size()").text == "300"


def test_samples_are_drawn(notebook):
    notebook.run("%dataset moons samples=300")
    shown = notebook.run("%show moons").shown[-1]
    assert "data:image/svg+xml;base64," in shown["text/html"]
    assert shown["application/vnd.plotly.v1+json"]["data"]


def test_network_becomes_a_variable(notebook):
    ran = notebook.run(PERCEPTRON)
    assert "2,570 parameters" in ran.text  # 256 x 10 weights and 10 biases
    assert "<table" in ran.shown[-1]["text/html"]
    assert notebook.run("small.parameterCount()").text == "2570"


def test_java_values_stand_in_a_network(notebook):
    notebook.run("int width = 12;")
    notebook.run("%%network wide\ninput 4\ndense ${width * 2}\n")
    assert notebook.run("wide.parameterCount()").text == str(4 * 24 + 24)


def test_mistakes_are_sentences(notebook):
    notebook.run(PERCEPTRON)
    ran = notebook.attempt("%dataset digit")
    assert "Did you mean 'digits'?" in ran.error
    assert not any("at glia" in line for line in ran.reply["traceback"])
    assert "unknown option '--sed'. Did you mean '--seed'?" in notebook.attempt("%dataset moons --sed 1").error
    assert "Did you mean 'small'?" in notebook.attempt("%summary smal").error
    ran = notebook.attempt("%%network lenet\ninput 1x28x28\nmaxpol 2\n")
    assert "lenet, line 2:  maxpol 2" in ran.error and "Did you mean 'maxpool'?" in ran.error
    assert "cannot find" in notebook.attempt("%%network a\ninput 4\ndense ${nowhere}\n").error
    assert "there is no" in notebook.attempt("%dataset a from missing.csv --target y").error.lower()


def test_help_comes_both_ways(notebook):
    assert "--target" in notebook.run("%dataset --help").text
    assert "--target" in notebook.run("%dataset?").text
    assert "stride" in notebook.run("%layers conv").text


def test_all_magics_are_listed(notebook):
    text = notebook.run("%lsmagic").text
    for name in ("%dataset", "%%network", "%summary", "%java"):
        assert name in text


def test_java_is_shown(notebook):
    assert notebook.run("%java %summary small").text == "small.summary()"
    cell = notebook.run("%%java\n" + PERCEPTRON).text
    notebook.run("small = null;")
    notebook.run(cell)
    assert notebook.run("small.parameterCount()").text == "2570"


def test_table_is_a_table(notebook):
    notebook.run('var t = tech.tablesaw.api.Table.create("t", tech.tablesaw.api.DoubleColumn.create("<x>", new double[]{1, 2}));')
    html = notebook.run("t").shown[-1]["text/html"]
    assert "&lt;x&gt; (double)" in html and "<x>" not in html
