"""How a question was read, what was looked at, and why the winner won or nothing did."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.ask import ask
from assistant.answering.fitting.matching import Match
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.passage_answer import covers
from assistant.answering.reading.parsing import parse_query
from assistant.answering.reading.query import Query
from assistant.answering.wording import name_of, value_words
from assistant.corpus.store import Store

_CANDIDATES = 5


def explain(store: Store, question: str, reports: Sequence[str] | None = None) -> tuple[str, ...]:
    """Return the explanation of an answer, line by line; scores are comparable within one question only."""
    query = parse_query(store, question)
    inquiry = Inquiry(store, query, reports)
    answer = ask(store, question, reports, suggesting=False)
    return (
        f"question: {question}",
        *_reading(query),
        f"reports searched: {', '.join(inquiry.report_ids()[:8])}",
        "figures looked at, best first:",
        *(_figure_line(match) for match in inquiry.matches[:_CANDIDATES]),
        *([] if inquiry.matches else ["  none shares a word with the question"]),
        "sentences looked at, best first:",
        *(
            f"  score {each.score:.2f}, covers {each.coverage:.0%}"
            f"{_lacks(each.missing)}{'' if covers(query, each) else ', not enough'}: "
            f"{' '.join(each.sentence.span.of(store.report(each.passage.report).text).split())[:120]}"
            for each in inquiry.evidence[:_CANDIDATES]
        ),
        *([] if inquiry.evidence else ["  none shares a word with the question"]),
        f"result: {answer.status}, {answer.kind}: {answer.text}",
    )


def _reading(query: Query) -> tuple[str, ...]:
    lines = [
        f"asks for: {', '.join(sorted(query.cues - {'chat', 'light', 'framing'})) or 'no particular kind of answer'}"
    ]
    for term in query.terms:
        others = [each.shown for each in term.alternatives[1:6]]
        lines.append(
            f"  word {term.text!r}: {'must be met' if term.required else 'may be missing'}, weight {term.weight:.2f}"
            + (f", also {', '.join(others)}" if others else "")
        )
    lines.extend(f"place: {area.name} ({area.kind})" for area in query.areas)
    lines.extend(
        f"time: {period.text} ({period.kind}, {period.first or '…'} to {period.last or '…'})"
        for period in query.periods
    )
    if query.rate is not None:
        lines.append(f"base: per {query.rate.base or 'head'} {' '.join(query.rate.of)}".rstrip())
    lines.extend(f"note: {note}" for note in query.notes)
    return tuple(lines)


def _figure_line(match: Match) -> str:
    figure = match.entry.figure
    said = f"{name_of(figure)}: {value_words(figure)}, {figure.area or 'no area'}, {figure.period or 'no period'}"
    verdict = "fits" if match.fits else f"fails on {', '.join(match.breaks) or 'words'}"
    return f"  score {match.score:.2f}, {verdict}{_lacks(match.missing)}: {said} [{figure.id}]"


def _lacks(missing: Sequence[object]) -> str:
    words = [str(getattr(term, "text", term)) for term in missing]
    return f", lacks {', '.join(words)}" if words else ""
