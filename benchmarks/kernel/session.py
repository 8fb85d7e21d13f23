"""A kernel that is being measured."""

import time

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import KernelManager


class Session:
    def __init__(self, peer):
        self.peer = peer
        self.manager = KernelManager()
        self.manager._kernel_spec = KernelSpec(
            argv=list(peer.argv),
            display_name=peer.name,
            language=peer.language,
            interrupt_mode=peer.interrupt_mode,
        )
        self.began = time.perf_counter()
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        self.manager.shutdown_kernel()

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def since_launch(self):
        return time.perf_counter() - self.began

    def reply(self, request, timeout=60):
        deadline = time.perf_counter() + timeout
        while True:
            message = self.client.get_shell_msg(timeout=max(0.1, deadline - time.perf_counter()))
            if message["parent_header"].get("msg_id") == request:
                return message["content"]

    def information(self):
        """Asks again where a kernel that is not listening yet lost the question."""
        while True:
            request = self.client.kernel_info()
            try:
                return self.reply(request, timeout=10)
            except Exception:
                if self.since_launch() > 60:
                    raise

    def run(self, code, timeout=120):
        """Runs a cell to its idle status; returns the reply's content and the published text."""
        request = self.client.execute(code)
        text = []
        while True:
            message = self.client.get_iopub_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] == "stream":
                text.append(message["content"]["text"])
            elif message["content"].get("execution_state") == "idle":
                break
        return self.reply(request, timeout), "".join(text)

    def cpu_seconds(self):
        with open(f"/proc/{self.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / 100
