"""Marks of lists: what opens an item and what only looks so."""

from __future__ import annotations

import pytest

from assistant.documents.marks import parse_mark


@pytest.mark.parametrize(
    ("text", "style", "width", "number"),
    [
        ("• the leadership", "•", 2, None),
        ("\uf0a7 three live", "\uf0a7", 2, None),
        ("◼ The support", "◼", 2, None),
        ("\ufffd The share of pupils", "\ufffd", 2, None),
        ("§ in primary schools", "§", 2, None),
        ("- 752 (41%) live", "-", 2, None),
        ("12. Early help", "1.", 4, 12),
        ("54.Leaders prioritise", "1.", 3, 54),
        ("2.1 Adoption", "1.1", 4, None),
        ("(a) officers", "(a)", 4, None),
        ("(iv) officers", "(a)", 5, None),
        ("(3) officers", "(1)", 4, 3),
    ],
)
def test_a_mark_opens_the_line(text: str, style: str, width: int, number: int | None) -> None:
    mark = parse_mark(text)
    assert mark is not None
    assert (mark.style, mark.width, mark.number) == (style, width, number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The force",
        "2014. However",
        "10 live with parents",
        "-5% a year",
        "1,353 live",
        "87.3 per cent of trains",
        "12.4 million journeys",
        "off",
        "(about) ten",
        "•",
        "£2. ",
    ],
)
def test_a_line_without_a_mark_has_none(text: str) -> None:
    assert parse_mark(text) is None
