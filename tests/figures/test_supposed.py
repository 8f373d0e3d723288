"""Numbers of long prose that count nothing, and populations that an earlier sentence narrows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.documents.document import Metadata
from assistant.figures.extraction import find_figures
from tests.figures.reports import report

OWN = Metadata(area="Northshire", national="England")


def extract(text):
    return find_figures(report(text, metadata=OWN))


def read(text):
    return {each.value: each for each in extract(text).figures}


@pytest.mark.parametrize(
    ("text", "numeral", "reason"),
    [
        # how old somebody is
        ("For those apprentices who leave the scheme at 19, the college keeps a place.", "19", "age"),
        ("Tenants who retire at 66, or before, may ask for a smaller home.", "66", "age"),
        ("When patients become 18, another clinic sees them.", "18", "age"),
        ("The children who have reached 11 most recently are at a new school.", "11", "age"),
        ("Most of the 16- to 19-year old students travel by bus.", "19", "age"),
        # names in quotation marks
        ("Tenants are served through the council’s ‘one front door’.", "one", "name"),
        ("Wards follow ‘the three Rs’: rest, routine and review.", "three", "name"),
        ("The depot works to its ‘five step plan’.", "five", "name"),
        # figures of speech
        ("Repairs drift from one visit to the next.", "one", "idiom"),
        ("Notes differ between one shift and another.", "one", "idiom"),
        # thresholds and suppositions
        ("Nurses respond well when more than one doctor is involved.", "one", "condition"),
        ("If arrears exceed 60 days, tenants are visited.", "60", "condition"),
        ("Unless fewer than 12 members attend, the vote stands.", "12", "condition"),
        ("Where a pupil is missing for ten days, the school is told.", "ten", "condition"),
        ("There are long forms where one page would suffice.", "one", "condition"),
        # times and standards
        ("Calls fell in the first three weeks of the trial.", "three", "part of a period"),
        ("Repairs are not always finished within 20 days.", "20 days", "part of the measure"),
        ("Nearly half of pupils at risk secured five passes or more.", "five passes or more", "part of the measure"),
    ],
)  # fmt: skip
def test_a_number_that_counts_nothing_stands_in_the_ledger(text, numeral, reason):
    found = extract(text)
    assert (numeral, None, reason) in [(each.text, each.figure, each.reason) for each in found.ledger]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("When more than 300 homes were flooded in 2013, a centre opened.", "300"),
        ("Inspectors checked if at least 40 homes had been seen, and 12 had not.", "12"),
        ("Absence stood at 21, the highest in the region.", "21"),
        ("Visits are made within ten days.", "10"),
        ("Two wards would need 14 nurses.", "14"),
        ("The force left 16 cases open.", "16"),
        ("In 2019, 15 children moved at least twice.", "15"),
        ("One meeting was cancelled.", "1"),
    ],
)
def test_a_number_that_is_told_stays_a_figure(text, value):
    assert Decimal(value) in read(text)


def test_there_are_no_illusions_to_count():
    assert not extract("Carers said that they harboured no illusions about the work.").figures


# text, value, then the fields that must be so
CASES = [
    ("There have been no evictions of young tenants via the new panel.", "0",
     {"measure": "evictions of young tenants via the new panel"}),
    ("Currently there are 18 patients with a referral going through the review panel.", "18",
     {"measure": "patients with a referral going through the review panel"}),
    ("The number of ‘bridge’ flats, whereby tenants stay for a year, has doubled from six to 12 in the past two years.", "6",
     {"measure": "number of ‘bridge’ flats", "unit": "‘bridge’ flats"}),
    ("Patients wait up to three days for a scan and up to nine days for a bed.", "3",
     {"measure": "Patients", "qualifier": "wait, for a scan"}),
    ("Patients wait up to three days for a scan and up to nine days for a bed.", "9",
     {"measure": "Patients", "qualifier": "wait, for a bed"}),
    ("Delay is common, with repairs taking 14 weeks to complete.", "14", {"measure": "repairs", "qualifier": "to complete"}),
    ("In 2015, 42 households (56 tenants) received a grant and there were over 600 calls.", "56",
     {"measure": "tenants", "qualifier": "received a grant"}),
    ("The review panel consisted of six lay members.", "6", {"measure": "lay members", "qualifier": "review panel consisted of"}),
    ("Renters account for 21% of households, identical to the level in the country as a whole.", "21", {"area": "Northshire"}),
    ("Only two out of the city clinics were judged to be poor.", "2", {"measure": "city clinics", "unit": "clinics"}),
    ("A third of asylum seekers (70) have moved.", "70", {"unit": "asylum seekers"}),
    ("Two clinics were judged to be good and three were judged to be poor.", "3",
     {"measure": "clinics", "qualifier": "judged to be poor", "out_of": None}),
    ("Twelve clinics were seen and three were judged to be poor.", "3", {"out_of": Decimal(12)}),
    ("Nine tenants have moved and a further 20 are waiting for keys.", "20",
     {"measure": "tenants", "qualifier": "waiting for keys", "out_of": None}),
    ("Of the 85 files we read, 11 had no plan and a further six had no review.", "6", {"out_of": Decimal(85)}),
    ("There are nine sibling groups and five children who have moved.", "9", {"unit": "sibling groups"}),
    ("The number of repairs that have broken down over the past three years has been low (six).", "6", {"measure": "number of repairs that have broken down"}),
    ("The cohort (13) of patients in custody receive weekly visits.", "13",
     {"measure": "patients in custody", "qualifier": "receive weekly visits"}),
    ("The school serves pupils in care. Just over 90% of pupils are in good schools.", "90",
     {"measure": "pupils in care", "qualifier": "good schools"}),
    ("The clinic helps men in prison. Only 12 men have seen a dentist this year.", "12", {"measure": "men in prison"}),
    ("The clinic helps men in prison. Of all men in the county, 12% have no dentist.", "12", {"measure": "men"}),
    ("The team knows of pupils who do not attend school. Five of the 16 pupils who are in that category have moved.", "5",
     {"measure": "pupils who do not attend school", "out_of": Decimal(16)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "fields"), CASES)
def test_a_measure_says_what_the_text_says(text, value, fields):
    figure = read(text)[Decimal(value)]
    assert {name: getattr(figure, name) for name in fields} == fields


def test_the_quotation_holds_the_sentence_that_names_the_population():
    document = report(
        "The school serves pupils in care. Just over 90% of pupils are in good schools.", metadata=OWN
    )
    (figure,) = find_figures(document).figures
    assert figure.quote.of(document.text).startswith("The school serves")
    assert figure.span("measure").of(document.text) == "pupils in care"
