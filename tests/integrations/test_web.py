"""The chat in a web browser: who may talk to it, and that it is the chat that comes."""

import asyncio
import re
import socket
import subprocess
import sys

import pytest

pytest.importorskip(
    "textual_serve", reason="textual-serve is not installed: pip install 'report-assistant[serve]'"
)

import aiohttp

from assistant.integrations.web import HOST, free_port

SLOWEST = 60  # seconds for the chat to start and index its corpus on a busy machine


async def status(address, path="/", **headers):
    async with aiohttp.ClientSession() as session, session.get(address + path, headers=headers) as response:
        return response.status, response.headers, await response.text()


async def test_page_loads_nothing_from_other_sites(address):
    code, headers, _ = await status(address)
    assert code == 200
    assert "style-src 'self'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/", "/ws", "/static/"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "reports.example"},
        {"Origin": "http://reports.example"},
        {"Origin": "https://127.0.0.1"},
        {"Origin": "null"},
    ],
    ids=str,
)
async def test_other_sites_and_names_are_refused(address, path, headers):
    code, _, text = await status(address, path, **headers)
    assert code == 403
    assert address in text


async def test_own_page_gets_the_chat_which_answers(address):
    shown = bytearray()

    async def see(socket, words):
        while words not in re.sub(r"\x1b\[[^a-zA-Z]*[a-zA-Z]", "", shown.decode(errors="replace")):
            message = await socket.receive()
            assert message.type in {aiohttp.WSMsgType.BINARY, aiohttp.WSMsgType.TEXT}
            if message.type == aiohttp.WSMsgType.BINARY:
                shown.extend(message.data)

    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{address}/ws?width=120&height=40", origin=address) as opened,
        asyncio.timeout(SLOWEST),
    ):
        await see(opened, "Report assistant")
        await opened.send_json(["focus"])
        await opened.send_json(["stdin", "what is the detection rate\r"])
        await see(opened, "23 percent")


async def test_page_takes_the_keys_by_itself(address):
    _, _, text = await status(address)
    assert text.count("xterm-helper-textarea") == 1
    assert text.count("</body>") == 1


def test_port_that_nobody_named_is_one_that_is_free():
    first = free_port()
    with socket.create_server((HOST, first)):
        other = free_port()
        assert other != first
        socket.create_server((HOST, other)).close()


def test_port_that_is_taken_is_told(folder):
    with socket.create_server((HOST, 0)) as taken:
        port = str(taken.getsockname()[1])
        found = subprocess.run(
            [sys.executable, "-m", "assistant", "serve", "--port", port, "--corpus", folder],
            capture_output=True, text=True, check=False, timeout=SLOWEST,
        )  # fmt: skip
    assert (found.returncode, found.stdout) == (2, "")
    assert (
        found.stderr
        == f"assistant: cannot serve on port {port}: Address already in use; choose another with --port\n"
    )


@pytest.mark.parametrize("port", ["0", "65536", "abc", "-1", "9" * 5000])
def test_port_that_is_none_is_a_usage_error(port, folder):
    found = subprocess.run(
        [sys.executable, "-m", "assistant", "serve", f"--port={port}", "--corpus", folder],
        capture_output=True, text=True, check=False, timeout=SLOWEST,
    )  # fmt: skip
    assert (found.returncode, found.stdout) == (2, "")
    assert "is no port: give a whole number from 1 to 65535" in found.stderr
