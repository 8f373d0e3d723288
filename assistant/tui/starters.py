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
_TRIED = 40
_READ = 5  # reports whose judgments are looked at
_LONGEST = 60
# Words that a measure in the singular begins or ends with, so that "what is the …" can be asked of it.
_SINGULAR = frozenset({"rate", "level", "number", "proportion", "percentage", "share", "cost", "total"})


def find_starters(
    door: Door, figures: Sequence[Figure], reports: Sequence[str] | None = None
) -> tuple[str, ...]:
    """Return up to six questions that `door` answers from what its reports measure and judge."""
    found: list[str] = []
    for question in islice(_candidates(door, figures, reports), _TRIED):
        if len(found) == _SHOWN:
            break
        if question not in found and door.ask(question, reports).status == "answered":
            found.append(question)
    return tuple(found)


def _candidates(door: Door, figures: Sequence[Figure], reports: Sequence[str] | None) -> Iterator[str]:
    measured, judged = _measured(figures), _judged(door, reports)
    # Four questions on figures, then one on a judgment, then what is left.
    for _ in range(4):
        yield from _next(measured)
    yield from _next(judged)
    yield from measured
    yield from judged


def _next(questions: Iterator[str]) -> Iterator[str]:
    for question in questions:
        yield question
        return


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
