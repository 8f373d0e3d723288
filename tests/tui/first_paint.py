"""Print how long the chat takes to its first picture, against an empty Textual app: `python tests/tui/first_paint.py`."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import statistics
import struct
import sys
import termios
import time

EMPTY = "from textual.app import App\nfrom textual.widgets import Static\nclass Empty(App):\n  def compose(self): yield Static('x')\nEmpty().run()"
CHAT = "from assistant.tui.app import run_chat\nrun_chat(None, None, False)"
PICTURE = 3000  # bytes: fewer are set-up, a whole screen of 120 by 40 is more
RUNS = 9


def first_paint(code: str) -> float:
    """Return the seconds from the start of the process to its first picture."""
    pid, fd = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", COLUMNS="120", LINES="40")
        os.execv(sys.executable, [sys.executable, "-c", code])
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    began, painted = time.perf_counter(), 0
    while painted < PICTURE and time.perf_counter() - began < 20:
        if select.select([fd], [], [], 0.02)[0]:
            painted += len(os.read(fd, 65536))
    spent = time.perf_counter() - began
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(fd)
    return spent


if __name__ == "__main__":
    pairs = [(first_paint(EMPTY), first_paint(CHAT)) for _ in range(RUNS)]
    empty, chat = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"empty app {empty * 1000:.0f} ms, chat {chat * 1000:.0f} ms, ratio {chat / empty:.2f}")
