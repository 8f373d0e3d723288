"""The parts that quantities are read with: numerals, plurals, things counted, folding."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.counted import find_counted
from assistant.language.folding import fold, squeeze
from assistant.language.numerals import find_numerals, parse_digits
from assistant.language.plurals import is_plural, plural_of

DIGITS = [
    ("343,172", "343172"),
    ("79.9", "79.9"),
    ("85.0", "85.0"),
    ("1,234.56", "1234.56"),
    ("12,34,567", "1234567"),
    ("0", "0"),
    ("1.234,5", None),
    ("1,23", None),
    ("1,2,3", None),
    ("0,123", None),
    ("1.2.3", None),
    ("٣", None),
    ("1" * 40, None),
]


@pytest.mark.parametrize(("printed", "value"), DIGITS)
def test_digits_are_read_or_doubted(printed: str, value: str | None) -> None:
    read = parse_digits(printed)
    assert (None if read is None else str(read)) == value


WORDS = [
    ("nineteen", 19),
    ("forty-three", 43),
    ("twenty two", 22),
    ("one hundred", 100),
    ("two hundred and fifty", 250),
    ("three thousand", 3000),
    ("forty three thousand five hundred and two", 43502),
    ("one million", 1_000_000),
    ("2.5 million", 2_500_000),
    ("1.2bn", 1_200_000_000),
    ("40k", 40_000),
    ("half a million", 500_000),
    ("two dozen", 24),
    ("twenty-first", 21),
    ("3rd", 3),
]


@pytest.mark.parametrize(("text", "value"), WORDS)
def test_number_words_and_scales_are_one_numeral(text: str, value: int) -> None:
    found = find_numerals(fold(text))
    assert [(numeral.value, text[numeral.start : numeral.end]) for numeral in found] == [
        (Decimal(value), text)
    ]


PLURALS = [
    ("child", "children"),
    ("dedicated police officer", "dedicated police officers"),
    ("PCSO", "PCSOs"),
    ("serious case review", "serious case reviews"),
    ("policy", "policies"),
    ("day", "days"),
    ("box", "boxes"),
    ("branch", "branches"),
    ("woman", "women"),
    ("policewoman", "policewomen"),
    ("person", "people"),
    ("grandchild", "grandchildren"),
    ("staff", "staff"),
    ("house", "houses"),
    ("criterion", "criteria"),
]


@pytest.mark.parametrize(("noun", "plural"), PLURALS)
def test_plural_of_a_noun(noun: str, plural: str) -> None:
    assert plural_of(noun) == plural
    assert plural_of(plural) == plural


@pytest.mark.parametrize("word", ["children", "cases", "staff", "women", "policemen", "criteria"])
def test_plurals_are_known(word: str) -> None:
    assert is_plural(word)


@pytest.mark.parametrize("word", ["case", "business", "status", "serious", "process", "specimen", "is"])
def test_singulars_in_s_are_known(word: str) -> None:
    assert not is_plural(word)


COUNTED = [
    (" high risk victims across the force", "high risk victims"),
    (" incidents of anti-social behaviour", "incidents"),
    (" anti-\nsocial behaviour officers", "anti-social behaviour officers"),
    (" sports clubs in", "sports clubs"),
    (" police officers and staff were", "police officers and staff"),
    (" men and women", "men and women"),
    (" officers and 12 cars", "officers"),
    (" social work teams in", "social work teams"),
    (" brother and sister groups were", "brother and sister groups"),
    (" locality-based, multi-agency teams", "locality-based, multi-agency teams"),
    (" reports show that", "reports"),
    (" work with families", None),
    (" live in care", None),
    (", schools", None),
    (" of the schools", None),
    ("\n\nSchools", None),
]


@pytest.mark.parametrize(("text", "name"), COUNTED)
def test_thing_counted_ends_where_the_noun_ends(text: str, name: str | None) -> None:
    counted = find_counted(text, fold(text), 0)
    assert (counted.name if counted else None) == name


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_squeezing_twice_changes_nothing(text: str) -> None:
    assert squeeze(squeeze(text)) == squeeze(text)
