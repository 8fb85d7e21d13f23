"""What the tests of notebooks share: a working copy of them, servers, and a browser that cannot leave the machine."""

import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest

NOTEBOOKS = pathlib.Path(__file__).resolve().parent.parent
TOKEN = "glia-tests"

FRONT_ENDS_OWN_ERRORS = (
    "nbextensions/widgets/notebook/js/extension.js",  # the classic notebook without ipywidgets
    "No active debugger session",  # JupyterLab with a kernel that is no debugger
)


def program(name):
    """Where a program is, on the path that the launcher made for the tests."""
    return shutil.which(name, path=os.environ.get("GLIA_TEST_PATH", os.environ["PATH"]))


@pytest.fixture(scope="session")
def results():
    """Where screenshots and executed notebooks go, for a person to look at."""
    folder = pathlib.Path(os.environ.get("GLIA_TEST_RESULTS", "target")).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def workspace(tmp_path):
    return copy_of_notebooks(tmp_path)


def copy_of_notebooks(folder):
    """Running the copy changes nothing in the project."""
    copy = folder / "notebooks"
    shutil.copytree(NOTEBOOKS, copy, ignore=shutil.ignore_patterns("tests", ".*"))
    return copy


@pytest.fixture
def launcher():
    """Runs the launcher with arguments; returns what came of it."""
    path = os.environ.get("GLIA_LAUNCHER", str(NOTEBOOKS.parent / "glia"))

    def run(*arguments, timeout=300, **environment):
        return subprocess.run(
            [path, *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=timeout,
            env={**os.environ, **environment},
        )

    return run


@pytest.fixture
def launching():
    """Starts the launcher with arguments, as the leader of processes that get a terminal's signals together."""
    path = os.environ.get("GLIA_LAUNCHER", str(NOTEBOOKS.parent / "glia"))
    started = []

    def start(*arguments):
        process = subprocess.Popen(
            [path, *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.stdout.close()
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def notebook_of(*cells, **metadata):
    """A notebook of code cells, each a source text or a pair of source text and tags."""
    code = []
    for cell in cells:
        source, tags = cell if isinstance(cell, tuple) else (cell, [])
        code.append(
            {
                "cell_type": "code",
                "source": source,
                "metadata": {"tags": tags} if tags else {},
                "outputs": [],
                "execution_count": None,
            }
        )
    return {
        "nbformat": 4,
        "nbformat_minor": 4,
        "cells": code,
        "metadata": {"kernelspec": {"name": "glia", "display_name": "Java (Glia)", "language": "java"}, **metadata},
    }


class Server:
    """A notebook server on a free port of loopback."""

    def __init__(self, command, folder, log):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.log = log
        root = ["--allow-root"] if os.geteuid() == 0 else []
        with open(log, "w") as output:
            self.process = subprocess.Popen(
                [*command, "--no-browser", "--ip=127.0.0.1", f"--port={self.port}", *root],
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        self.wait_until_it_answers()

    def url(self, path):
        return f"http://127.0.0.1:{self.port}/{path}?token={TOKEN}"

    def wait_until_it_answers(self):
        for _ in range(240):
            try:
                with urllib.request.urlopen(self.url("api/kernelspecs"), timeout=5) as answer:
                    assert "glia" in json.load(answer)["kernelspecs"]
                    return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                assert self.process.poll() is None, pathlib.Path(self.log).read_text()
                time.sleep(0.25)
        raise AssertionError("the notebook server does not answer: " + pathlib.Path(self.log).read_text())

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@pytest.fixture
def browser(tmp_path):
    """Headless Chromium that resolves no name but this machine's, and records requests and messages."""
    binary = program("chromium") or program("chromium-browser") or program("google-chrome")
    driver_path = program("chromedriver")
    if not binary or not driver_path:
        pytest.skip("needs Chromium and chromedriver")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--window-size=1280,1600",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        f"--user-data-dir={tmp_path / 'chromium'}",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(service=Service(driver_path, log_path=str(tmp_path / "chromedriver.log")), options=options)
    driver.set_script_timeout(60)
    try:
        yield Page(driver)
    finally:
        driver.quit()


class Page:
    """What a test asks of the browser."""

    def __init__(self, driver):
        self.driver = driver
        self.requests = []

    def open(self, url):
        self.driver.get(url)

    def ask(self, expression):
        return self.driver.execute_script("return " + expression)

    def wait(self, expression, timeout=60, what=None):
        """Waits until an expression is true in the page; errors on the way count as not yet."""
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            if self.ask(f"(() => {{ try {{ return Boolean({expression}) }} catch (e) {{ return false }} }})()"):
                return
            time.sleep(0.25)
        raise AssertionError(f"within {timeout} s the page did not get to: {what or expression}")

    def picture(self, path):
        self.driver.save_screenshot(str(path))

    def requested(self):
        """Every address the page asked for since it was opened."""
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self.requests.append(message["params"]["request"]["url"])
            elif message["method"] == "Network.webSocketCreated":
                self.requests.append(message["params"]["url"])
        return self.requests

    def requests_elsewhere(self):
        here = re.compile(r"^(data|blob|about|chrome|devtools):|^(http|ws)://127\.0\.0\.1[:/]")
        return [url for url in self.requested() if not here.match(url)]

    def errors(self):
        """What the page reported as errors in its console, but for what the front ends always report."""
        messages = [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]
        return [message for message in messages if not any(known in message for known in FRONT_ENDS_OWN_ERRORS)]
