"""How well drafts are checked: precision and recall of the mismatches found.

    python tests/verifying/score.py [FILE.jsonl ...] [-v]

A line of a file is a sentence of a draft and the words in it that are wrong, each with the verdicts that say
so. Sentences come in pairs: one that the bundled report bears out
(or the report of tests/data/reports that the line names), and the same with one thing altered.
Precision: of the numbers and quotations said to be wrong, how many are; recall: of the wrong ones,
how many are said to be. Without a file all sets are scored; of those kept aside only the totals are shown.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from assistant import Assistant
from assistant.verifying.verify import verify_text

HERE = Path(__file__).parent
SETS = (
    HERE / "drafts.jsonl",
    HERE / "drafts-more.jsonl",
    HERE / "drafts-fresh.jsonl",
    HERE / "drafts-third.jsonl",
    HERE / "drafts-fourth.jsonl",
    HERE / "drafts-fifth.jsonl",
    HERE / "drafts-sixth.jsonl",
    HERE / "drafts-seventh.jsonl",
    HERE / "drafts-eighth.jsonl",
    HERE / "drafts-ninth.jsonl",
    HERE / "drafts-aside.jsonl",
    HERE / "drafts-second-aside.jsonl",
)
OTHERS = HERE.parent / "data" / "reports"


class Score(NamedTuple):
    """Count over one file; `named` are the wrong ones found whose verdict also says what is wrong."""

    drafts: int
    found: int
    false: int
    missed: int
    named: int
    faults: tuple[str, ...]

    @property
    def precision(self):
        return self.found / max(1, self.found + self.false)

    @property
    def recall(self):
        return self.found / max(1, self.found + self.missed)


def read_drafts(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def findings(row, bundled, others):
    """Check a row's draft, against the report of tests/data that it names or else the bundled one."""
    if "report" in row:
        return verify_text(others, row["draft"], [row["report"]]).findings
    return verify_text(bundled, row["draft"]).findings


def others_named(folder):
    """Return an assistant over the reports that the sets name and no others: its corpus stays what they were written for."""
    names = {row["report"] for path in SETS for row in read_drafts(path) if "report" in row}
    for path in OTHERS.iterdir():
        if path.stem in names:
            shutil.copy(path, folder)
    return Assistant.open(folder)


def score(assistant, rows):
    with tempfile.TemporaryDirectory() as folder, others_named(folder) as others:
        return score_with(assistant, others, rows)


def score_with(assistant, others, rows):
    found = false = missed = named = 0
    faults = []
    for row in rows:
        left = [finding for finding in findings(row, assistant, others) if not finding.fits]
        for wrong in row["wrong"]:
            hits = [each for each in left if alike(each.text, wrong["text"])]
            hit = min(hits, key=lambda each: each.text != wrong["text"], default=None)
            if hit is None:
                missed += 1
                faults.append(f"{row['id']} missed {wrong['text']!r}: {row['draft']}")
                continue
            left.remove(hit)
            found += 1
            if hit.verdict in wrong["verdicts"]:
                named += 1
            else:
                faults.append(f"{row['id']} named {hit.verdict!r} for {wrong['verdicts']}: {row['draft']}")
        left = [each for each in left if not any(each.text in wrong["text"] for wrong in row["wrong"])]
        false += len(left)
        faults += [f"{row['id']} false {each.verdict!r} of {each.text!r}: {row['draft']}" for each in left]
    return Score(len(rows), found, false, missed, named, tuple(faults))


def alike(found, wanted):
    """Tell whether two stretches of one sentence are the same: one within the other."""
    one, other = found.strip(" >\n.,"), wanted.strip(" >\n.,")
    return bool(one) and (one in other or other in one)


def main(arguments):
    verbose = "-v" in arguments
    paths = [Path(each) for each in arguments if each != "-v"] or SETS
    assistant = Assistant.open()
    print(f"{'set':24}{'drafts':>8}{'wrong':>7}{'precision':>11}{'recall':>8}{'named':>7}")
    for path in paths:
        got = score(assistant, read_drafts(path))
        wrong = got.found + got.missed
        print(
            f"{path.name:24}{got.drafts:8}{wrong:7}{got.precision:11.3f}{got.recall:8.3f}"
            f"{got.named / max(1, got.found):7.3f}"
        )
        if verbose and "aside" not in path.name:
            print(*got.faults, sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
