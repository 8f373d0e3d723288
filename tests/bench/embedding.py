"""Time and weigh the package inside another program, beside a bare interpreter.

    python tests/bench/embedding.py [ROUNDS]

Every name is loaded but `verify_text`, which reads texts and so loads what reads reports. Medians
of whole processes, interleaved, then what a process measures of itself: how long it takes to open
the bundled corpus, and how much memory is held more than without the package.

Opening is held against ten cold searches. A cold search is the first of a process that has just
opened the corpus: nothing is at hand. Beside it stands the harder measure, ten searches of one such
process for words that it has not looked for before.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

BARE, IMPORT, NAMES = (
    "pass",
    "import assistant",
    "import assistant; [getattr(assistant, name) for name in set(assistant.__all__) - {'verify_text'}]",
)
OPEN = """
import sys, time
def peak():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM:"))
before = peak()
from assistant import Assistant
begun = time.perf_counter()
assistant = Assistant.open()
opened = time.perf_counter() - begun
words = "burglary victims crime police detection rate satisfaction domestic repeat offenders".split()
times = []
for word in words:
    begun = time.perf_counter()
    assistant.search(word)
    times.append(time.perf_counter() - begun)
searched = peak()
assistant.ask("what is the detection rate")
print(opened, times[0], sum(times), len(times), searched - before, peak() - before)
"""


def seconds(script, cache):
    """Run one interpreter to its end."""
    environment = {**os.environ, "ASSISTANT_CACHE": cache}
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", script], check=True, env=environment)
    return time.perf_counter() - begun


def inside(cache):
    """Return what a process that opens the corpus measures of itself."""
    environment = {**os.environ, "ASSISTANT_CACHE": cache}
    found = subprocess.run(
        [sys.executable, "-c", OPEN], check=True, env=environment, capture_output=True, text=True
    )
    return [float(number) for number in found.stdout.split()]


def main():
    """Print one line a measurement."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as cache:
        times = {script: [] for script in (BARE, IMPORT, NAMES)}
        for _ in range(rounds):
            for script, taken in times.items():
                taken.append(seconds(script, cache))
        if os.path.exists("/proc/self/status"):
            inside(cache)
            opened, cold, searched, count, held, asked = map(
                statistics.median, zip(*(inside(cache) for _ in range(rounds)), strict=True)
            )
    bare = statistics.median(times[BARE])
    for name, script in (("python -c pass", BARE), ("import assistant", IMPORT), ("and every name", NAMES)):
        middle = statistics.median(times[script])
        print(f"{name:18} {middle * 1000:7.1f} ms   {middle / bare:4.2f} times python -c pass")
    if os.path.exists("/proc/self/status"):
        print(
            f"{'Assistant.open()':18} {opened * 1000:7.1f} ms   {opened / cold / 10:4.2f} times ten cold searches "
            f"of {cold * 1000:.2f} ms, {opened / searched:4.2f} times {count:.0f} further ones"
        )
        print(
            f"{'memory':18} {held / 1024:7.1f} MiB more after them, {asked / 1024:.1f} MiB after a question"
        )


if __name__ == "__main__":
    main()
