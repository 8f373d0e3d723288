"""Whether the date in a sentence without any number is the one that a report gives for the same thing."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from assistant.answering.reading.query import Term
from assistant.corpus.report import Report
from assistant.corpus.store import Store
from assistant.documents.span import Span
from assistant.language.periods import Period, find_periods
from assistant.language.sentences import find_sentences
from assistant.language.terms import terms
from assistant.verifying.evidence import telling
from assistant.verifying.topics import VAGUE, Weights, topic_of

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BLOCK = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")
_FEWEST = 3  # words that a sentence must have in common with the report's
_SHARE = 0.6  # and the share of its words
_RIVAL = 0.75  # how nearly as well told a sentence is whose date counts as well


class Dated(NamedTuple):
    """Hold a sentence of a report: where it stands, its terms and its dates."""

    span: Span
    terms: frozenset[str]
    dates: tuple[Period, ...]


class Dates:
    """Hold one report's sentences, to look up what they date."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _sentences(self) -> tuple[Dated, ...]:
        found = []
        for block in _BLOCK.finditer(self._text):
            words = block[0].replace("\n", " ")
            for start, end in find_sentences(words):
                said = words[start:end]
                span = Span(block.start() + start, block.start() + end)
                dates = dates_of(said)
                left = "".join(_without(said, dates))
                found.append(Dated(span, frozenset(terms(left)) - VAGUE, dates))
        return tuple(found)

    def other(self, said: Iterable[Term], date: Period, weights: Weights) -> tuple[Dated, Period] | None:
        """Return the sentence that tells the same with another date, and that date; None where none is told so well."""
        own = telling(said, weights)
        whole = sum(each.weight for each in own)
        rated = []
        for sentence in self._sentences:
            met = [each for each in own if each.strength(sentence.terms)]
            if sentence.dates and len(met) >= _FEWEST:
                share = sum(each.weight for each in met) / whole
                rated.append((max(share, len(met) / max(1, len(sentence.terms))), sentence))
        best = max((each[0] for each in rated), default=0.0)
        near = [sentence for share, sentence in rated if share >= _RIVAL * best]
        if best < _SHARE or any(_agree(date, each) for sentence in near for each in sentence.dates):
            return None
        top = next(sentence for share, sentence in rated if share == best)
        return (top, top.dates[0]) if len(top.dates) == 1 else None


def dates_of(text: str) -> tuple[Period, ...]:
    """Return the dates of a text that name their year."""
    return tuple(each for each in find_periods(text) if _YEAR.search(each.text) and (each.first or each.last))


def _without(text: str, dates: Iterable[Period]) -> Iterator[str]:
    """Yield what is left of a text around its dates."""
    at = 0
    for each in dates:
        yield text[at : each.start]
        at = each.end
    yield text[at:]


def _agree(one: Period, other: Period) -> bool:
    """Tell whether two dates may be of one time: they meet."""
    first, last = one.first or one.last or "", one.last or one.first or ""
    start, end = other.first or other.last or "", other.last or other.first or ""
    return first <= end and start <= last


class Misdated(NamedTuple):
    """Hold a date of a draft, the report that dates the same thing otherwise, its sentence and its date."""

    date: Span
    report: Report
    sentence: Span
    says: str


def misdated(
    text: str,
    sentences: Iterable[Span],
    reports: Callable[[str], Iterable[Report]],
    store: Store,
    weights: Weights,
) -> Iterator[Misdated]:
    """Yield the dates of some sentences of a draft's `text` that no report bears out and one gives otherwise.

    Only of sentences with one date; `reports` tells which reports may be about what a sentence says.
    """
    known: dict[str, Dates] = {}
    for sentence in sentences:
        words = sentence.of(text)
        dates = dates_of(words)
        if len(dates) != 1:
            continue
        said = topic_of(store, "", "".join(_without(words, dates))).around
        found = None
        for report in reports(words):
            other = known.setdefault(report.id, Dates(report.text)).other(said, dates[0], weights)
            if other is not None and found is None:
                place = Span(sentence.start + dates[0].start, sentence.start + dates[0].end)
                found = Misdated(place, report, other[0].span, other[1].text)
        if found is not None:
            yield found
