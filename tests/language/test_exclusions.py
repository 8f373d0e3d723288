"""Numerals that are no figures, each with its reason, and what keeps a doubtful numeral from getting a value."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.language.quantities import find_quantities

REASONS = [
    ("an emergency number", "who had called 999 for help", "999", "telephone number"),
    ("a second number", "who had called 999 or 101", "101", "telephone number"),
    ("a call", "by a 999 call", "999", "telephone number"),
    ("a dialled number", "dial 111 out of hours", "111", "telephone number"),
    ("a telephone number", "ring 020 7946 0000 today", "7946", "telephone number"),
    ("a number with its code", "call 0300 123 1231", "123", "telephone number"),
    ("a page", "see page 43", "43", "page number"),
    ("a range of pages", "see pages 112–115.", "115", "page number"),
    ("p.", "(p. 61)", "61", "page number"),
    ("a section", "under section 47 of the Act", "47", "section number"),
    ("s with its stop", "s.47 enquiries", "47", "section number"),
    ("a table", "as Table 3 shows", "3", "section number"),
    ("a figure of a report", "as Figure 2 shows", "2", "section number"),
    ("a paragraph", "paragraph 4.2 says", "4.2", "section number"),
    ("a dotted number", "see 2.3.1 below", "2.3.1", "section number"),
    ("a second section", "sections 3 and 4", "4", "section number"),
    ("a road", "the M25 was closed", "25", "name"),
    ("a group of states", "the G7 agreed", "7", "name"),
    ("an illness", "during the Covid-19 pandemic", "19", "name"),
    ("a vitamin", "vitamin B12", "12", "name"),
    ("a room", "met in Room 101", "101", "name"),
    ("a stage", "at Key Stage 2", "2", "name"),
    ("years of school", "pupils in Years 3 to 6", "6", "name"),
    ("a model in quotation marks", "operates a ‘One Met’ model", "One", "name"),
    ("a fixture of every day", "open 24/7", "24", "name"),
    ("a version", "version 2.1 of the code", "2.1", "name"),
    ("a postcode", "in SW1A 2AA", "2", "name"),
    ("an address", "We inspected 11 Albert Terrace today", "11", "name"),
    ("a law", "the Crime and Policing Act 2014.", "2014", "name"),
    ("a dimension", "4x4 relays", "4", "name"),
    ("a space flight", "It carried Apollo 11, which landed", "11", "name"),
    ("a footnote on a word", "Information about the area2", "2", "footnote mark"),
    ("a footnote behind a quotation mark", "the ‘TecSOS’1 project", "1", "footnote mark"),
    ("a footnote behind a full stop", "sent to schools.3 The rest", "3", "footnote mark"),
    ("a raised footnote", "Claimants¹ in the ward", "¹", "footnote mark"),
    ("a note in square brackets", "on to independent living [1] These", "1", "footnote mark"),
    ("the number of a paragraph", "43.Despite improvements, the", "43", "list mark"),
    ("the number of a page at its head", "meeting \f33 with managers", "33", "page number"),
    ("a year behind a year", "plague in 1563, 1593 and 1603", "1593", "date"),
    ("a list number", "1. Improve the plan", "1", "list mark"),
    ("a footnote at its own head", "1 TecSOS is a mobile alarm system", "1", "list mark"),
    ("the pages of a report", "a 43-page report", "43", "compound"),
    ("a two-way street", "a two-way exchange", "two", "idiom"),
    ("a plan of years", "a five-year plan", "five", "compound"),
    ("one of", "One of the ways in which it works", "One", "idiom"),
    ("no one", "no one had asked", "one", "idiom"),
    ("at one time", "it was at one time larger", "one", "idiom"),
    ("a pronoun", "should they request one when offered", "one", "idiom"),
    ("hundreds", "hundreds of people came", "hundreds", "idiom"),
    ("a third party", "a third party was involved", "a third", "idiom"),
    ("half term", "over half term", "half", "idiom"),
    ("an age", "children aged 16 and 17", "17", "age"),
    ("an age limit", "people over 65 are", "65", "age"),
    ("years of age", "those 18 years of age", "18", "age"),
    ("a year-old", "16-year-olds", "16", "age"),
    ("the age of", "under the age of 18 years", "18", "age"),
    ("an age range", "drivers aged 17 to 24 were", "24", "age"),
    ("a time of day", "open from 9.30am", "9.30", "time"),
    ("hours and minutes", "closed at 14:30", "14", "time"),
    ("a ratio", "a ratio of 3:1 was", "3", "ratio"),
    ("a ratio's other side", "a ratio of 1:8 was", "8", "ratio"),
    ("a day", "on 3 April 2017", "3", "part of a period"),
    ("a month", "published in March 2014", "2014", "date"),
    ("a year", "In 2010 the Home Secretary", "2010", "date"),
    ("a deadline", "by 2016", "2016", "part of a period"),
    ("a stretch", "in the 12 months to June 2014", "12", "part of a period"),
    ("a stretch that is over", "over the last four years", "four", "part of a period"),
    ("the base of a rate", "rate (per 1,000 population)", "1,000", "unit of a rate"),
    ("the margin", "79.9 percent (± 0.6 percent)", "0.6", "margin"),
    ("the level of confidence", "66.9% (95% CI: 59.0–73.4)", "95", "margin"),
    ("the total", "only 6 of the 32 boroughs", "32", "out_of"),
    ("the higher end", "20 to 30 officers", "30", "range"),
    ("a comma for a point", "grew to 1.234,5 in all", "1.234,5", "doubtful"),
    ("groups of two", "found 1,23 of them", "1,23", "doubtful"),
    ("a space of thousands that may be none", "a total of 5 430 patients", "430", "doubtful"),
    ("other digits", "some ١٢٣ of them", "١٢٣", "doubtful"),
    ("too many digits", "9" * 1000, "9" * 1000, "doubtful"),
    ("thousands in a heading", "Budget (£000)", "000", "scale of a unit"),
]


@pytest.mark.parametrize(
    ("text", "numeral", "reason"), [case[1:] for case in REASONS], ids=[case[0] for case in REASONS]
)
def test_numeral_that_counts_nothing_has_its_reason(text: str, numeral: str, reason: str) -> None:
    found = [
        quantity
        for quantity in find_quantities(text)
        if text[quantity.number_start : quantity.number_end] == numeral
    ]
    assert {(quantity.kind, quantity.reason, quantity.value) for quantity in found} == {
        ("none", reason, None)
    }


FIGURES = [
    ("a number before the word page", "The report has 43 pages."),
    ("a count behind a capital", "In Kent 12 schools closed."),
    ("999 things", "counted 1,999 birds"),
    ("a count of 2,014", "held 2,014 prisoners"),
    ("a sum behind a label", "a level of 12 percent"),
    ("over and a noun", "over 65 officers"),
    ("six at the head of an item", "\n\uf0b7 Six live in special schools"),
]


@pytest.mark.parametrize("text", [case[1] for case in FIGURES], ids=[case[0] for case in FIGURES])
def test_figure_in_a_misleading_place_is_kept(text: str) -> None:
    assert [quantity.kind != "none" for quantity in find_quantities(text)] == [True]


PIECES = st.sampled_from(
    ["12", "1.234,5", "one", "in", "of", "the", "%", " percent", "±", "£", "m", "-", "–", "\n", "\u00a0", "June",
     "2014", "a third", "no", "(", ")", ".", ",", "’", "per", "1,000", "children", "to", "½", "٣", "İ", "Q3",
     "99999999999999999999", "Kent", "aged", "by", "−", "0", "31 February 2014", "9999 years to June 2014"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25).map(" ".join))
@example("one ± 12 %")  # what is no number has no margin
def test_spans_lie_in_the_text_in_order_and_hold_their_numeral(text: str) -> None:
    found = find_quantities(text)
    assert list(found) == sorted(found, key=lambda quantity: quantity.number_start)
    for quantity in found:
        assert 0 <= quantity.start <= quantity.number_start < quantity.number_end <= len(text)
        assert quantity.number_end <= max(quantity.end, quantity.number_end)
        assert (quantity.kind == "none") == bool(quantity.reason)
        if quantity.kind == "none":
            assert quantity.value is None and not quantity.unit


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    find_quantities(text)


def test_long_hostile_text_is_read_in_time() -> None:
    for text in ("1" * 50_000, "one " * 5_000, " " * 50_000, "12 months to " * 2_000, "1," * 20_000):
        find_quantities(text)
