"""Sums that somebody is given or owes, numbers with their meaning behind a dash, and who is expected to do a thing."""

from __future__ import annotations

import pytest

from assistant.figures.extraction import find_figures
from tests.figures.reports import report

CASES = [
    ("gloss", "14 – boats repaired at the yard, against a target of 20", "14", ("boats", "boats", "repaired at the yard")),
    ("gloss-sum", "£3.2m – the cost of the new quay", "3200000", ("GBP", "cost of the new quay", None)),
    ("gloss-time", "9 days – median wait from booking to a berth", "9", ("days", "median wait from booking to a berth", None)),
    ("gloss-target", "14 – boats repaired at the yard, against a target of 20", "20", ("boats", "boats", "repaired at the yard")),
    ("paid-whom", "The board paid Hill Dredging £4.1m in 2021.", "4100000", ("GBP", "Hill Dredging", "paid")),
    ("owed", "The board owed its suppliers £2.3m.", "2300000", ("GBP", "suppliers", "owed")),
    ("was-fined", "The ferry company was fined £40,000 in May 2020.", "40000", ("GBP", "ferry company", "fined")),
    ("gave-itself", "It gave itself 15 weeks to dredge the channel.", "15", ("weeks", "to dredge the channel", None)),
    ("cost-whom", "Joining cost a small club about £320.", "320", ("GBP", "Joining", "cost")),
    ("worth", "Claims worth £1.8m were still unpaid.", "1800000", ("GBP", "Claims", "still unpaid")),
    ("was-worth", "The lease was originally worth £5.9m.", "5900000", ("GBP", "lease", "worth")),
    ("value-of", "Officers seized 96 boxes of glass eels with a value of £540,000.", "540000",
     ("GBP", "boxes of glass eels", "value")),
    ("value-apart", "Officers seized 96 boxes of glass eels with a value of £540,000.", "96",
     ("boxes", "boxes of glass eels", "Officers seized")),
    ("from-whom", "It commissioned a survey from Hill University at a cost of £26,000.", "26000", ("GBP", "survey", "cost")),
    ("expects", "The board expects final spending to be £31.2m.", "31200000", ("GBP", "final spending", None)),
    ("expected-to-make-up", "The board had expected eels to make up 30%.", "30", ("percent", "eels", None)),
    ("assumed", "Repairs made up 16% of spending. The plan had assumed 9%.", "9", ("percent", "Repairs", "of spending")),
    ("improved-things", "The fund improved 5,210 piers.", "5210", ("piers", "piers", "fund improved")),
    ("saving", "Those with a mooring will save an average of £285 a year.", "285",
     ("GBP", "Those with a mooring will save", "a year")),
    ("there-were", "Divers were scarce: there were six in the port.", "6", ("Divers", "Divers", "port")),
    ("they-made", "Clubs showed less interest: they made 9% of all bids.", "9", ("percent", "Clubs", "of all bids")),
    ("met-some", "Hill Dredging met four of the 11 measures in the contract's first year.", "4",
     ("measures", "measures", "Hill Dredging met")),
    ("found-in-those", "Inspectors saw 8% of boats. The visits found rot in 11% of those seen.", "11",
     ("percent", "boats", "found rot")),
    ("tolerated", "Loss is 2.6% of stock, below the 4.0% that the board would accept.", "4.0",
     ("percent", "Loss", "that the board would accept")),
    ("returned", "On average each application was returned to the skipper 2.3 times.", "2.3",
     ("times", "application", "returned to the skipper")),
    ("stopped-in", "It found 96 cases of fraud, and had stopped payment in 71 of them.", "71",
     ("cases", "cases of fraud", "stopped payment")),
    ("for-every", "Each pier improved has cost £7,597.", "7597", ("GBP", "pier improved", "cost")),
]  # fmt: skip


def figure(text: str, value: str):
    found = [each for each in find_figures(report(text)).figures if str(each.value) == value]
    assert found, f"{value!r} is not found"
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "told"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_number_is_of_what_the_sentence_says(text, value, told):
    found = figure(text, value)
    assert (found.unit, found.measure, found.qualifier) == told


def test_a_further_number_is_of_the_same_whole():
    text = "Of the 620 bids received, 240 led to a grant. A further 90 were rejected."
    assert str(figure(text, "90").out_of) == "620"


def test_what_there_is_makes_no_part_of_what_is_needed():
    found = figure("The plan said that 420 divers would be needed. Only 92 had registered.", "92")
    assert (found.out_of, found.measure, found.qualifier) == (None, "divers", "registered")


def test_what_was_never_passed_is_the_most_there_was():
    assert figure("The number of divers never rose above 148.", "148").approximation == "at most"


@pytest.mark.parametrize(
    ("text", "value", "area"),
    [
        ("In Upper Northshire there were 40 piers.", "40", "Upper Northshire"),
        ("In Northshire there were 40 piers.", "40", "Northshire"),
        ("It commissioned a survey from Hill University at a cost of £26,000.", "26000", "Northshire"),
    ],
)
def test_a_part_of_a_place_and_a_supplier_are_not_the_place(text, value, area):
    assert figure(text, value).area == area


def test_two_months_of_one_year_are_one_time():
    assert figure("In January and February 2021, 40 boats sank.", "40").period == "January and February 2021"
