"""Time adding PDF reports beside bare pdfplumber on the same files, in processor time of one core.

    python tests/bench/adding.py [FOLDER] [FILES]

Bare pdfplumber opens each file and extracts the text of each page. Reading is what makes a document
of a file; adding is all that is done with it, in one process, figures, index and file included. Last
comes the memory of a process that adds each report, after the first few and after all: it is flat.
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "ofsted-dev" / "pdf"
BARE = """
import sys, pdfplumber
pages = 0
for path in sys.argv[1:]:
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.close()
            pages += 1
print(pages)
"""
READ = """
import sys
from pathlib import Path
from assistant.documents.reading import read_document
print(sum(len(read_document(Path(path), "report").pages) for path in sys.argv[1:]))
"""
ADD = """
import sys, tempfile
from assistant.corpus.adding import add_reports
from assistant.corpus.growing import Corpus
from assistant.corpus.sources import find_files
def peak():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM:"))
with tempfile.TemporaryDirectory() as folder:
    corpus = Corpus(folder)
    corpus.set_based()
    pages, held = 0, []
    for added in add_reports(corpus, find_files(sys.argv[1:]), {}, 1):
        pages += added.pages
        held.append(peak())
    corpus.finish()
    corpus.close()
print(pages, held[len(held) // 3], held[-1])
"""


def run(script, paths):
    """Run a script over files; return what it prints and the processor seconds that it and its children took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = subprocess.run(
        [sys.executable, "-c", script, *map(str, paths)],
        capture_output=True, text=True, check=True, env={**os.environ, "TMPDIR": tempfile.gettempdir()},
    )  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return [int(word) for word in found.stdout.split()], spent


def main():
    """Print one line a way of reading, then the memory."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    paths = sorted(folder.glob("*.pdf"))[: int(sys.argv[2]) if len(sys.argv) > 2 else None]
    speeds = {}
    for name, script in (("bare pdfplumber", BARE), ("reading", READ), ("adding", ADD)):
        said, spent = run(script, paths)
        speeds[name] = said[0] / spent
        ratio = speeds[name] / speeds["bare pdfplumber"]
        print(
            f"{name:16} {said[0]} pages in {spent:.1f} s: {speeds[name]:5.1f} a second, {ratio:.2f} of bare"
        )
    print(
        f"memory           {said[1] / 1024:.0f} MiB after a third of the files, {said[2] / 1024:.0f} MiB after all"
    )


if __name__ == "__main__":
    main()
