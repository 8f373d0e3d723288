"""A draft read as a report is: its numbers become figures, each with the sentence it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.documents.document import Document, Metadata
from assistant.documents.flow import flow_of
from assistant.documents.hints import Hints
from assistant.documents.layout import parse_document
from assistant.documents.span import Span
from assistant.figures.extraction import find_figures
from assistant.figures.figure import Figure, LedgerEntry
from assistant.language.sentences import find_sentences
from assistant.verifying.kinds import unit_kind
from assistant.verifying.marks import blank_marks
from assistant.verifying.rounding import hedge_of
from assistant.verifying.tables import find_tables
from assistant.verifying.wording import is_phrasal


class Claim(NamedTuple):
    """Hold one number of a draft: its figure, its own sentence, its hedge and where it stands.

    `explicit` names the fields ("area", "period", "baseline") that its own sentence states;
    others come from what went before or from what the reports are about. `aims` tells whether the
    sentence speaks of an aim. `before` is what its paragraph says in front of the sentence.
    """

    figure: Figure
    span: Span
    sentence: Span
    words: str
    hedge: str
    explicit: frozenset[str]
    aims: bool
    before: str


class Draft(NamedTuple):
    """Hold a draft's text, its claims and the numerals that are none, in text order."""

    text: str
    clean: str
    claims: tuple[Claim, ...]
    others: tuple[LedgerEntry, ...]


class Lines:
    """Tell on which line of a text an offset stands."""

    def __init__(self, text: str) -> None:
        self._starts = [match.end() for match in re.finditer("\n", text)]

    def at(self, offset: int) -> int:
        """Return the number of the line, counted from 1."""
        return bisect_right(self._starts, offset) + 1


def parse_draft(text: str, metadata: Metadata) -> Draft:
    """Read a draft of Markdown or plain text about what `metadata` describes; never raises."""
    clean = blank_marks(text)
    # Nobody knows when a draft was written: "last year" is not counted from the day of the report.
    tables = find_tables(text)
    for table in tables:
        start = clean.rfind("\n", 0, table.rows[0][0].start) + 1
        end = clean.find("\n", table.rows[-1][-1].end) % (len(clean) + 1)
        clean = clean[:start] + clean[start:end].replace("|", " ") + clean[end:]
    hints = Hints(tables=tables) if tables else None
    document = parse_document("draft", clean, metadata._replace(published=""), hints)
    found = find_figures(_all_prose(document))
    sentences = _Sentences(document)
    values = sorted(figure.span("value") or figure.quote for figure in found.figures)
    national, subject = metadata.national or None, metadata.area or None
    claims = tuple(_claim(clean, figure, sentences, values, national, subject) for figure in found.figures)
    # The same words twice are one figure of a report, and two claims of a draft.
    again = tuple(
        claim._replace(span=place, sentence=sentences.around(place))
        for claim in claims
        for place in claim.figure.places
    )
    spoken = {claim.sentence for claim in claims}
    others = tuple(entry for entry in found.ledger if entry.figure is None)
    margins = tuple(
        _margin(clean, entry, sentence)
        for entry in others
        if entry.reason == "margin"
        and _DIGITS.fullmatch(entry.text)
        and (sentence := sentences.around(entry.span)) not in spoken
    )
    every = sorted((*claims, *again, *margins), key=lambda each: each.span)
    return Draft(text, clean, tuple(every), others)


def _margin(text: str, entry: LedgerEntry, sentence: Span) -> Claim:
    """Take for a claim of its own a margin that is spoken of without the number it belongs to."""
    figure = Figure(
        f"draft:{entry.span.start}", "draft", None, None, Decimal(entry.text), None, None, None, "", None, None, False,
        None, None, None, None, None, None, entry.text, (("value", entry.span),), sentence, 0, None,
    )  # fmt: skip
    return Claim(figure, entry.span, sentence, sentence.of(text), "", frozenset(), False, "")


def _all_prose(document: Document) -> Document:
    """Read headings and whatever stands apart as text: a draft's title makes claims too."""
    blocks = tuple(
        block._replace(kind="paragraph") if block.kind in _APART and block.table is None else block
        for block in document.blocks
    )
    return document._replace(blocks=blocks)


_APART = frozenset({"heading", "caption", "judgment"})


