"""Places: the report's own, the nation's, others by name, and parts of a whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.areas import AreaNames, find_areas

NAMES = AreaNames(("Metropolitan Police Service", "the force", "London"), ("England and Wales", "nationally"))
CASES = [
    ("own name", "in the Metropolitan Police \nService", [("Metropolitan Police Service", "subject")]),
    ("another of its names", "across the force in London", [("Metropolitan Police Service", "subject")] * 2),
    ("its name without service", "Metropolitan Police rate", [("Metropolitan Police Service", "subject")]),
    ("national", "across England and Wales", [("England and Wales", "national")]),
    ("nationally", "compared with 65% nationally", [("England and Wales", "national")]),
    ("national average", "the national average is 15%", [("England and Wales", "national")]),
    ("country as a whole", "21% in the country as a whole", [("England and Wales", "national")]),
    ("all forces of the nation", "across all forces in England and Wales.", [("England and Wales", "national")]),
    ("all forces", "As a result all forces were required", [("all forces", "parts")]),
    ("numbered forces", "all 43 police forces", [("all 43 police forces", "parts")]),
    ("each", "Each borough operates", [("Each borough", "parts")]),
    ("each of", "each of the 32 boroughs", [("each of the 32 boroughs", "parts")]),
    ("the thirty-two", "only 6 of the 32 boroughs", [("the 32 boroughs", "parts")]),
    ("every ward", "every ward has", [("every ward", "parts")]),
    ("a county", "in Kent and in Surrey", [("Kent", "place"), ("Surrey", "place")]),
    ("a council", "Anytown County Council spent", [("Anytown County Council", "place")]),
    ("a police force", "West Yorkshire Police recorded", [("West Yorkshire Police", "place")]),
    ("boroughs with an ampersand", "Westminster, Hammersmith \n& Fulham and Leeds", [("Westminster", "place"), ("Hammersmith & Fulham", "place"), ("Leeds", "place")]),
    ("a long name", "in Bath and North East Somerset.", [("Bath and North East Somerset", "place")]),
    ("an unknown town", "in Little Marlow there were", [("Little Marlow", "place")]),
    ("a prison", "at HMP Leeds in May", [("HMP Leeds", "place")]),
    ("a borough of the capital", "the London Borough of Ealing", [("London Borough of Ealing", "place")]),
    ("a city that is a word", "Reading is taught well; in Reading it rained", [("Reading", "place")]),
    ("a possessive", "Leeds’s schools and Kent's", [("Leeds", "place"), ("Kent", "place")]),
    ("neighbours", "than statistical neighbours (15%)", [("statistical neighbours", "place")]),
    ("a country", "UK nationals in France", [("UK", "place"), ("France", "place")]),
    ("a trust", "Northfield NHS Foundation Trust runs", [("Northfield NHS Foundation Trust", "place")]),
    ("a ward", "lowest in the Eastfield ward (54%)", [("Eastfield ward", "place")]),
    ("months and subjects", "in March and in English", []),
    ("no place", "the quality of investigations is good in parts", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_places_are_named_in_full(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(area.name, area.kind) for area in find_areas(text, NAMES)] == expected


def test_without_names_the_nation_is_as_printed() -> None:
    found = [(area.name, area.kind) for area in find_areas("15% nationally; the national average is 17%")]
    assert found == [("nationally", "national"), ("national", "national")]


def test_council_and_its_place_are_the_same_subject() -> None:
    names = AreaNames(("Kent County Council",))
    assert [area.kind for area in find_areas("in Kent, Kent County Council", names)] == ["subject", "subject"]


PIECES = st.sampled_from(
    [
        "in",
        "Kent",
        "County",
        "Council",
        "of",
        "and",
        "the",
        "each",
        "borough",
        "all",
        "St",
        "HMP",
        "\n",
        "-",
        "’s",
        "&",
        "A",
    ]
)


@given(st.lists(PIECES, max_size=20).map(" ".join) | st.text(max_size=60))
def test_spans_do_not_overlap_and_lie_in_the_text(text: str) -> None:
    end = 0
    for area in find_areas(text, NAMES):
        assert end <= area.start < area.end <= len(text)
        assert area.name
        end = area.end


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        (("Anytown", "Anytown Borough Council"), [("the county", "place")]),
        (("Suffolk County Council", "the council"), []),
        (("Anytown",), []),
    ],
    ids=["a borough lies in it", "it is the subject", "nothing says that it is wider"],
)
def test_the_county_is_another_area_where_the_subject_lies_in_it(
    subject: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    found = find_areas("The average across the county is £1,905.", AreaNames(subject))
    assert [(area.name, area.kind) for area in found] == expected
