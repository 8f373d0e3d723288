"""The installed program in a terminal of its own."""

from __future__ import annotations

import os
import re
import select
import signal
import struct
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.tui.history import History

pty = pytest.importorskip("pty")
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")

ESCAPES = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07]*(\x07|\x1b\\)|[()][A-Z0-9]|[@-Z\\^_=>])")


class Terminal:
    """Run a program in a pseudo-terminal; read what it paints, type what a user would."""

    def __init__(self, *command: str, **environment: str) -> None:
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", **environment)
            os.environ.pop("NO_COLOR", None)
            os.execv(command[0], command)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
        self.raw = b""
        self.code: int | None = None

    @property
    def shown(self) -> str:
        return ESCAPES.sub(b"", self.raw).decode("utf-8", "replace")

    def read(self, seconds: float) -> None:
        if select.select([self.fd], [], [], seconds)[0]:
            try:
                self.raw += os.read(self.fd, 65536)
            except OSError:  # the other side has closed
                time.sleep(0.05)
                self.ended()

    def until(self, text: str, seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while text not in self.shown:
            alive = self.code is None and time.monotonic() < end
            assert alive, f"{text!r} was not painted:\n{self.shown[-2000:]}"
            self.read(0.1)

    def type(self, keys: bytes) -> None:
        os.write(self.fd, keys)

    def ended(self) -> None:
        if self.code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self.code = os.waitstatus_to_exitcode(status) if pid else None

    def end(self, seconds: float = 20) -> int:
        end = time.monotonic() + seconds
        while self.code is None and time.monotonic() < end:
            self.read(0.05)
            self.ended()
        assert self.code is not None, "the program has not ended"
        return self.code


@pytest.fixture
def terminal(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    program = Path(sys.executable).with_name("assistant")
    if not program.exists():
        pytest.skip("the program 'assistant' is not installed beside this Python")
    options = getattr(request, "param", ())
    started = Terminal(
        str(program), "chat", *options,
        ASSISTANT_STATE=str(tmp_path / "state"), ASSISTANT_CACHE=str(tmp_path / "cache"),
    )  # fmt: skip
    yield started
    if started.code is None:
        os.kill(started.pid, signal.SIGKILL)
        os.waitpid(started.pid, 0)


def test_a_question_typed_in_a_terminal_is_answered_kept_and_left(terminal, tmp_path):
    terminal.until("Ask about the report")
    terminal.type(b"what is the detection rate?\r")
    terminal.until("23 percent")
    terminal.until("The Metropolitan Police Service’s detection rate")
    terminal.type(b"\x11")
    assert terminal.end() == 0
    assert "Traceback" not in terminal.shown
    assert b"\x1b[?1049l" in terminal.raw
    (kept,) = History(str(tmp_path / "state")).find()
    assert kept.title == "what is the detection rate?"


def test_ctrl_c_twice_leaves_without_a_traceback(terminal):
    terminal.until("Ask about the report")
    terminal.type(b"\x03")
    terminal.until("Press Ctrl+C again to leave")
    terminal.type(b"\x03")
    assert terminal.end() == 0
    assert "Traceback" not in terminal.shown


def test_a_terminal_that_goes_away_ends_the_program_and_the_conversation_is_kept(terminal, tmp_path):
    terminal.until("Ask about the report")
    terminal.type(b"what is the detection rate?\r")
    terminal.until("23 percent")
    history = History(str(tmp_path / "state"))
    for _ in range(100):
        if history.find():
            break
        terminal.read(0.05)
    os.kill(terminal.pid, signal.SIGHUP)
    terminal.end()
    assert "Traceback" not in terminal.shown
    (kept,) = history.find()
    assert kept.turns == 1


@pytest.mark.parametrize("terminal", [("--plain",)], indirect=True, ids=["plain"])
def test_the_plain_chat_answers_what_is_typed_and_ends_with_the_input(terminal):
    terminal.until("You: ")
    terminal.type(b"what is the detection rate\n")
    terminal.until("p. 10\r\n\r\nYou: ")
    assert "Assistant:\r\n23 percent   Metropolitan Police Service" in terminal.shown
    assert terminal.shown.count("what is the detection rate") == 1
    terminal.type(b"\x04")
    assert terminal.end() == 0
    assert b"\x1b[?1049h" not in terminal.raw
