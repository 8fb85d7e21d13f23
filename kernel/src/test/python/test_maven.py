"""Artifacts behind a proxy, from a repository that nothing else knows."""

import base64
import http.server
import io
import os
import threading
import zipfile

import pytest

from conftest import Notebook

REPOSITORY = "http://repository.invalid/releases"
POM = """<project><modelVersion>4.0.0</modelVersion>
<groupId>proxied</groupId><artifactId>library</artifactId><version>1.0</version></project>"""


def jar():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("proxied.txt", "came through")
    return content.getvalue()


class Proxy(http.server.BaseHTTPRequestHandler):
    """Answers in the place of the repository; asks for a password if there is one."""

    files = {"library-1.0.pom": POM.encode(), "library-1.0.jar": jar()}

    def do_GET(self):
        self.server.asked.append((self.command, self.path, self.headers.get("Proxy-Authorization")))
        content = self.files.get(self.path.rsplit("/", 1)[1]) if self.path.startswith(REPOSITORY) else None
        refused = self.server.password and not self.headers.get("Proxy-Authorization")
        self.send_response(407 if refused else 200 if content else 404)
        if refused:
            self.send_header("Proxy-Authenticate", 'Basic realm="office"')
        self.send_header("Content-Length", str(0 if refused or not content else len(content)))
        self.end_headers()
        if content and not refused:
            self.wfile.write(content)

    def do_CONNECT(self):
        self.do_GET()

    def log_message(self, *_):
        pass


@pytest.fixture
def proxy():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    server.asked = []
    server.password = False
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def settings(tmp_path):
    """Writes a settings.xml that names a proxy, in a home of its own."""
    (tmp_path / ".m2").mkdir()

    def write(port, more=""):
        (tmp_path / ".m2" / "settings.xml").write_text(
            "<settings><proxies><proxy><id>office</id><active>true</active><protocol>http</protocol>"
            f"<host>127.0.0.1</host><port>{port}</port>{more}</proxy></proxies></settings>"
        )

    return write


@pytest.fixture
def behind(settings, tmp_path):
    """Starts kernels behind a proxy."""
    running = []

    def start(port):
        settings(port)
        running.append(Notebook(env={**os.environ, "JDK_JAVA_OPTIONS": f'"-Duser.home={tmp_path}"'}))
        running[-1].run(f"%mavenRepo office {REPOSITORY}")
        return running[-1]

    yield start
    for notebook in running:
        notebook.close()


def test_a_proxy_of_the_settings_is_used(behind, proxy):
    notebook = behind(proxy.server_address[1])
    reply, _ = notebook.run("%maven proxied:library:1.0")
    assert reply["status"] == "ok", reply
    assert any(path.endswith("library-1.0.jar") for _, path, _ in proxy.asked)
    read = 'new String(Thread.currentThread().getContextClassLoader().getResourceAsStream("proxied.txt").readAllBytes())'
    assert notebook.value(read) == "came through"


def test_a_proxy_that_does_not_answer_is_named(behind, proxy):
    port = proxy.server_address[1]
    proxy.shutdown()
    proxy.server_close()
    reply, _ = behind(port).run("%maven proxied:library:1.0")
    assert reply["status"] == "error"
    assert f"127.0.0.1:{port}" in reply["evalue"]


def test_a_proxy_that_asks_for_a_password_is_named(behind, settings, proxy):
    proxy.password = True
    port = proxy.server_address[1]
    notebook = behind(port)
    reply, _ = notebook.run("%maven proxied:library:1.0")
    assert reply["status"] == "error"
    assert f"127.0.0.1:{port} asks for a name and a password" in reply["evalue"]
    settings(port, "<username>me</username><password>secret</password>")
    reply, _ = notebook.run("%maven proxied:library:1.0")
    assert reply["status"] == "ok", reply
    given = "Basic " + base64.b64encode(b"me:secret").decode()
    assert {command for command, _, password in proxy.asked if password == given} >= {"GET", "CONNECT"}
