"""Training in a real kernel: the live panel, the interrupt, what is declared."""

import time

import pytest

@pytest.fixture(scope="module")
def ready(notebook):
    notebook.run("%dataset digits samples=2000")
    shape = notebook.run("digits.inputShape().toText()").text.strip('"')
    notebook.run(f"%%network small\ninput {shape}\nflatten\ndense 32 relu\ndense 10\n")
    return notebook


def displays(ran):
    return [m for m in ran.messages if m["msg_type"] in ("display_data", "update_display_data")]


def test_training_shows_one_live_panel_and_ends_with_the_figure(ready):
    began = time.monotonic()
    ran = ready.run("%train small digits --epochs 3")
    seconds = time.monotonic() - began
    shown = displays(ran)
    assert len(ran.of("display_data")) == 1 and not ran.of("execute_result")
    assert len({m["content"]["transient"]["display_id"] for m in shown}) == 1
    assert len(shown) <= 5 * seconds + 3
    assert "<progress" in shown[0]["content"]["data"]["text/html"]
    last = shown[-1]["content"]["data"]
    assert "small on digits: 3 epochs" in last["text/plain"]
    assert "data:image/svg+xml;base64," in last["text/html"] and "<script>" in last["text/html"]
    assert ready.run("smallRun.epochs().size()").text == "3"


def test_results_follow(ready):
    assert "accuracy" in ready.run("%evaluate small digits").text
    assert float(ready.run("smallEvaluation.accuracy()").text) > 0.5
    assert "%" in ready.run("%predict small digits 0 1").text
    for plot in ("curves small", "confusion small digits", "worst small"):
        assert "data:image/svg+xml" in ready.run(f"%plot {plot}").shown[-1]["text/html"]
    ready.run("%save small")
    ready.run("%restore small.safetensors again")
    same = ready.run("again.evaluate(digits.test()).accuracy() == smallEvaluation.accuracy()")
    assert same.text == "true"


def test_interrupt_keeps_the_run(ready):
    request = ready.client.execute("%train small digits --epochs 100000")
    asked = []

    def interrupt_when_running(message):
        if message["msg_type"] == "update_display_data" and not asked:
            ready.manager.interrupt_kernel()
            asked.append(time.monotonic())

    ran = ready.wait(request, seen=interrupt_when_running)
    seconds = time.monotonic() - asked[0]
    assert ran.reply["status"] == "error"
    assert "Interrupted at step" in displays(ran)[-1]["content"]["data"]["text/plain"]
    assert seconds < 3
    assert ready.run("smallRun.outcome()").text == "INTERRUPTED"
    ready.run("%train small digits --epochs 1")
    assert ready.run("smallRun.outcome()").text == "COMPLETED"


def test_interrupt_keeps_a_game_of_two_networks(notebook):
    notebook.run("%dataset clouds from eight-gaussians samples=1000")
    notebook.run("%%network generator\ninput 2\ndense 16 relu\ndense 2\n")
    notebook.run("%%network discriminator\ninput 2\ndense 16 relu\ndense 1\n")
    request = notebook.client.execute("%gan generator discriminator clouds --epochs 100000")
    asked = []

    def interrupt_when_running(message):
        if message["msg_type"] == "update_display_data" and not asked:
            asked.append(message["content"]["data"]["text/html"])
            notebook.manager.interrupt_kernel()

    ran = notebook.wait(request, seen=interrupt_when_running)
    assert "<progress" in asked[0]
    assert ran.reply["status"] == "error"
    assert len({m["content"]["transient"]["display_id"] for m in displays(ran)}) == 1
    assert "Interrupted in epoch" in displays(ran)[-1]["content"]["data"]["text/plain"]
    assert notebook.run("generatorRun.outcome()").text == "INTERRUPTED"
    notebook.run("%gan generator discriminator clouds --epochs 1")
    assert notebook.run("generatorRun.outcome()").text == "COMPLETED"


def test_kernel_answers_while_it_trains(ready):
    request = ready.client.execute("%train small digits --epochs 100000")
    answers = []

    def ask_when_running(message):
        if message["msg_type"] == "update_display_data" and not answers:
            answers.append(ready.complete("%evaluate sm|"))
            ready.manager.interrupt_kernel()

    ready.wait(request, seen=ask_when_running)
    assert "small" in answers[0]


def test_mistakes_in_training_are_sentences(ready):
    ran = ready.attempt("%train small mnist")
    assert ran.error.startswith("%train: There is no variable 'mnist'. Load it first: %dataset mnist")
    assert "'digits' is a Dataset, not a Network" in ready.attempt("%train digits digits").error
    assert "Did you mean '--epochs'?" in ready.attempt("%train small digits --epoch 3").error
    ready.run("%dataset moons")
    assert "'moons' gives 2" in ready.attempt("%train small moons").error
    ran = ready.attempt("%train small digits --optimizer sgd --lr 1e30 --l2 1 --epochs 1")
    assert "The loss became" in ran.error
    assert ready.run("smallRun.outcome()").text == "DIVERGED"


def test_java_does_the_same(ready):
    shape = ready.run("digits.inputShape().toText()").text.strip('"')
    ready.run(f"%%network first\ninput {shape}\nflatten\ndense 10\n")
    ready.run("%train first digits --epochs 1 --seed 5")
    java = ready.run("%java %train first digits --epochs 1 --seed 5").text
    ready.run("double loss = firstRun.epochs().get(0).loss(); first.initialize(42);")
    ready.run(java)
    # The number of threads may change between runs, and with it the last digits.
    assert ready.run("Math.abs(loss - firstRun.epochs().get(0).loss()) < 1e-3").text == "true"


def test_what_was_derived_from_a_run_stays(ready):
    ready.run("%train small digits --epochs 1 --restart")
    ready.run("var kept = smallRun.seconds();")
    ready.run("%train small digits --epochs 1 --restart")
    assert float(ready.run("kept").text) > 0
