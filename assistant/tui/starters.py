"""Questions a corpus can answer, to begin with: found by asking, never assumed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from assistant.rendering.safety import folded

if TYPE_CHECKING:
    from assistant.figures.figure import Figure
    from assistant.tui.door import Door

_SHOWN = 6
_TRIED = 20
_READ = 5  # reports whose judgments are looked at
_LONGEST = 60
# Words that a measure in the singular begins or ends with, so that "what is the …" can be asked of it.
_SINGULAR = frozenset({"rate", "level", "number", "proportion", "percentage", "share", "cost", "total"})


def find_starters(
    door: Door, figures: Sequence[Figure], reports: Sequence[str] | None = None
) -> tuple[str, ...]:
    """Return up to six questions that `door` answers from what its reports measure and judge.

    A question for a figure counts as answered by a figure only.
    """
    measured = (
        question
        for question in islice(_measured(figures), _TRIED)
        if any(figure.role == "answer" for figure in door.ask(question, reports).figures)
    )
    judged = (
        question
        for question in islice(_judged(door, reports), _TRIED)
        if door.ask(question, reports).kind == "judgment"
    )
    found = (*islice(measured, _SHOWN - 2), *islice(judged, 1), *measured, *judged)
    return found[:_SHOWN]


def _measured(figures: Sequence[Figure]) -> Iterator[str]:
    """Ask for what is measured, what the report sets beside something else first."""
    counts: Counter[str] = Counter()
    for figure in figures:
        measure = folded(figure.measure or "")
        if not 1 < len(measure.split()) <= 6 or any(character.isdigit() for character in measure):
            continue
        measure = measure[0].lower() + measure[1:]
        worth = 3 if figure.comparators else 1
        if {measure.split()[0], measure.split()[-1]} & _SINGULAR:
            counts[f"what is the {measure}?"] += worth
        elif figure.unit.startswith("per "):
            counts[f"what is the rate of {measure}?"] += worth
        elif figure.direction in {"increase", "decrease"}:
            counts[
                f"how has {measure} changed?" if not measure.endswith("s") else f"how have {measure} changed?"
            ] += worth
    for question, _ in sorted(counts.items(), key=lambda item: (-item[1], len(item[0]), item[0])):
        yield question


def _judged(door: Door, reports: Sequence[str] | None) -> Iterator[str]:
    asked = (report for report in door.reports() if not reports or report.id in reports)
    for report in islice(asked, _READ):
        for judgment in report.judgments:
            of = folded(report.text[judgment.of.start : judgment.of.end])
            if of and len(of) <= _LONGEST + 40:
                yield of if of.endswith("?") else f"how is {of} judged?"
