"""Laws of an extraction: every numeral accounted for, every span in the text, nothing invented."""

from __future__ import annotations

import re
import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents.document import Document, Metadata
from assistant.documents.span import Span
from assistant.figures.extraction import Extraction, find_figures
from tests.figures.reports import METADATA, report
from tests.figures.score import DATA, met_document, other_document

DIGITS = re.compile(r"\d+")


def check_laws(document: Document, extraction: Extraction) -> None:
    text = document.text
    ids = {figure.id for figure in extraction.figures}
    assert len(ids) == len(extraction.figures)
    for figure in extraction.figures:
        value = figure.span("value")
        assert value is not None
        assert figure.id == f"{document.id}:{value.start}"
        assert value.of(text) == figure.text
        assert figure.quote.covers(value)
        assert figure.quote.end - figure.quote.start <= max(1500, value.end - value.start + 5000)
        assert set(figure.comparators) <= ids - {figure.id}
        for _, span in figure.spans:
            assert 0 <= span.start < span.end <= len(text)
    by_id = {figure.id: figure for figure in extraction.figures}
    for figure in extraction.figures:
        assert all(figure.id in by_id[other].comparators for other in figure.comparators)
    reached = 0
    for entry in extraction.ledger:
        assert entry.span.start >= reached
        reached = entry.span.end
        assert entry.span.of(text) == entry.text
        assert (entry.figure in ids) if entry.figure is not None else entry.reason
    covered = [entry.span for entry in extraction.ledger]
    at = 0
    for match in DIGITS.finditer(text):
        while at < len(covered) and covered[at].end <= match.start():
            at += 1
        assert at < len(covered) and covered[at].start <= match.start() < covered[at].end, match


def test_the_bundled_report_keeps_the_laws() -> None:
    document = met_document()
    check_laws(document, find_figures(document))


@pytest.mark.skipif(not DATA.exists(), reason="other people's reports are not at ../shared/data")
@pytest.mark.parametrize("stem", ["coventry-18-may-2026"])
def test_other_reports_keep_the_laws(stem: str) -> None:
    document = other_document(stem)
    check_laws(document, find_figures(document))


WORDS = st.sampled_from(
    [
        "the",
        "a",
        "of",
        "in",
        "by",
        "to",
        "from",
        "and",
        "compared",
        "with",
        "than",
        "was",
        "rose",
        "fell",
        "percent",
        "%",
        "per",
        "1,000",
        "children",
        "12",
        "2014",
        "three",
        "half",
        "£4m",
        "“",
        "”",
        "(",
        ")",
        "[",
        "]",
        ",",
        ".",
        ";",
        ":",
        "–",
        "-",
        "’s",
        "which",
        "who",
        "target",
        "this",
        "it",
        "March",
        "first",
        "0",
        "1.234,5",
        "±",
        "no",
        "none",
        "999",
        "Leeds",
        "England",
        "pupils",
        "rate",
        "number",
        "up",
        "down",
        "20–25",
        "−3",
        "1/2",
        "¹",
        "*",
        "12th",
        "007",
        "3.1.4",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_any_words_keep_the_laws(words: list[str]) -> None:
    document = report(" ".join(words) or " x", ("item", "12 " + " ".join(words[:9]), 0))
    check_laws(document, find_figures(document))


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="0123456789,.-−–% \u00a0\u202f\n£()abcß中é'’", max_size=80))
def test_any_characters_keep_the_laws(text: str) -> None:
    document = report("x" + text + "x")
    check_laws(document, find_figures(document))


def test_the_same_document_gives_the_same_records() -> None:
    document = report("The deficit was £3m in 2018, up from £2m in 2017.", "It fell to £1m in 2019.")
    assert find_figures(document) == find_figures(document)


def test_a_figure_printed_twice_is_one_record_with_two_places() -> None:
    document = report(
        "The force has a target to reduce burglary by 20 percent by 2016.",
        "There is a target of a 20 percent reduction in burglary by 2016.",
    )
    (figure,) = [each for each in find_figures(document).figures if each.value == Decimal(20)]
    assert [place.of(document.text) for place in figure.places] == ["20 percent"]


def test_a_repeated_block_adds_only_places() -> None:
    document = report("The deficit was £3m in 2018.", "The deficit was £3m in 2018.")
    blocks = (document.blocks[0], document.blocks[1]._replace(repeats=0))
    (figure,) = find_figures(document._replace(blocks=blocks)).figures
    assert len(figure.places) == 1


@pytest.mark.parametrize(
    ("kind", "text", "reason"),
    [
        ("furniture", "17", "page number"),
        ("heading", "3 Findings of 2014", "heading"),
        ("judgment", "Rated in 17 areas", "judgment"),
    ],
)
def test_numerals_outside_the_text_have_a_reason(kind: str, text: str, reason: str) -> None:
    extraction = find_figures(report((kind, text)))
    assert not extraction.figures
    assert extraction.ledger and all(entry.reason for entry in extraction.ledger)
    assert reason in {entry.reason for entry in extraction.ledger} or kind == "heading"


HOSTILE = [
    ("thousand-digits", "The total was " + "9" * 1000 + " in 2014."),
    ("european", "Der Wert war 1.234,5 im Jahr 2014."),
    ("brackets", "(" * 500 + "12" + ")" * 300 + " of 5%"),
    ("one-line", "the rate of " * 8000 + "5%"),
    ("many-numbers", "12, " * 5000),
    ("nested", "of " * 3000 + "12 percent"),
    ("empty", ""),
    ("soft-hyphens", "The rate was 12\u00ad.5\u00ad% in 2014\u00ad."),
    ("mixed-scripts", "في عام ٢٠١٤ كان المعدل ١٢٪ و 12% 中文三十"),
]


@pytest.mark.parametrize("text", [case[1] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_hostile_text_neither_fails_nor_takes_long(text: str) -> None:
    document = report(text or " ")
    began = time.process_time()
    check_laws(document, find_figures(document))
    assert time.process_time() - began < 5


def test_no_metadata_and_no_blocks_are_no_trouble() -> None:
    assert find_figures(Document("d", "", Metadata(), (), (), (), (), ())) == Extraction((), ())


def test_the_quote_is_whole_sentences_of_the_text() -> None:
    document = report(
        "Before. The trust had 45 wards in 2018. This is a fall of 10 percent against 2017. After."
    )
    figures = {each.value: each for each in find_figures(document).figures}
    assert figures[Decimal(45)].quote.of(document.text) == "The trust had 45 wards in 2018."
    assert figures[Decimal(10)].quote.of(document.text) == (
        "The trust had 45 wards in 2018. This is a fall of 10 percent against 2017."
    )


def test_spans_are_places_in_the_text_not_in_the_clean_line() -> None:
    document = report(
        "In the 12 months to June 2014 the ser-\nvice had a satis-\nfaction rate of\n79.9 percent."
    )
    figure = next(each for each in find_figures(document).figures if each.value == Decimal("79.9"))
    assert figure.text == "79.9 percent"
    assert figure.span("value") == Span(document.text.index("79.9"), document.text.index("79.9") + 12)
    assert METADATA.area == figure.area
