"""A kernel with the workbench in it, as GLIA_KERNEL_COMMAND names it: a JSON list with {connection_file} in it."""

import json
import os
import time

import pytest

KERNEL = "glia-workbench-under-test"


def command():
    text = os.environ.get("GLIA_KERNEL_COMMAND")
    if not text:
        pytest.exit("set GLIA_KERNEL_COMMAND to the kernel's command, as in kernel.json's argv", returncode=2)
    return json.loads(text)


@pytest.fixture(scope="session", autouse=True)
def kernelspec(tmp_path_factory):
    root = tmp_path_factory.mktemp("jupyter")
    folder = root / "kernels" / KERNEL
    folder.mkdir(parents=True)
    specification = {
        "argv": command(),
        "display_name": KERNEL,
        "language": "java",
        "interrupt_mode": "message",
    }
    (folder / "kernel.json").write_text(json.dumps(specification))
    os.environ["JUPYTER_PATH"] = str(root)
    os.environ["JUPYTER_RUNTIME_DIR"] = str(tmp_path_factory.mktemp("runtime"))


class Ran:
    """What came of a cell."""

    def __init__(self, reply, messages):
        self.reply = reply
        self.messages = messages

    def of(self, kind):
        return [m["content"] for m in self.messages if m["msg_type"] == kind]

    @property
    def shown(self):
        """Media types to content of all that was shown, in order."""
        kinds = ("execute_result", "display_data")
        return [m["content"]["data"] for m in self.messages if m["msg_type"] in kinds]

    @property
    def text(self):
        return "\n".join(data["text/plain"] for data in self.shown)

    @property
    def error(self):
        assert self.reply["status"] == "error", self.messages
        return self.reply["evalue"]


class Notebook:
    """A running kernel, and what a front end does with it."""

    def __init__(self, folder):
        from jupyter_client.manager import KernelManager

        self.manager = KernelManager(kernel_name=KERNEL)
        self.manager.start_kernel(cwd=str(folder))
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=120)

    def run(self, code, timeout=120):
        ran = self.attempt(code, timeout)
        assert ran.reply["status"] == "ok", "\n".join(ran.reply["traceback"])
        return ran

    def attempt(self, code, timeout=120):
        return self.wait(self.client.execute(code), timeout)

    def wait(self, request, timeout=120, seen=lambda message: None):
        messages = []
        deadline = time.monotonic() + timeout
        while True:
            message = self.client.get_iopub_msg(timeout=max(0.1, deadline - time.monotonic()))
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] == "status":
                if message["content"]["execution_state"] == "idle":
                    break
            elif message["msg_type"] != "execute_input":
                messages.append(message)
                seen(message)
        while True:
            reply = self.client.get_shell_msg(timeout=max(0.1, deadline - time.monotonic()))
            if reply["parent_header"].get("msg_id") == request:
                return Ran(reply["content"], messages)

    def complete(self, code):
        """The texts that the bar in the code could be replaced by."""
        cursor = code.index("|")
        reply = self.client.complete(code.replace("|", ""), cursor, reply=True, timeout=60)
        return reply["content"]["matches"]

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel()


@pytest.fixture(scope="module")
def notebook(tmp_path_factory):
    notebook = Notebook(tmp_path_factory.mktemp("notebook"))
    yield notebook
    notebook.close()
