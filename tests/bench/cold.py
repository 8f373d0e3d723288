"""Time a cold question, whole process, beside `python -c pass` of the same interpreter.

    python tests/bench/cold.py [ROUNDS]

Rounds of all commands are interleaved, so that a busy machine slows them alike; medians are
printed, with their ratio to the bare interpreter's.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SCRIPTS = Path(sys.executable).parent
QUESTION = "what is the detection rate"
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "ask, answered": [SCRIPTS / "ask", QUESTION],
    "ask, misspelt": [SCRIPTS / "ask", "what is the detecton rate"],
    "ask, unanswerable": [SCRIPTS / "ask", "what is the capital of France"],
    "ask --json": [SCRIPTS / "ask", "--json", QUESTION],
    "search": [SCRIPTS / "assistant", "search", "victim satisfaction"],
    "--version": [SCRIPTS / "assistant", "--version"],
}
FIRST = [SCRIPTS / "ask", QUESTION]


def seconds(arguments, cache):
    """Run one command to its end."""
    environment = {**os.environ, "ASSISTANT_CACHE": str(cache)}
    begun = time.perf_counter()
    found = subprocess.run(arguments, capture_output=True, check=False, env=environment, cwd=cache)
    taken = time.perf_counter() - begun
    if found.stderr:
        sys.exit(found.stderr.decode())
    return taken


def main():
    """Print one line a command, then the first run without an index."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        first = seconds(FIRST, cache)
        for arguments in COMMANDS.values():
            seconds(arguments, cache)
        times = {name: [] for name in COMMANDS}
        for _ in range(rounds):
            for name, arguments in COMMANDS.items():
                times[name].append(seconds(arguments, cache))
    bare = statistics.median(times["python -c pass"])
    for name, taken in times.items():
        middle = statistics.median(taken)
        print(f"{name:20} {middle * 1000:7.1f} ms   {middle / bare:4.1f} times python -c pass")
    print(f"{'first run, no index':20} {first * 1000:7.1f} ms")
    if sys.dont_write_bytecode:
        print("PYTHONDONTWRITEBYTECODE is set: what is not compiled yet is compiled every time")


if __name__ == "__main__":
    main()
