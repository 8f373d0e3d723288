"""What a number is of where its own words do not say: the clause, the list, the sentence before."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.figures.extraction import find_figures
from assistant.figures.figure import Figure
from tests.figures.reports import report


def figure(text: str, value: str) -> Figure:
    """Return the figure of one paragraph that has this value."""
    return next(each for each in find_figures(report(text)).figures if each.value == Decimal(value))


# id, text, value, then the fields that must be so
CASES = [
    ("denied", "Of 40 tenants, 12 did not have a fire door.", "12", {"qualifier": "not have a fire door"}),
    ("denied-share", "Some 8% of wards had no lead nurse.", "8", {"qualifier": "no lead nurse"}),
    ("all-but-whole", "All but two of its 31 boats were at sea.", "31", {"unit": "boats", "out_of": None}),
    ("all-but", "The clinic is in contact with all but four patients.", "4",
     {"measure": "patients", "qualifier": "in contact with all but four patients"}),
    ("behind-brackets", "Not enough (38%) prisoners have a release plan.", "38",
     {"measure": "prisoners", "qualifier": "release plan"}),
    ("at-level", "Waiting times for a scan are long, at between 9 and 11 weeks.", None,
     {"measure": "Waiting times for a scan", "unit": "weeks"}),
    ("at-rate", "The uptake of vaccines improved, at a monthly rate of 71%.", "71", {"measure": "uptake of vaccines"}),
    ("according-to", "According to figures for 2018, at 19%, sickness absence was high.", "19",
     {"measure": "sickness absence", "period": "2018"}),
    ("state", "The officer has nine pupils at risk of exclusion.", "9", {"measure": "pupils at risk of exclusion"}),
    ("stranded", "For the six families the charity is not in touch with, letters were sent.", "6",
     {"measure": "families the charity is not in touch"}),
    ("later-sibling", "At the visit, five were asleep and three residents were in the garden.", "5",
     {"measure": "residents", "unit": "residents"}),
    ("rate-population", "In May 212 are being looked after (a rate of 51 per 10,000 children).", "212",
     {"measure": "children", "unit": "children"}),
    ("topic", "Most prisoners had work. Twelve were in the laundry.", "12",
     {"measure": "prisoners", "unit": "prisoners"}),
    ("those-chosen", "Return interviews were late. Of those undertaken, two thirds took a week.", "66.7",
     {"measure": "Return interviews"}),
    ("respectively", "Turnover in surgery and medicine was 12% and 17% respectively.", "17",
     {"measure": "Turnover", "qualifier": "medicine"}),
    ("respectively-years", "Fires in 2016 and 2017 numbered 40 and 52 respectively.", "40", {"period": "2016"}),
    ("later-level", "The share rose from 70% in 2016 to 84% in 2017. Of these, 9% were refused.", "9",
     {"period": "2017"}),
    ("times", "Attendance was above the national average for two of the past three years.", "2",
     {"unit": "years", "area": "Northshire"}),
    ("held-against", "Although the trust met the national target, its mean wait was 9 days.", "9",
     {"area": "Northshire"}),
    ("told", "The data show the average wait was 12 days.", "12", {"measure": "average wait"}),
    ("being", "The fire resulted in nine families being housed in hotels.", "9",
     {"measure": "families", "qualifier": "housed in hotels"}),
    ("cohort", "Of 130 pupils, a small group of 22 passed the test.", "22",
     {"measure": "pupils", "qualifier": "passed the test"}),
    ("hosted", "The largest colonies are of gannets (540 pairs) and puffins (120 pairs).", "540",
     {"measure": "pairs", "qualifier": "gannets"}),
    ("those-from", "Emissions from lorries were 12% lower, whereas those from vans were 7% higher.", "7",
     {"measure": "Emissions", "qualifier": "from vans"}),
    ("where-it", "Bus use has declined in every district but Marlow, where it grew by 2%.", "2", {"measure": "Bus use"}),
    ("own-places", "Turnout was 38%, ranging from 29% in Eastfield to 51% in the Vale ward.", "38",
     {"area": "Northshire"}),
    ("agreed-that", "In all, 64% of parents agreed that bullying was rare.", "64",
     {"qualifier": "agreed that bullying was rare"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value", "fields"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_number_takes_what_it_is_of_from_where_the_text_says_it(
    text: str, value: str | None, fields: dict[str, str | None]
) -> None:
    found = figure(text, value) if value else find_figures(report(text)).figures[0]
    assert {name: getattr(found, name) for name in fields} == fields
