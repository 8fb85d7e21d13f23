"""Starts the kernel that GLIA_KERNEL_COMMAND names: a JSON list of arguments with {connection_file} in it."""

import json
import os
import time

import pytest

KERNEL = "glia-under-test"


def command():
    text = os.environ.get("GLIA_KERNEL_COMMAND")
    if not text:
        pytest.exit("set GLIA_KERNEL_COMMAND to the kernel's command, as in kernel.json's argv", returncode=2)
    return json.loads(text)


@pytest.fixture(scope="session", autouse=True)
def kernelspec(tmp_path_factory):
    """Installs the command as a kernel that Jupyter's client finds by name, in a private folder."""
    root = tmp_path_factory.mktemp("jupyter")
    spec = root / "kernels" / KERNEL
    spec.mkdir(parents=True)
    (spec / "kernel.json").write_text(
        json.dumps(
            {
                "argv": command(),
                "display_name": "Glia under test",
                "language": "java",
                "interrupt_mode": "message",
            }
        )
    )
    os.environ["JUPYTER_PATH"] = str(root)
    os.environ["JUPYTER_RUNTIME_DIR"] = str(tmp_path_factory.mktemp("runtime"))
    return KERNEL


class Notebook:
    """A running kernel, and what a front end does with it."""

    def __init__(self, **arguments):
        from jupyter_client.manager import KernelManager

        self.manager = KernelManager(kernel_name=KERNEL)
        self.manager.start_kernel(**arguments)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def run(self, code, timeout=60, **arguments):
        """Runs a cell; returns its reply and what it published, status messages left out."""
        return self.wait(self.client.execute(code, **arguments), timeout)

    def wait(self, request, timeout=60):
        published = self.published(request, timeout)
        return self.reply(request, timeout), published

    def published(self, request, timeout=60):
        messages = []
        deadline = time.monotonic() + timeout
        while True:
            message = self.client.get_iopub_msg(timeout=max(0.1, deadline - time.monotonic()))
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] == "status":
                if message["content"]["execution_state"] == "idle":
                    return messages
            elif message["msg_type"] != "execute_input":
                messages.append(message)

    def reply(self, request, timeout=60):
        deadline = time.monotonic() + timeout
        while True:
            message = self.client.get_shell_msg(timeout=max(0.1, deadline - time.monotonic()))
            if message["parent_header"].get("msg_id") == request:
                return message["content"]

    def interrupt(self, timeout=5):
        """Interrupts, and returns when the kernel says that it has."""
        message = self.client.session.msg("interrupt_request", {})
        self.client.control_channel.send(message)
        while True:
            answer = self.client.get_control_msg(timeout=timeout)
            if answer["parent_header"].get("msg_id") == message["header"]["msg_id"]:
                return

    def value(self, code):
        """The plain text of a cell's result."""
        reply, published = self.run(code)
        assert reply["status"] == "ok", reply
        results = [m for m in published if m["msg_type"] == "execute_result"]
        return results[0]["content"]["data"]["text/plain"] if results else None

    def text(self, published, stream="stdout"):
        return "".join(
            m["content"]["text"]
            for m in published
            if m["msg_type"] == "stream" and m["content"]["name"] == stream
        )

    def wait_busy(self, request, timeout=30):
        """Waits until the cell itself runs: until it has printed something."""
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            message = self.client.get_iopub_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") == request and message["msg_type"] == "stream":
                return
        raise AssertionError("the cell printed nothing")

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel()


@pytest.fixture(scope="module")
def shared():
    """One kernel for the tests of a file."""
    notebook = Notebook()
    yield notebook
    notebook.close()


@pytest.fixture
def notebook():
    """A kernel of the test's own."""
    notebook = Notebook()
    yield notebook
    notebook.close()
