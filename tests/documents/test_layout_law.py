"""The law of layout: every character that is not white space stands in exactly one block."""

from __future__ import annotations

from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.documents.document import Document, Metadata
from assistant.documents.layout import parse_document
from assistant.documents.passages import split_passages

FORCE = (
    "the force recorded 343,172 incidents of 12 percent in London and children’s services Board1 schools,2"
)
JUDGED = "infor- mation Good 3.5 £2,000 (a) ± 0.6 [1] Requires improvement to be good 2014 is that it"
WORDS = st.sampled_from(FORCE.split() + JUDGED.split())
SENTENCE = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)
MARKS = st.sampled_from(
    ["", "", "", "• ", "- ", "\uf06e ", "1. ", "2. ", "12.", "(a) ", "2.1 ", "* ", " ", "1 ", "[1] "]
)
ENDS = st.sampled_from(["", ".", ".", ":", ";", "?", " 12 13", " Good", "1", "- ", "\ufffe"])
LINES = st.builds(lambda mark, words, end: mark + words + end, MARKS, SENTENCE, ENDS)
ODD = st.sampled_from(
    [
        "Contents",
        "Summary",
        "Executive summary 2",
        "12",
        "Judgement Grade",
        "Good",
        "Table 1: Rates",
        "*Note",
        "____",
        "and",
    ]
)
BREAKS = st.sampled_from(["\n", "\n", "\n", "\n\n", "\n\n\n\n", "\f", "\r\n", " \n", "\n "])
TEXTS = st.lists(st.tuples(st.one_of(LINES, LINES, ODD), BREAKS), max_size=40).map(
    lambda parts: "".join(line + gap for line, gap in parts)
)


def assert_law(document: Document) -> None:
    text = document.text
    held = Counter[int]()
    for block in document.blocks:
        for piece in (*block.pieces, *((block.mark,) if block.mark else ())):
            assert 0 <= piece.start < piece.end <= len(text)
            held.update(range(piece.start, piece.end))
        assert list(block.pieces) == sorted(block.pieces), "pieces stand in reading order"
    for offset, character in enumerate(text):
        if not character.isspace():
            assert held[offset] == 1, (offset, text[max(0, offset - 20) : offset + 20])


def assert_links(document: Document) -> None:
    for block in document.blocks:
        assert block.section is None or 0 <= block.section < len(document.sections)
        assert block.page is None or 0 <= block.page < len(document.pages)
        assert block.table is None or 0 <= block.table < len(document.tables)
        if block.kind in ("item", "sub_item") and block.parent is not None:
            assert document.blocks[block.parent].kind in ("lead_in", "item")
    for section in document.sections:
        assert section.path[-1] == section.title
        assert section.heading is None or section.span.covers(section.heading)
    for table in document.tables:
        for row in table.rows:
            assert len(row) == len(table.rows[0])
            assert not table.header or len(table.header) == len(row)
    for judgment in document.judgments:
        assert judgment.grade.of(document.text).strip()


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_character_stands_in_exactly_one_block(text: str) -> None:
    document = parse_document("x", text, Metadata())
    assert_law(document)
    assert_links(document)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
@example("Contents\nthe;\f[1] the\n[1] [1] the\n")  # a mark of a footnote opens a page
def test_every_passage_is_the_slice_that_it_says_it_is_and_has_its_own_id(text: str) -> None:
    document = parse_document("x", text, Metadata())
    passages = split_passages(document)
    assert len({passage.id for passage in passages}) == len(passages)
    for passage in passages:
        assert passage.text == text[passage.span.start : passage.span.end]
        assert passage.text.strip() == passage.text
        assert passage.id == f"x:{passage.span.start}"
        assert list(passage.blocks) == sorted(passage.blocks)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text_at_all_can_be_parsed(text: str) -> None:
    assert_law(parse_document("x", text, Metadata()))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_document(text: str) -> None:
    assert parse_document("x", text, Metadata()) == parse_document("x", text, Metadata())


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_no_words_are_indexed_twice(text: str) -> None:
    document = parse_document("x", text, Metadata())
    used = Counter(
        block
        for passage in split_passages(document)
        if passage.kind not in ("judgment", "heading")
        for block in passage.blocks
    )
    assert all(count == 1 for count in used.values())


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_block_with_words_of_its_own_is_in_a_passage(text: str) -> None:
    document = parse_document("x", text, Metadata())
    used = {block for passage in split_passages(document) for block in passage.blocks}
    for index, block in enumerate(document.blocks):
        if block.kind in ("paragraph", "lead_in", "item", "sub_item", "table_row", "table_note", "footnote"):
            assert index in used or block.repeats is not None, (block, document.blocks)
