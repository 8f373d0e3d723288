"""What lasts as long as a duration says, and of whom; what stands at a level; shares that open a clause."""

from __future__ import annotations

import pytest

from assistant.figures.extraction import find_figures
from tests.figures.reports import report


@pytest.mark.parametrize(
    ("text", "number", "measure", "qualifier"),
    [
        ("For six months, the board has had no chair.", "six months", "board", "no chair"),
        ("Staff met tenants, who had been in arrears for nine months without help.", "nine months", "tenants", "in arrears"),
        ("Too many patients experience delay, waiting up to 28 weeks for surgery.", "28 weeks", "patients", "waiting"),
        ("The council has no view on pupils being quickly removed from the roll within three weeks.", "three weeks", "pupils", "removed from the roll"),
        ("It took on average 52 days between a claim being made and a payment.", "52 days", "between a claim being made and a payment", None),
        ("There are two boats known as needing repair.", "two boats", "boats known as needing repair", None),
        ("There are six boats waiting to be painted blue.", "six boats", "boats waiting to be painted blue", None),
        ("Records are completed for 92% of the patients.", "92%", "patients", "Records are completed"),
        ("The number of cases seen by the panel, where there is doubt, has fallen to 17.", "17", "number of cases seen by the panel", None),
        ("The number of boats has risen for years, but dropped to 22.", "22", "number of boats", None),
        ("There was some progress, with the proportion passing maths now at 25%.", "25%", "proportion passing maths", None),
        ("The proportion of nurses staying has grown and, in 2018, 85% stayed.", "85%", "proportion of nurses staying", "stayed"),
        ("Although every tenant has a yearly review, only 90% are completed in time.", "90%", "yearly review", "completed in time"),
        ("Of 469 tenants, only 14 no longer pay rent on time.", "14", "tenants", "no longer pay rent on time"),
        ("The fund helped 80 families in response to needs resulting from a flood.", "80 families", "families in response to needs resulting from a flood", "fund helped"),
        ("Numbers of boats lost rose from 12 in 2014 to 14 boats in 2015 and, so far in 2016, 5 boats.", "5 boats", "Numbers of boats lost", None),
        ("A higher proportion of pupils are choosing to stay on, at 73%.", "73%", "higher proportion of pupils", "choosing to stay on"),
        ("Most callers receive a reply within six days.", "six days", "callers", "receive a reply"),
        ("There has been a fall in the number of cases open and this stood at 294.", "294", "number of cases open", None),
        ("Arson is the most common cause of fires in Leeds, at 53%.", "53%", "Arson", "the most common cause of fires in Leeds"),
        ("The theft rate was down by 1% to 4.1% and the arson rate to 5.3%.", "5.3%", "arson rate", None),
        ("There was further improvement, with the proportion passing now at 25%.", "25%", "proportion passing", None),
        ("The data shows a further drop in the days taken, to 499.", "499", "days taken", None),
        ("The progress that nurses make is good. Currently, 70% are in work.", "70%", "nurses", "in work"),
        ("There are 80 pupils electively home educated.", "80 pupils", "pupils electively home educated", None),
        ("There are no timescales for repairs.", "no timescales", "timescales for repairs", None),
    ],
)  # fmt: skip
def test_measure_is_found_past_its_clause(
    text: str, number: str, measure: str, qualifier: str | None
) -> None:
    found = {figure.text: (figure.measure, figure.qualifier) for figure in find_figures(report(text)).figures}
    assert found[number] == (measure, qualifier)


def test_double_is_a_kind_before_a_compound() -> None:
    assert not find_figures(report("There is a careful triple planning approach.")).figures
    assert [figure.text for figure in find_figures(report("Costs were double the budget.")).figures] == [
        "double"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The numbers gaining five passes are low.",
        "The chair attends the 0-25 board.",
        "The reports focus on pupils from birth to four.",
        "The ‘0 to 25 years’ service has been running well.",
        "Planning between the 16 to 18 youth teams and others is poor.",
    ],
)
def test_number_that_only_describes_is_no_figure(text: str) -> None:
    assert not find_figures(report(text)).figures
