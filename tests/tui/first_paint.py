"""Print how long the chat takes to its first picture, against an empty Textual app: `python tests/tui/first_paint.py`.

It is counted in time of the processor, so that a busy machine does not matter. Both run as installed
programs do, with their modules compiled: Textual's are, and otherwise the compiler would be counted
against the chat alone.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import sys
import tempfile
import termios
import time

EMPTY = "from textual.app import App\nfrom textual.widgets import Static\nclass Empty(App):\n  def compose(self): yield Static('x')\nEmpty().run()"
CHAT = "from assistant.tui.app import run_chat\nrun_chat(None, None, False)"
PICTURE = 3000  # bytes: fewer are set-up, a whole screen of 120 by 40 is more
RUNS = 9


def first_paint(code: str, compiled: str) -> float:
    """Return the seconds a process computes until its first picture; modules are compiled to `compiled`."""
    pid, fd = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", COLUMNS="120", LINES="40", PYTHONPYCACHEPREFIX=compiled)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.execv(sys.executable, [sys.executable, "-c", code])
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    began, painted = time.perf_counter(), 0
    while painted < PICTURE and time.perf_counter() - began < 20:
        if select.select([fd], [], [], 0.02)[0]:
            painted += len(os.read(fd, 65536))
    os.kill(pid, 9)
    used = os.wait4(pid, 0)[2]
    os.close(fd)
    assert painted >= PICTURE, "nothing was painted"
    return used.ru_utime + used.ru_stime


def compare(runs: int = RUNS) -> tuple[float, float]:
    """Return the least seconds that an empty app and the chat take, of `runs` runs in turn."""
    with tempfile.TemporaryDirectory() as compiled:
        pairs = [(first_paint(EMPTY, compiled), first_paint(CHAT, compiled)) for _ in range(runs + 1)][1:]
    empty, chat = (min(times) for times in zip(*pairs, strict=True))
    return empty, chat


if __name__ == "__main__":
    empty, chat = compare()
    print(f"empty app {empty * 1000:.0f} ms, chat {chat * 1000:.0f} ms, ratio {chat / empty:.2f}")
