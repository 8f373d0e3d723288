"""A draft read as a report is: its numbers become figures, each with the sentence it stands in."""

import re
from bisect import bisect_right
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
from assistant.verifying.claims import Claim, make_claim
from assistant.verifying.marks import blank_marks
from assistant.verifying.pairs import in_so_many, next_place, paired, year_before
from assistant.verifying.stretches import with_stretch
from assistant.verifying.tables import find_tables
from assistant.verifying.wholes import in_money, of_wholes


class Draft(NamedTuple):
    """Hold a draft's text, its claims and the numerals that are none, in text order.

    `dated` are the sentences that have a date and no claim.
    """

    text: str
    clean: str
    claims: tuple[Claim, ...]
    others: tuple[LedgerEntry, ...]
    dated: tuple[Span, ...] = ()


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
    claims = tuple(
        make_claim(
            clean, figure, sentences.around(figure.span("value") or figure.quote), values, national, subject
        )
        for figure in found.figures
    )
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
    places = [
        (name, area)
        for area, *names in ((national,), (subject, *metadata.area_names))
        for name in (area, *names)
    ]
    bare = tuple(
        claim._replace(figure=claim.figure._replace(area=area), explicit=frozenset({"area"}))
        for entry in others
        if entry.reason == "name"
        and _DIGITS.fullmatch(entry.text)
        and (sentence := sentences.around(entry.span)) in spoken
        for area in [next((area for name, area in places if name and _ends_in(clean, entry, name)), None)]
        if area
        for claim in [_margin(clean, entry, sentence)]
    )
    every = sorted(map(with_stretch, (*claims, *again, *margins, *bare)), key=lambda each: each.span)
    whole = next_place(of_wholes(in_so_many(in_money(every))), subject)
    placed = paired(year_before(whole), (metadata.area, *metadata.area_names), metadata.national)
    times = {sentences.around(entry.span) for entry in others if entry.reason in _DATES}
    return Draft(text, clean, placed, others, tuple(sorted(times - {claim.sentence for claim in placed})))


def _ends_in(text: str, entry: LedgerEntry, name: str) -> bool:
    return text[: entry.span.start].rstrip().endswith(name)


def _margin(text: str, entry: LedgerEntry, sentence: Span) -> Claim:
    """Take for a claim of its own a number that was passed over: a margin spoken of alone, one behind a place's name."""
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


_DATES = frozenset({"date", "part of a period"})
_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")


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
