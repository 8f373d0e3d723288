"""What a report says of itself, found in its own text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents.frontmatter import find_metadata

LONG = """1
Kent County Council
Inspection of services for children in need of help and
protection, children looked after and care leavers
and
Review of the effectiveness of the Local Safeguarding Children
Board1
Inspection dates: 6 March to 30 March 2017
Report published: 13 June 2017
Children’s services in Kent are good
The inspectorate produces this report under its power to combine reports.
\f2
Kent County Council is delivering a good service. Approximately 330,000 children live in Kent. This is more
than in London; the national average of England is lower. Kent County Council has five homes. Kent County Council has staff.
The Office for Standards in Education (Ofsted) regulates and inspects to achieve excellence.
You may reuse this information under the terms of the Open Government Licence.
This publication is available at www.gov.uk/government/organisations/ofsted.
© Crown copyright 2017
"""
SHORT = """Inspection of North Lincolnshire local
authority children’s services
Inspection dates: 16 to 20 March 2026
Lead inspector: A Person, His Majesty’s Inspector
North Lincolnshire local authority knows its children well.
This report is available at https://reports.ofsted.gov.uk/.
© Crown copyright 2026
"""
FORCE = """How effective is the force at keeping people safe?

Overall summary

Dyfed-Powys Police is good at it. Dyfed-Powys Police has fewer crimes than most of England and Wales.

Dyfed-Powys Police works well with the council. We saw how Dyfed-Powys Police deals with victims.

Dyfed-Powys Police has 1,200 officers. Across Dyfed-Powys crime fell, and in Dyfed-Powys it is low.
"""


CASES: list[tuple[str, str, str | tuple[str, ...]]] = [
    (
        LONG,
        "title",
        "Kent County Council: Inspection of services for children in need of help and protection, children "
        "looked after and care leavers and Review of the effectiveness of the Local Safeguarding Children Board",
    ),
    (LONG, "published", "2017-06-13"),
    (LONG, "area", "Kent"),
    (LONG, "national", "England"),
    (LONG, "publisher", "Office for Standards in Education"),
    (LONG, "publisher_names", ("Ofsted",)),
    (LONG, "licence", "Open Government Licence, Crown copyright"),
    (LONG, "address", "www.gov.uk/government/organisations/ofsted"),
    (SHORT, "title", "Inspection of North Lincolnshire local authority children’s services"),
    (SHORT, "area", "North Lincolnshire"),
    (SHORT, "published", "2026"),
    (SHORT, "national", ""),
    (FORCE, "title", "How effective is the force at keeping people safe?"),
    (FORCE, "area", "Dyfed-Powys Police"),
    (FORCE, "national", "England and Wales"),
    (FORCE, "published", ""),
    ("", "title", ""),
]


@pytest.mark.parametrize(("text", "field", "expected"), CASES, ids=[case[1] for case in CASES])
def test_a_report_says_what_it_is(text: str, field: str, expected: str | tuple[str, ...]) -> None:
    assert getattr(find_metadata(text), field) == expected


def test_a_council_is_called_by_its_name_and_by_what_it_is() -> None:
    assert set(find_metadata(LONG).area_names) >= {"Kent County Council", "the local authority", "the county"}


def test_a_force_is_called_by_the_place_that_it_polices_where_the_report_does() -> None:
    assert set(find_metadata(FORCE).area_names) >= {"Dyfed-Powys", "the force"}


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.text(alphabet="Kent CouncilPol\n(.)© 2017:", max_size=400)))
def test_any_text_has_metadata_however_empty(text: str) -> None:
    find_metadata(text)


BARE = """{cover}

Inspection of services for children

Inspection date: 3 March 2015 – 25 March 2015

Report published: 13 May 2015

The overall judgement is that children’s services are good

Children’s services in {place} are
good. The Children in Care Council meets monthly. Members of the Children in Care Council told us so. The Children in
Care Council is heard, and the chair of the Children in Care Council sees the director. We met the Children in Care Council.

Approximately 34,200 children live in {wrapped}. This is 23% of the population.
"""


@pytest.mark.parametrize(
    ("cover", "place", "area"),
    [
        ("Wexborough and Dunmere", "Wexborough and Dunmere", "Wexborough and Dunmere"),
        ("Marrick City", "Marrick", "Marrick"),
        ("Marrick City", "Marrick City", "Marrick City"),
        ("Aldbury, Kenton and Poolham Council", "Aldbury, Kenton and Poolham", "Aldbury, Kenton and Poolham"),
        ("Aldbury, Kenton and Poolham", "Aldbury, Kenton and Poolham", "Aldbury, Kenton and Poolham"),
    ],
)
def test_a_place_alone_on_the_cover_is_the_area_where_the_text_says_in_it(
    cover: str, place: str, area: str
) -> None:
    text = BARE.format(cover=cover, place=place, wrapped=place.replace(" and ", " and\n"))
    assert find_metadata(text).area == area


@pytest.mark.parametrize(
    ("cover", "place", "area", "other"),
    [
        ("Marrick upon Sedge City Council", "Marrick", "Marrick upon Sedge", "Marrick"),
        ("Kestow upon Holl City Council", "Holl", "Kestow upon Holl", "Holl"),
        ("Poolham-on-Sea", "Poolham", "Poolham-on-Sea", "Poolham"),
        ("Wexborough & Dunmere", "Wexborough and Dunmere", "Wexborough & Dunmere", "Wexborough and Dunmere"),
        ("St. Aldate Borough Council", "St Aldate", "St. Aldate", "St Aldate"),
        ("County Marrick", "County Marrick", "County Marrick", "the county"),
        ("Marrick County Council", "County Marrick", "Marrick", "County Marrick"),
        ("City of Marrick", "the City of Marrick", "City of Marrick", "the local authority"),
        ("City of Marrick", "Marrick", "Marrick", "City of Marrick"),
        ("Council of the Isles of Dunmere", "the Isles of Dunmere", "Isles of Dunmere", "the council"),
    ],
)
def test_a_place_goes_by_its_short_name_where_the_text_says_so(
    cover: str, place: str, area: str, other: str
) -> None:
    text = BARE.format(cover=cover, place=place, wrapped=place) + f"Schools in {place} are full.\n"
    metadata = find_metadata(text)
    assert metadata.area == area
    assert other in metadata.area_names or other == "the county"


def test_the_owner_of_what_is_inspected_is_the_area() -> None:
    text = "Inspection of Marrick’s social care services\n\nInspection dates: 3 to 7 March 2019\n\nChildren in Marrick are safe.\n"
    assert find_metadata(text).area == "Marrick"
