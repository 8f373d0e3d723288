"""Which row of a table has most or least in a column: "which district had the fewest applications?"."""

from collections.abc import Sequence
from typing import NamedTuple

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.comparing.ranking import is_row, rows_of
from assistant.answering.fitting.durations import is_duration
from assistant.answering.fitting.matching import Match
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.focus import focus
from assistant.answering.reading.most import PLACES
from assistant.answering.reading.query import Query
from assistant.answering.wording import value_words
from assistant.corpus.store import FigureEntry, Store

_ASKING = frozenset({"which", "what", "where", "who"})
_BY_ITSELF = frozenset({"worst", "best", "weakest", "strongest", "slowest", "quickest", "fastest"})
# What there should be little of, and much of, by how its words begin.
_BAD = (
    "complain", "death", "injur", "delay", "wait", "crime", "fault", "fail", "vacan", "absen", "error", "cancel",
    "overdue", "late ", "lateness", "breach", "pollut", "leak", "spill", "sick", "debt", "poor", "poverty",
    "casualt", "collision", "fire", "turnover",
)  # fmt: skip
_GOOD = (
    "punctual", "satisf", "attend", "pass ", "passes ", "passed ", "on time", "within ", "met ", "achiev", "good",
    "complet", "complian", "recover", "recycl", "improv", "answered", "seen",
)  # fmt: skip
_WHOLE = frozenset({"total", "all", "overall", "average", "mean", "national", "other", "others"})
_FIRST = 30  # matches looked at
_FEWEST = 3  # rows


class _Row(NamedTuple):
    """Hold a row of the table: what it is called and the figure of the column asked for."""

    label: str
    entry: FigureEntry


def row_ranking(inquiry: Inquiry) -> Answer | None:
    """Answer with the row that is highest or lowest in the column asked for; None where no table tells it."""
    query, store = inquiry.query, inquiry.store
    if (
        query.tokens[0] not in _ASKING
        or (query.tokens[0] == "what" and focus(query) is None)
        or len(inquiry.reports_meant()) != 1
    ):
        return None
    best = _latest(query, [match for match in inquiry.matches[:_FIRST] if _is_column(inquiry, match)])
    top = _wants_top(query, best.entry) if best is not None else None
    if best is None or top is None:
        return None
    rows = _column(store, best.entry)
    if len(rows) < _FEWEST or len({row.entry.figure.unit for row in rows}) > 1:
        return None
    first = max(rows, key=lambda row: (row.entry.figure.value or 0) * (1 if top else -1))
    if sum(row.entry.figure.value == first.entry.figure.value for row in rows) > 1:
        return None
    citer = Citer(store)
    figure = citer.cite_figure(first.entry.figure, first.entry.passage, "answer", best.score)
    citer.cite_table(first.entry.figure, first.entry.passage)
    return inquiry.answered(
        "comparison", f"{first.label}: {value_words(first.entry.figure)}", citer.citations, figures=(figure,)
    )


def _latest(query: Query, columns: Sequence[Match]) -> Match | None:
    """Return the best match, or where no time is asked for the one of the latest time beside it in its row."""
    if not columns or query.periods:
        return columns[0] if columns else None
    first = columns[0].entry
    rivals = [
        match
        for match in columns
        if (match.entry.passage, match.entry.figure.unit) == (first.passage, first.figure.unit)
        and match.entry.figure.measure == first.figure.measure
    ]
    return max(rivals, key=lambda match: match.entry.figure.period_end or "")


def _is_column(inquiry: Inquiry, match: Match) -> bool:
    """Tell whether a figure stands in a row and lacks nothing but what its rows are."""
    query, store, entry = inquiry.query, inquiry.store, match.entry
    if entry.passage < 0 or not is_row(store, entry.passage) or {"period", "unit"} & set(match.breaks):
        return False
    kind = focus(query)
    if any(term is not kind and not term.cues & {"highest", "lowest"} for term in match.missing):
        return False
    named = match.own_share > 0 or match.head
    placed = kind is None or bool(kind.strength(entry.context.union(entry.own, entry.heading)))
    return named and (placed or (kind is not None and kind.text in PLACES and entry.figure.area is not None))


def _column(store: Store, best: FigureEntry) -> list[_Row]:
    """Return the rows of a figure's table with the figure that stands where it stands in its own."""
    numbers = rows_of(store, best.passage)
    metadata = store.report(best.figure.report).metadata
    whole = {metadata.area.lower(), metadata.national.lower(), ""} - {""}
    by_row: dict[int, list[FigureEntry]] = {}
    for entry in store.figures((best.figure.report,)):
        if entry.passage in numbers and entry.figure.value is not None:
            by_row.setdefault(entry.passage, []).append(entry)
    place = next(at for at, entry in enumerate(by_row[best.passage]) if entry.number == best.number)
    found = []
    for entries in by_row.values():
        figure = entries[0].figure
        start = (figure.span("value") or figure.quote).start
        text = store.report(figure.report).text
        label = " ".join(text[figure.quote.start : start].split())
        if len(entries) != len(by_row[best.passage]) or not label:
            continue
        if label.lower() not in whole and not _WHOLE.intersection(label.lower().split()):
            found.append(_Row(label, entries[place]))
    return found


def _wants_top(query: Query, entry: FigureEntry) -> bool | None:
    """Tell whether the greatest number is asked for; None where a word of good or bad does not say which that is."""
    judged = _BY_ITSELF.intersection(query.tokens)
    if not judged:
        return not (query.asks("lowest") and not query.asks("highest"))
    figure = entry.figure
    words = f" {figure.measure or ''} {figure.qualifier or ''} ".lower()
    bad = judged & {"worst", "weakest", "slowest"}
    if is_duration(figure.unit):
        return bool(bad)
    if any(f" {word}" in words for word in _BAD):
        return bool(bad)
    return not bad if any(f" {word}" in words for word in _GOOD) else None
