"""The kernels that are compared, each as the command of a kernel.json, or the reason why it is missing."""

import dataclasses
import glob
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile


@dataclasses.dataclass(frozen=True)
class Peer:
    name: str
    argv: tuple
    language: str
    interrupt_mode: str = "signal"


@dataclasses.dataclass(frozen=True)
class Missing:
    name: str
    reason: str


def peers():
    """Glia for every java given or found, then the others."""
    return [*glia(), ipykernel(), rapaio(), jjava(), ijava()]


def glia():
    """GLIA_KERNEL_COMMANDS: a JSON object of names and argument lists; else the installed kernel."""
    text = os.environ.get("GLIA_KERNEL_COMMANDS")
    if text:
        return [Peer(name, tuple(argv), "java", "message") for name, argv in json.loads(text).items()]
    for folder in data_folders():
        spec = os.path.join(folder, "kernels", "glia", "kernel.json")
        if os.path.exists(spec):
            with open(spec) as file:
                return [Peer("Glia", tuple(json.load(file)["argv"]), "java", "message")]
    return [Missing("Glia", "not installed; run ./glia install")]


def ipykernel():
    if importlib.util.find_spec("ipykernel") is None:
        return Missing("ipykernel", "not installed for this Python")
    import ipykernel as package

    argv = (sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}")
    return Peer(f"ipykernel {package.__version__}", argv, "python")


def rapaio():
    version = "3.0.1"
    folder = os.path.join(tempfile.gettempdir(), "glia-benchmark")
    jar = os.path.join(folder, f"rapaio-jupyter-kernel-{version}.jar")
    if not os.path.exists(jar):
        coordinates = f"io.github.padreati:rapaio-jupyter-kernel:{version}"
        command = ["mvn", "-q", "dependency:copy", f"-Dartifact={coordinates}", f"-DoutputDirectory={folder}"]
        try:
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=180)
        except (OSError, subprocess.SubprocessError) as error:
            return Missing(f"rapaio {version}", f"Maven could not fetch it: {error}")
    return Peer(f"rapaio {version}", (java(), "-jar", jar, "{connection_file}"), "java", "message")


def jjava():
    return given("JJava", "JJAVA_JAR", "Maven Central has its API and no kernel")


def ijava():
    return given("IJava", "IJAVA_JAR", "no registry has it")


def given(name, variable, reason):
    jar = os.environ.get(variable)
    if jar and os.path.exists(jar):
        return Peer(name, (java(), "-jar", jar, "{connection_file}"), "java", "message")
    return Missing(name, f"{reason}; name a jar in {variable}")


def java():
    home = os.environ.get("JAVA_HOME")
    return os.path.join(home, "bin", "java") if home else shutil.which("java") or "java"


def data_folders():
    own = os.environ.get("JUPYTER_DATA_DIR")
    return [own] if own else glob.glob(os.path.expanduser("~/.local/share/jupyter"))
