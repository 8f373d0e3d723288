"""Questions that the reports answer, to offer after a refusal and at the start.

They are made from figures, and each is offered only when it finds its own figure first.
"""

from __future__ import annotations

from collections.abc import Iterable

from assistant.answering.fitting.matching import Match, match_figures
from assistant.answering.reading.parsing import parse_query
from assistant.corpus.store import FigureEntry, Store
from assistant.figures.sentence.headword import is_share

_LONGEST = 60  # characters of a measure that still make a readable question
_TRIES = 3


def suggest(store: Store, entries: Iterable[FigureEntry], most: int = 2) -> tuple[str, ...]:
    """Return at most `most` questions about these figures, each of which has its figure as the answer."""
    found: list[str] = []
    for tried, entry in enumerate(entries):
        if len(found) >= most or tried >= most + _TRIES:
            break
        question = question_for(entry)
        if question is None or question in found:
            continue
        best = next(iter(match_figures(store, parse_query(store, question))), None)
        if best is not None and best.fits and best.head and best.entry.figure.id == entry.figure.id:
            found.append(question)
    return tuple(found)


def question_for(entry: FigureEntry) -> str | None:
    """Return the question that a figure answers, None where its measure makes none."""
    figure = entry.figure
    measure = " ".join((figure.measure or "").split())
    if not measure or len(measure) > _LONGEST or figure.value is None:
        return None
    if measure[:1].isupper() and not measure[1:2].isupper():
        measure = measure[0].lower() + measure[1:]
    place = f" for {figure.area}" if figure.area else ""
    if figure.target:
        return f"What is the target for {measure}?"
    if figure.change:
        return f"By how much did {measure} change{place}?"
    if is_share(figure):
        rate = "" if "rate" in measure or figure.unit.startswith("percent") else "rate of "
        return f"What is the {rate}{measure}{place}?"
    return f"How many {measure} are there?"


def starting_questions(store: Store, most: int = 5) -> tuple[str, ...]:
    """Return questions to start with, spread over the figures of the corpus."""
    entries = [entry for entry in store.figures() if question_for(entry) is not None and entry.figure.area]
    step = max(len(entries) // (most * 2), 1)
    return suggest(store, entries[::step], most)


def nearest(matches: Iterable[Match]) -> tuple[FigureEntry, ...]:
    """Return the figures that share most with a question which none of them answers."""
    ranked = sorted(matches, key=lambda match: (-match.own_share, -match.score, match.entry.number))
    return tuple(match.entry for match in ranked if match.own_share > 0.3)[:4]
