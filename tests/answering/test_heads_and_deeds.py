"""Numbers of people asked for by a population, a deed done to each once, an order that each has, or a short form."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

CARE = Written(
    "Inspection of services for children in Wexborough",
    "Wexborough",
    "2017-06-01",
    """Information about this area

• Approximately 36,500 children and young people under the age of 18 years live in Wexborough. This is 17.7% of the total population in the area.
• Approximately 11% of the children are living in poverty.
• Approximately 9% of children under 16 years are living in low-income families.
• Children and young people from minority ethnic groups account for 9.5% of all children living in the area.
• At 31 March 2017, 868 children had been identified as being formally in need of a special service.
• At 31 March 2017, 197 children were being looked after by the council (a rate of 54 per 10,000 children). Of this number:
- 45 (23%) live outside the area
- 19 live with parents, one of whom lives outside the area
- 154 live with foster families.
• In the last 12 months:
- 21 children were adopted
- 14 children became the subject of special guardianship orders
- 88 children ceased to be looked after of whom three returned to be looked after
- 12 children and young people ceased to be looked after and moved on to independent living.
""",
)
HILLS = Written(
    "Inspection of services for children in Kestow",
    "Kestow",
    "2017-07-01",
    """Information about this area

Some 1,200 staff work for the council.

In the last 12 months there were 32 adoptions and 29 special guardianship orders were made. In 2016, 40 children were placed for adoption. There were six retirements.

The trust takes on volunteers. Twelve people retired.
""",
)


@pytest.fixture(scope="module")
def reports(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("care"), CARE, HILLS)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("child population of Wexborough", "36500"),
        ("what is the child population of Wexborough?", "36500"),
        ("how big is the population of children in Wexborough", "36500"),
        ("what percentage of people in Wexborough are children", "17.7"),
        ("what share of people in Wexborough are children?", "17.7"),
        ("how many children in Wexborough are poor, in percent", "11"),
        ("what share of children in Wexborough are poor?", "11"),
        ("what percentage of children in Wexborough live in low income households?", "9"),
        ("share of Wexborough's children growing up in low-income families", "9"),
        ("how many adoptions were there in Wexborough", "21"),
        ("how many children were adopted in Wexborough in the last year", "21"),
        ("how many children were adopted in Kestow in the last 12 months", "32"),
        ("number of adoptions in Kestow", "32"),
        ("how many special guardianship orders in Wexborough", "14"),
        ("how many SGOs in Wexborough", "14"),
        ("how many children in Kestow became the subject of a special guardianship order", "29"),
        ("number of CLA in Wexborough", "197"),
        ("LAC per 10,000 Wexborough", "54"),
        ("CIN numbers Wexborough", "868"),
        ("how many looked after children from Wexborough live out of area", "45"),
        ("how many children ceased to be looked after in Wexborough", "88"),
        ("how many children are looked after in Wexborough", "197"),
        ("how many children and young people moved on to independent living in Wexborough", "12"),
    ],
)
def test_people_are_counted_however_they_are_asked_for(reports, question, value):
    answer = reports.ask(question)
    told = [format(f.value, "f") for f in answer.figures if f.role == "answer" and f.value is not None]
    assert value in told, (answer.status, answer.text)


@pytest.mark.parametrize(
    "question",
    [
        "population of Kestow",
        "what percentage of people in Kestow are children",
        "how many children are looked after in Kestow",
        "adult population of Wexborough",
        "what does CLA stand for",
    ],
)
def test_other_people_are_no_answer(reports, question):
    answer = reports.ask(question)
    assert not [f for f in answer.figures if f.role == "answer"], answer.text


def test_to_be_placed_for_adoption_is_not_to_be_adopted(reports):
    answer = reports.ask("how many children were adopted in Kestow in 2016")
    assert "40" not in [format(f.value, "f") for f in answer.figures if f.role == "answer"]