def _claim(
    text: str,
    figure: Figure,
    sentences: _Sentences,
    values: Sequence[Span],
    national: str | None,
    subject: str | None,
) -> Claim:
    span = figure.span("value") or figure.quote
    sentence = sentences.around(span)
    explicit = frozenset(
        name
        for name in ("area", "period", "baseline")
        if (place := figure.span(name)) is not None
        and sentence.start <= place.start < sentence.end
        and not (name == "baseline" and any(span.end < each.start < place.start for each in values))
    )
    words = sentence.of(text)
    place = figure.span("area")
    if (
        place is not None
        and place.end < span.start
        and _TURN.search(text, place.end, span.start)
        and text[place.end : span.start].strip() != "("
        and _BESIDE.search(text, max(sentence.start, place.start - 40), place.start)
    ):
        explicit -= {"area"}
        figure = figure._replace(area=None)
    if (
        place is not None
        and "area" in explicit
        and place.start > span.end
        and _BESIDE.search(text, span.end, place.start)
    ):
        # "23 percent is lower than in England": the place is that of what it is set beside.
        explicit -= {"area"}
        figure = figure._replace(area=subject)
    if _EVERYWHERE.search(words) and "area" not in explicit:
        figure = figure._replace(area=national)
        explicit |= {"area"}
    if _THE_NATIONAL.search(text, max(sentence.start, span.start - 40), span.start):
        figure = figure._replace(area=national)
        explicit |= {"area"}
    if (level := _LEVEL_OF.match(text, span.end)) and figure.period in level["time"]:
        # "Down 20 percent on its 2012 level": the year is what it is measured from.
        figure = figure._replace(baseline=level["time"], period=None, period_start=None, period_end=None)
        explicit = explicit - {"period"} | {"baseline"}
    if "area" not in explicit and _NATIONAL.search(figure.measure or ""):
        figure = figure._replace(area=national)
        explicit |= {"area"}
    before = " ".join(text[max(sentence.start, span.start - 40) : span.start].lower().split()) + " "
    if figure.direction and (_LEVEL.search(before) or is_phrasal(before)):
        figure = figure._replace(direction=None)
    each = _FOR_EACH.search(words)
    if each is not None and unit_kind(figure.unit) == "count" and figure.unit:
        number = "1,000" if each["number"].lower() == "thousand" else each["number"]
        figure = figure._replace(unit=f"per {number} {each['of']}", measure=figure.measure or figure.unit)
    aims = figure.target or _AIM.search(words.lower()) is not None
    around = text[max(0, sentence.start - _AROUND) : sentence.start]
    return Claim(
        figure, span, sentence, words, hedge_of(before, figure), explicit, aims, _BREAK.split(around)[-1]
    )


_AIM = re.compile(
    r"\b(?:targets?|targeted|aims?|aiming|aimed|goals?|ambitions?|ambitious|pledge[sd]?|budget(?:s|ed)?|promised?|plans?|planned|planning|"
    r"intend(?:s|ed)?|hopes?|hoped|hoping|expect(?:s|ed)?|anticipates?|anticipated|forecasts?|projected|should|must|will|"
    r"would|wants?|wanted|committed|tasked|asked|required|on track|on course|due to|meant|supposed|seeks?|seeking|"
    r"set (?:itself|out)|by 20\d\d|to cut|to reduce)\b"
)


# What is said before a colon may be of another place than the number behind it.
_TURN = re.compile(r"[:;]\s|\(")
_BESIDE = re.compile(r"\b(?:than|rest of|unlike|outside|beside|against)\b[^.:;]{0,30}$", re.IGNORECASE)
# "For every 1,000 households there were 16.1 burglaries."
_FOR_EACH = re.compile(
    r"\b(?:for|in|out of|among|of) (?:every|each) (?P<number>\d{1,3}(?:,\d{3})+|\d{2,7}|thousand) (?P<of>[a-z]+)",
    re.IGNORECASE,
)
_AROUND = 300  # characters in front of a sentence that it may lean on
_BREAK = re.compile(r"\n[ \t]*\n")
_EVERYWHERE = re.compile(
    r"\b(?:across|in|for|of|among) (?:all|every) (?:the )?(?:\w+ )?"
    r"(?:forces?|areas?|authority|authorities|councils?|trusts?|schools?|hospitals?|regions?)\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_THE_NATIONAL = re.compile(
    r"\b(?:the|a) national(?: (?:average|figure|rate|mean|level|total))?,?(?: (?:of|is|was|at))? $",
    re.IGNORECASE,
)
_LEVEL_OF = re.compile(
    r"\s*(?:on|from|below|above|against|compared (?:with|to)) (?:its|their|the) (?P<time>[^.,;]{0,20}\d{4})"
    r" (?:level|figure|total|baseline)s?\b"
)
_NATIONAL = re.compile(r"\bnational\b", re.IGNORECASE)
# "Rose to 80 percent": the number is where it went, not how far.
_LEVEL = re.compile(
    r"\b(?:to|from|at|on|than|against|reach(?:ed|ing)?)\s+(?:the )?(?:about |around |nearly |almost |just |over |under )*$"
)


class _Sentences:
    """Find the sentence of a place in a document."""

    def __init__(self, document: Document) -> None:
        self._spans = sorted(
            flow.span(start, end)
            for block in document.blocks
            for flow in (flow_of(document.text, block.pieces),)
            for start, end in find_sentences(flow.text)
            if end > start
        )

    def around(self, span: Span) -> Span:
        low = bisect_right(self._spans, (span.start, 1 << 60)) - 1
        found = self._spans[low] if low >= 0 else span
        return found if found.start <= span.start < found.end else span
