"""Flows: clean words, each with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents.flow import flow_of, fold, words_of
from assistant.documents.span import Span

WRITTEN = "The information on in-force work and anti-social behaviour was co-ordinated."


def flow(text: str, written: str = "") -> str:
    return flow_of(text, (Span(0, len(text)),), words_of(written) if written else None).text


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        ("  two \n words\t", "", "two words"),
        ("in-\nforce", "", "in-force"),
        ("anti- \nsocial", "", "anti-social"),
        ("infor-\nmation", "", "infor-mation"),
        ("infor-\nmation", WRITTEN, "information"),
        ("in-\nforce", WRITTEN, "in-force"),
        ("co-\nordinated", WRITTEN + " coordinated", "co-ordinated"),
        ("high\ufffequality", "", "high-quality"),
        ("infor\ufffemation", WRITTEN, "information"),
        ("five to 12-\nmonth plans", "", "five to 12-month plans"),
        ("progress - \nanti-social", "", "progress - anti-social"),
        ("‘Met Grip’ – anti‑social", "", "'Met Grip' – anti-social"),
    ],
)
def test_white_space_is_folded_and_broken_words_are_mended(text: str, written: str, expected: str) -> None:
    assert flow(text, written) == expected


def test_a_word_is_mended_over_the_gap_between_two_pieces() -> None:
    text = "the infor-\n\nRunning head 7\n\nmation we have"
    joined = flow_of(text, (Span(0, 10), Span(28, len(text))), words_of(WRITTEN))
    assert joined.text == "the information we have"
    assert joined.span(4, 15).of(text) == "infor-\n\nRunning head 7\n\nmation"


def test_words_are_those_within_lines() -> None:
    assert "infor" not in words_of("the infor-\nmation is here")
    assert "information" in words_of("The Information is here")


@given(st.text(alphabet="ab-‑\ufffe \n\f‘’.1", max_size=60), st.booleans())
def test_every_character_of_a_flow_knows_where_it_came_from(text: str, mend: bool) -> None:
    found = flow_of(text, (Span(0, len(text)),), frozenset({"ab", "aab"}) if mend else None)
    assert len(found.text) == len(found.offsets)
    assert list(found.offsets) == sorted(found.offsets)
    assert "  " not in found.text
    assert found.text.strip() == found.text
    for character, offset in zip(found.text, found.offsets, strict=True):
        assert character == " " or fold(text[offset]) == character
    lost = len([character for character in text if not character.isspace()]) - len(
        found.text.replace(" ", "")
    )
    assert 0 <= lost <= text.count("-") + text.count("‑") + text.count("\ufffe")


@given(st.text(max_size=40))
def test_folding_never_changes_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)
