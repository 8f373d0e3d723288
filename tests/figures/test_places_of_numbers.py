"""Numbers of several places in one sentence, lengths in two units, and figures named by the sentence before."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.documents.document import Metadata
from assistant.figures.extraction import find_figures
from assistant.language.quantities import find_quantities
from tests.figures.reports import report

OWN = Metadata(area="Borley Trust", national="England")


def read(text):
    return {each.value: each for each in find_figures(report(text, metadata=OWN)).figures}


@pytest.mark.parametrize(
    ("text", "value", "area"),
    [
        ("Ashby Hospital, with 310 beds, and Fenn Lane Hospital, which has 45 beds for rest.", 310, "Ashby Hospital"),
        ("Ashby Hospital, with 310 beds, and Fenn Lane Hospital, which has 45 beds for rest.", 45, "Fenn Lane Hospital"),
        ("Some 61% of patients were seen in time, higher than the national 57%, though below the aim.", 57, "England"),
        ("Some 61% of patients were seen in time, higher than the national 57%, though below the aim.", 61, "Borley Trust"),
    ],
)  # fmt: skip
def test_a_number_is_of_the_place_that_has_it(text, value, area):
    assert read(text)[Decimal(value)].area == area


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It took 9 minutes 12 seconds.", 552, "seconds"),
        ("The wait was 2 hours and 5 minutes on average.", 125, "minutes"),
    ],
)
def test_a_length_in_two_units_is_one(text, value, unit):
    (found,) = find_quantities(text)
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text", ["It took 5 hours, 70 minutes more than before.", "It rose from 5 minutes to 20 seconds."]
)
def test_two_lengths_stay_two(text):
    assert len(find_quantities(text)) == 2


def test_the_figure_is_of_what_the_sentence_before_speaks_of():
    found = read(
        "Crew availability is a worry. The figure for the year was 71 percent, while the aim is 85 percent."
    )
    assert found[Decimal(71)].measure == "Crew availability"
    assert found[Decimal(85)].measure == "Crew availability" and found[Decimal(85)].target


def test_a_subject_may_end_in_an_infinitive():
    found = read("The number who waited long after the decision to admit fell from 40 in 2021 to 25 in 2022.")
    assert found[Decimal(25)].measure == "number who waited long after the decision to admit"


def test_never_events_are_counted():
    assert read("Three never events were reported.")[Decimal(3)].unit == "never events"
