import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant import Assistant

SLOWEST = 60  # seconds for the chat to start and index its corpus on a busy machine
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session", autouse=True)
def cache(own_cache):
    """Keep the home of whoever runs the tests out of them."""
    return own_cache


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """A corpus of the bundled report alone."""
    made = tmp_path_factory.mktemp("corpus")
    for path in (ROOT / "corpus").iterdir():
        shutil.copy(path, made)
    return str(made)


@pytest.fixture(scope="session")
def bundled(cache, folder):
    """The assistant over the bundled report."""
    with Assistant.open(folder) as assistant:
        yield assistant


@pytest.fixture(scope="session")
def report(bundled):
    """The bundled report."""
    return bundled.reports()[0]


@pytest.fixture(scope="session")
def address(cache, folder):
    """The address of a process that serves the chat over the bundled report."""
    pytest.importorskip(
        "textual_serve", reason="textual-serve is not installed: pip install 'report-assistant[serve]'"
    )
    from assistant.integrations.web import HOST

    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    words = ["serve", "--port", str(port), "--no-history", "--corpus", folder]
    with subprocess.Popen([sys.executable, "-m", "assistant", *words], stderr=subprocess.PIPE) as server:
        told = server.stderr.readline().decode()
        assert told == f"the chat is at http://{HOST}:{port} for this machine; Ctrl+C ends it\n"
        wait_for(HOST, port)
        yield f"http://{HOST}:{port}"
        server.send_signal(signal.SIGINT)
        assert server.wait(SLOWEST) == 0
        assert b"Traceback" not in server.stderr.read()


def wait_for(host, port):
    until = time.monotonic() + SLOWEST
    while time.monotonic() < until:
        try:
            socket.create_connection((host, port)).close()
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            return
