"""An answer is right when all that was expected is there, and wrong with the reason."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.evaluating.folding import fold, holds, same_number
from assistant.evaluating.questions import Expected
from assistant.evaluating.scoring import score
from tests.evaluating.answers import answer, computed, figure

EVIDENCE = ("fell by 14 percent",)
CASES = [
    (
        "all fields",
        {"value": "14", "unit": "percent", "area": "Northshire", "period": "June 2014"},
        [figure()],
        "",
    ),
    ("more digits, same number", {"value": "14.0"}, [figure()], ""),
    ("a separator of thousands", {"value": "1,200"}, [figure("1200")], ""),
    ("another number", {"value": "15"}, [figure()], "wrong value"),
    ("another sign", {"value": "-14"}, [figure()], "wrong value"),
    ("the sign wanted", {"value": "-14"}, [figure("-14")], ""),
    ("percent is no percentage point", {"unit": "percentage points"}, [figure()], "wrong unit"),
    ("case of an area", {"area": "northshire"}, [figure()], ""),
    ("another area", {"area": "England"}, [figure()], "wrong area"),
    ("no area", {"area": "England"}, [figure(area=None)], "wrong area"),
    ("part of a period", {"period": "june 2014"}, [figure()], ""),
    ("another period", {"period": "June 2013"}, [figure()], "wrong period"),
    ("part of a year", {"period": "June 201"}, [figure()], "wrong period"),
    ("a comparator is no answer", {"value": "14"}, [figure(role="comparator")], "wrong value"),
    (
        "the figure that fits best",
        {"value": "14", "area": "England"},
        [figure("9"), figure(area="England")],
        "",
    ),
    (
        "the value before the rest",
        {"value": "14", "unit": "percent", "area": "England"},
        [figure("9", area="England"), figure(area="Wales")],
        "wrong area",
    ),
    ("a range", {"low": "10", "high": "12"}, [figure("", low=Decimal(10), high=Decimal("12.0"))], ""),
    ("a margin", {"margin": "0.6"}, [figure(margin=Decimal("0.6"))], ""),
    ("a direction", {"direction": "decrease"}, [figure(direction="increase")], "wrong direction"),
    ("a baseline", {"baseline": "2010"}, [figure(baseline="2010")], ""),
    ("no figure at all", {"value": "14", "unit": "percent"}, [], "wrong value, unit"),
    ("words of the answer", {"contains": ("14", "PERCENT")}, [], ""),
    ("words it lacks", {"contains": ("fell",)}, [], "answer lacks 'fell'"),
    ("part of a number", {"contains": ("4",)}, [], "answer lacks '4'"),
    ("evidence", {"evidence": EVIDENCE}, [], ""),
    ("one of two evidences", {"evidence": ("rose", *EVIDENCE)}, [], ""),
    ("evidence that is not cited", {"evidence": ("rose",)}, [], "evidence not cited"),
    ("two wrongs", {"value": "3", "contains": ("x",)}, [figure()], "answer lacks 'x'; wrong value"),
]


@pytest.mark.parametrize(
    ("wanted", "figures", "why"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_answer_against_what_was_expected(wanted, figures, why):
    scored = score(Expected("1", "q", **wanted), answer(figures=figures))
    assert (scored.why, scored.right) == (why, not why)


def test_result_worked_out_counts_as_the_figure():
    wanted = Expected("1", "q", value="3", unit="percentage points")
    assert score(wanted, answer(figures=[figure()], computed=(computed(),))).right
    assert not score(wanted, answer(figures=[figure()], computed=(computed(unit="percent"),))).right


def test_evidence_counts_in_the_first_three_citations():
    quotes = ("one", "two", "three", "Crime fell\n by 14  percent")
    wanted = Expected("1", "q", evidence=EVIDENCE)
    ranks = [score(wanted, answer(quotes=quotes[first:])) for first in range(4)]
    assert [(row.rank, row.right) for row in ranks] == [(4, False), (3, True), (2, True), (1, True)]


REFUSALS = [
    ("refused", answer(status="not_found", quotes=()), True),
    ("refused with a passage near it", answer(status="not_found"), True),
    ("answered", answer(), False),
    ("refused with an answering figure", answer(status="not_found", figures=[figure()]), False),
    ("refused with a related figure", answer(status="not_found", figures=[figure(role="related")]), True),
    ("no question", answer(status="invalid"), False),
]


@pytest.mark.parametrize(
    ("given", "right"), [case[1:] for case in REFUSALS], ids=[case[0] for case in REFUSALS]
)
def test_refusal_where_the_reports_do_not_say(given, right):
    assert score(Expected("1", "q", answerable=False), given).right is right


def test_refusal_of_what_can_be_answered_is_wrong():
    scored = score(Expected("1", "q", value="14"), answer(status="not_found"))
    assert (scored.right, scored.why, scored.fields) == (False, "not_found", (("value", False),))


def test_folding_of_words():
    assert fold(" The ‘Met’\n Grip—“x” co‑op ") == "the 'met' grip—\"x\" co-op"


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Requires\n improvement", "requires improvement", True),
        ("14 percent", "4", False),
        ("22.0 points", "22", True),
        ("1.11 times", "1.1", True),
        ("1,400 people", "1", False),
        ("140 people", "14", False),
        ("1.4 points", "4", False),
        ("1,400 people", "400", False),
        ("by 4.", "4", True),
        ("page 10", "10", True),
        ("anything", "", True),
        ("(a+)+", "(a+)+", True),
    ],
)
def test_words_in_an_answer(text, words, found):
    assert holds(text, words) is found


@pytest.mark.parametrize(
    ("wanted", "found", "same"),
    [
        ("16.10", Decimal("16.1"), True),
        ("-2.3", Decimal("-2.3"), True),
        ("−2.3", Decimal("-2.3"), True),
        ("2.3", Decimal("-2.3"), False),
        ("343,172", Decimal(343172), True),
        ("about 3", Decimal(3), False),
        ("3", None, False),
        ("0.1", Decimal("0.1"), True),
    ],
)
def test_numbers_are_compared_exactly(wanted, found, same):
    assert same_number(wanted, found) is same
