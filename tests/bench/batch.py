"""Answer ten thousand questions in one batch and print how memory grows.

    python tests/bench/batch.py [QUESTIONS]

The questions go through `ask --batch` in a process of its own; its memory is read from /proc after
every thousand answers.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

QUESTIONS = Path(__file__).parents[1] / "questions"
NOISE = (
    "", "   ", "[/b]<script>alert(1)</script>", "'; drop table passage; --", "(a+)+$", "\x1b[31mred\x1b[0m",
    "--corpus /etc/passwd", "é" * 500, "what " * 2000, "\u202eabc", "%s%n{0}", "rate " * 300,
)  # fmt: skip
STEP = 1000


def some_questions(count):
    """Return `count` lines: questions of the sets kept here with words changed, and noise; always the same."""
    known = []
    for path in sorted(QUESTIONS.glob("*-dev.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            known += [turn["question"] for turn in row.get("turns", [row])]
    known = known or ["what is the detection rate", "how satisfied are victims", "who is the mayor"]
    words = sorted({word for question in known for word in question.split()})
    chance = random.Random(2014)
    lines = []
    for number in range(count):
        if number % 20 == 0:
            lines.append(chance.choice(NOISE))
        elif number % 3 == 0:
            lines.append(" ".join(chance.choices(words, k=chance.randint(1, 12))))
        else:
            lines.append(f"{chance.choice(known)} {number}" if number % 2 else chance.choice(known))
    return [line.replace("\n", " ").replace("\r", " ") for line in lines]


def memory(process):
    """Return the resident memory of a process in megabytes, None where the system does not say."""
    try:
        status = Path(f"/proc/{process}/status").read_text("ascii")
    except OSError:
        return None
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def main():
    """Run the batch; the exit code is 1 where a line has no answer."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    lines = some_questions(count)
    with tempfile.TemporaryDirectory() as cache:
        process = subprocess.Popen(
            [sys.executable, "-m", "assistant", "ask", "--batch"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "ASSISTANT_CACHE": cache},
        )  # fmt: skip

        def feed():
            with process.stdin:
                for line in lines:
                    process.stdin.write(line.encode() + b"\n")

        writer = threading.Thread(target=feed)
        begun = time.perf_counter()
        writer.start()
        answered = 0
        statuses = {}
        for answer in process.stdout:
            answered += 1
            status = json.loads(answer)["status"]
            statuses[status] = statuses.get(status, 0) + 1
            if answered == 100 or answered % STEP == 0:
                used = memory(process.pid)
                shown = "unknown" if used is None else f"{used:.1f} MB"
                print(f"{answered:7,} answers   {time.perf_counter() - begun:6.1f} s   {shown}", flush=True)
        writer.join()
        code = process.wait()
    print(f"exit {code}; " + ", ".join(f"{name} {number}" for name, number in sorted(statuses.items())))
    if code or answered != count:
        sys.exit(f"{answered} answers for {count} lines")


if __name__ == "__main__":
    main()
