"""How many of the figures found are right: a sample of eighteen other people's reports, judged by hand.

Run as `python tests/bench/precision.py [--failures]`. Each row of tests/gold/ofsted-precision.jsonl is a
figure that was drawn at random, as it was found, with a reader's verdict on its value and unit, measure
(with the qualifier that narrows it), area and period, and the right one where it was wrong. Rules were
written by the 200 of sample 1; the 100 of sample 2 and the 120 of sample 3 were drawn from the rest afterwards, each
judged once before a rule was written by it. What they gave on that first day is the honest figure: value and unit .942,
measure .733, area .975, period .967 for sample 3 (measure .72 for sample 2); .943, .771, .986, .986 for the 70 of
sample 4, drawn after the rules that sample 3 led to; .920, .660, .980, .980 for the 50 of sample 5; .912,
.725, .988, .925 for the 80 of sample 6, judged more strictly on what a measure alone can tell; .950, .750,
.967, .983 for the 60 of sample 7, drawn after the rules of sample 6 from blocks that nobody had read; .875,
.700, .975, .950 for the 40 of sample 8, drawn after those of sample 7, with fewer of the reports' set phrases;
.883, .500, .950, .917 for the 60 of sample 9, each judged with the sentences around it: a figure that the reader
of its record alone would take for another's (of all children instead of those looked after) is wrong there;
.940, .700, .940, .920 for the 50 of sample 10, judged likewise after the rules that sample 9 led to; .983,
.750, .983, .967 for the 60 of sample 11; .983, .850, 1.000, .950 for the 60 of sample 12, drawn after the rules
of sample 11; .914, .686, .986, .986 for the 70 of sample 13, after those of sample 12, with fewer of the reports'
set phrases; .983, .817, .950, .983 for the 60 of sample 14, after those of sample 13; .983, .833, .967, .950
for the 60 of sample 15, 1.000, .783, .983, .967 for those of sample 16 and .967, .767, 1.000, .983 for those of sample
17, each after the rules of the one before; .980, .820, .980, .980 for the 50 of sample 20, drawn from what was left.

The present output counts by the verdict where it is as it was judged, as right where it says what the
reader wrote, and is listed to be judged anew where it is neither. A number that is no figure, and is none
any more, leaves the sample.
"""

from __future__ import annotations

import json
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from assistant.documents.span import Span
from assistant.figures.agreement import Gold, same_field, same_words
from assistant.figures.extraction import find_figures
from assistant.figures.figure import Figure
from tests.figures.score import DATA, GOLD, locate, other_document, read_rows

FIELDS = ("value_unit", "measure", "area", "period")
RIGHT, WRONG, ANEW, GONE, LOST = "right", "wrong", "to be judged anew", "rightly gone", "lost"


def as_judged(figure: Figure, row: dict[str, Any], field: str) -> bool:
    """Tell whether a field is, word for word, what the reader judged."""
    if field == "value_unit":
        numbers = all(
            (None if got is None else str(got)) == row[name]
            for name, got in (("value", figure.value), ("low", figure.low), ("high", figure.high))
        )
        return numbers and figure.unit == row["unit"]
    if field == "measure":
        return (figure.measure, figure.qualifier) == (row["measure"], row["qualifier"])
    return bool(getattr(figure, field) == row[field])


def as_wanted(figure: Figure, row: dict[str, Any], field: str) -> bool:
    """Tell whether a field says what the reader wrote down, in whatever form of the words."""
    right = row["right"]
    name = "unit" if field == "value_unit" else field
    if name not in right and not (name == "unit" and "value" in right):
        return False
    fields = {"unit": (right.get("unit", row["unit"]),), "value": (right.get("value", row["value"]),)}
    gold = Gold(Span(0, 0), "", {**fields, "measure": (right.get("measure"),)})
    if name == "unit":
        return same_field(figure, gold, "value") and same_field(figure, gold, "unit")
    if name == "measure":
        return same_field(figure, gold, "measure")
    return same_words(getattr(figure, name), right[name])


def verdict(figure: Figure, row: dict[str, Any], field: str) -> str:
    """Return what a field of the present output counts as."""
    judged = row["verdict"][field]
    if as_judged(figure, row, field):
        return RIGHT if judged else WRONG
    return RIGHT if as_wanted(figure, row, field) else ANEW


def judge(
    stem: str, rows: list[dict[str, Any]]
) -> list[tuple[dict[str, Any], Figure | None, dict[str, str]]]:
    """Judge the figures of one report: each row with the figure that stands in its place now."""
    document = other_document(stem)
    found: dict[int, Figure] = {}
    for figure in find_figures(document).figures:
        for place in (figure.span("value"), *figure.places):
            if place is not None:
                found[place.start] = figure
    judged = []
    for row in rows:
        place = locate(document.text, row["quote"], row["text"], row["nth"])
        figure = found.get(place.start) if place is not None else None
        if figure is None:
            gone = LOST if row["verdict"]["figure"] else GONE
            judged.append((row, None, dict.fromkeys(FIELDS, gone)))
        else:
            judged.append((row, figure, {field: verdict(figure, row, field) for field in FIELDS}))
    return judged


def show(sample: int, judged: list[dict[str, str]]) -> None:
    """Print the precision of each field of one sample."""
    whats = (RIGHT, WRONG, ANEW, GONE, LOST)
    print(f"sample {sample:5} {'precision':>9} {'right':>6} {'wrong':>6} {'anew':>6} {'gone':>6} {'lost':>6}")
    for field in FIELDS:
        counts = [sum(verdicts[field] == what for verdicts in judged) for what in whats]
        known = sum(counts[:3])
        print(f"{field:12} {counts[0] / max(known, 1):9.3f}", *(f"{each:6}" for each in counts))


def main(arguments: list[str]) -> int:
    """Print the precision of each field, and with --failures what is wrong, lost or to be judged anew."""
    rows = read_rows(GOLD / "ofsted-precision.jsonl")
    stems = sorted({str(row["report"]) for row in rows})
    groups = [[row for row in rows if row["report"] == stem] for stem in stems]
    with ProcessPoolExecutor() as pool:
        judged = [each for group in pool.map(judge, stems, groups) for each in group]
    for sample in sorted({int(row["sample"]) for row, _, _ in judged}):
        show(sample, [verdicts for row, _, verdicts in judged if row["sample"] == sample])
    for row, figure, verdicts in judged if "--failures" in arguments else ():
        failed = {field: what for field, what in verdicts.items() if what not in (RIGHT, GONE)}
        if failed:
            shown = {
                field: getattr(figure, field, None)
                for field in ("value", "unit", "measure", "qualifier", "area", "period")
            }
            print(
                f"{row['report']}: {row['quote'][-400:]} [{row['text']}]\n  {failed}\n  found {shown}\n  right {json.dumps(row['right'], ensure_ascii=False)}"
            )
    return 0


if __name__ == "__main__":
    if not DATA.is_dir():
        sys.exit(f"no reports at {DATA}: this measurement needs them")
    sys.exit(main(sys.argv[1:]))
