"""What happens to a count that its noun alone names narrows it, and no figure that leans on it."""

from __future__ import annotations

import pytest

from assistant.figures.extraction import find_figures
from tests.figures.reports import report


@pytest.mark.parametrize(
    ("text", "number", "qualifier"),
    [
        ("Grants were paid to 30 farms last year.", "30 farms", "Grants were paid"),
        ("The museum restored 14 paintings.", "14 paintings", "museum restored"),
        ("The trust closed the gap by recruiting 26 nurses.", "26 nurses", "recruiting"),
        ("The scheme enabled 12 tenants to buy their homes.", "12 tenants", "to buy their homes"),
        ("Rangers checked the fences of 40 fields.", "40 fields", "checked the fences"),
        ("The museum restored 14 paintings and 3 frames.", "3 frames", "museum restored"),
        ("The repair work for six boats was unfinished.", "six boats", "repair work, unfinished"),
        (
            "There were delays, with reviews for five pupils not being held.",
            "five pupils",
            "reviews, not being held",
        ),
        ("In June, 4 placements were found, involving eight pupils.", "eight pupils", "placements, found"),
        ("In 2015, 42 families (56 pupils) received support.", "56 pupils", "received support"),
        ("This includes the pilot of tools in 13 schools.", "13 schools", "pilot of tools"),
        (
            "In three cases, homes could not be found for the dogs.",
            "three cases",
            "homes could not be found for the dogs",
        ),
        ("The plan names talks and a file audit of 15 cases.", "15 cases", "file audit"),
        ("One benefit, the tax relief for carers, is not yet applied.", "One benefit", "not yet applied"),
        ("Staff saw 26 calls from the previous day awaiting a reply.", "26 calls", "awaiting a reply"),
        (
            "Of the patients, 40 people were born outside the country.",
            "40 people",
            "born outside the country",
        ),
        ("At the time of the two visits, the shop was shut.", "two visits", None),
        ("The board has three members.", "three members", None),
        ("The council operates two depots.", "two depots", "The council operates"),
        ("There are five depots.", "five depots", None),
        ("The agency runs no hostels.", "no hostels", "agency runs"),
        ("At the count, Marlow was looking after 42 cats.", "42 cats", "Marlow was looking after"),
        ("The charity is contributing to two inquiries.", "two inquiries", "charity is contributing"),
        ("This hall has been used in three instances since May.", "three instances", "hall has been used"),
        ("Advice is delivered via six libraries.", "six libraries", "Advice is delivered"),
        (
            "The jury was made up of five of the club's members and two guests.",
            "two guests",
            None,
        ),
        ("The museum restored 14 paintings for the bishop.", "14 paintings", "museum restored"),
        ("With the exception of 3 boats, all were sold.", "3 boats", None),
        ("Action when pupils do not attend class led to 48 calls.", "48 calls", None),
    ],
)
def test_deed_narrows_a_bare_count(text: str, number: str, qualifier: str | None) -> None:
    found = {figure.text: figure.qualifier for figure in find_figures(report(text)).figures}
    assert found[number] == qualifier


def test_deed_is_not_handed_on() -> None:
    text = "The clinic treated 60 birds in 2018. This was 12 percent more than in 2017."
    assert [figure.qualifier for figure in find_figures(report(text)).figures] == ["clinic treated", None]
