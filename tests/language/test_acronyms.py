"""Acronyms that a text explains, and the initials of phrases."""

from __future__ import annotations

import pytest

from assistant.language.acronyms import find_acronyms, initials_of

CASES = [
    ("in brackets", "a multi-agency risk assessment \nconference (MARAC), which", [("MARAC", "multi-agency risk assessment conference")]),
    ("capitals", "The Metropolitan Police Service (MPS) area", [("MPS", "Metropolitan Police Service")]),
    ("plural", "police community support officers (PCSOs) liaise", [("PCSOs", "police community support officers")]),
    ("small words left out", "the Ministry of Defence (MoD)", [("MoD", "Ministry of Defence")]),
    ("small words taken in", "not in education, employment or training (NEET)", [("NEET", "not in education, employment or training")]),
    ("and left out", "special educational needs and disabilities (SEND)", [("SEND", "special educational needs and disabilities")]),
    ("the other way round", "MARAC (multi-agency risk assessment conference) met", [("MARAC", "multi-agency risk assessment conference")]),
    ("said with is", "DCS is the director of children’s services.", [("DCS", "director of children’s services")]),
    ("in quotation marks", "a vulnerability assessment framework (‘VAF’)", [("VAF", "vulnerability assessment framework")]),
    ("two in a sentence", "child protection (CP) and family support (FS)", [("CP", "child protection"), ("FS", "family support")]),
    ("a body behind it", "the vulnerable and missing group (VM) met", [("VM", "vulnerable and missing group")]),
    ("other letters", "a restaurant in Kent (KFC)", []),
    ("a year in brackets", "the national average (2016)", []),
    ("no words before", "(MARAC) met", []),
    ("across a full stop", "They met. Risk assessment (MRA)", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_acronym_is_found_with_its_long_form(text: str, expected: list[tuple[str, str]]) -> None:
    found = find_acronyms(text)
    assert [(item.short, item.long) for item in found] == expected
    for item in found:
        assert text[item.start : item.end] == item.short
        assert " ".join(text[item.long_start : item.long_end].split()) == item.long


@pytest.mark.parametrize(
    ("phrase", "initials"),
    [
        ("anti-social behaviour", "ASB"),
        ("Director of Children’s Services", "DCS"),
        ("children and young people", "CYP"),
        ("stop and search", "SS"),
        ("", ""),
    ],
)
def test_initials_leave_small_words_out(phrase: str, initials: str) -> None:
    assert initials_of(phrase) == initials
