"""`glia doctor` and `glia install`: what they find, and that each trouble comes with its fix."""

import json
from pathlib import Path

SUBJECTS = ("java", "kernel", "engine", "natives", "gpu", "jupyter", "cache")


def lines_of(ran):
    """The doctor's line for each subject, by subject."""
    words = [line.split(None, 2) for line in ran.stdout.splitlines()]
    return {line[1]: line for line in words if len(line) == 3 and line[1] in SUBJECTS}


def test_a_machine_that_runs_these_tests_is_well(launcher):
    ran = launcher("doctor")
    lines = lines_of(ran)
    assert tuple(lines) == SUBJECTS, ran.stdout + ran.stderr
    assert "WRONG" not in ran.stdout and ran.returncode == 0, ran.stdout
    assert "with its startup archive" in lines["kernel"][2]
    assert "PyTorch 2." in lines["engine"][2]


def test_what_is_wrong_is_named_with_its_fix(launcher, tmp_path):
    ran = launcher("doctor", JUPYTER_DATA_DIR=str(tmp_path / "empty"), GLIA_DATASETS_MIRROR=str(tmp_path / "none"))
    assert ran.returncode == 1
    lines = lines_of(ran)
    assert lines["kernel"][0] == "WRONG" and "fix: ./glia install" in ran.stdout
    assert lines["cache"][0] == "WRONG" and "GLIA_DATASETS_MIRROR" in lines["cache"][2]


def test_a_kernel_that_lost_its_jars_is_found_and_repaired(launcher, tmp_path):
    data = str(tmp_path / "data with spaces")
    assert launcher("install", JUPYTER_DATA_DIR=data).returncode == 0
    spec = tmp_path / "data with spaces" / "kernels" / "glia" / "kernel.json"
    argv = json.loads(spec.read_text())["argv"]
    Path(argv[argv.index("-cp") + 1].split(":")[0]).unlink()
    ran = launcher("doctor", JUPYTER_DATA_DIR=data)
    assert lines_of(ran)["kernel"][0] == "WRONG" and "is gone" in ran.stdout
    assert launcher("install", JUPYTER_DATA_DIR=data).returncode == 0
    assert lines_of(launcher("doctor", JUPYTER_DATA_DIR=data))["kernel"][0] == "ok"
    glia = tmp_path / "data with spaces" / "glia"
    removed = launcher("uninstall", JUPYTER_DATA_DIR=data)
    assert removed.returncode == 0 and not spec.exists()
    # The doctor's own kernel may have typed something.
    left = [path.name for path in glia.iterdir()] if glia.exists() else []
    assert left in ([], ["history"]) and ("stays in" in removed.stdout) == (left == ["history"])
