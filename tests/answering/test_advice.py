"""What a report recommends, asked as a noun phrase or as what should improve."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

HARBOUR = Written(
    "Brenton Harbour: inspection report",
    "Brenton Harbour",
    "2020-03-04",
    """Findings

The piers require improvement before winter. Lamps improve safety, and visitors said so.

Recommendations

• Ensure that both cranes are tested each spring.

• Replace the ropes of the north pier.

Tides

The tide is measured twice a day by the pilot.
""",
)
YARD = Written(
    "Selwick Yard: inspection report",
    "Selwick Yard",
    "2021-03-04",
    """Findings

The yard is tidy.

What needs to improve

• The drains, which flood every autumn.

• Parking near the gate.

Slips

Two slips are in use.
""",
)


@pytest.fixture(scope="module")
def yards(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("yards"), HARBOUR, YARD)


@pytest.mark.parametrize(
    "question",
    [
        "recommendations for Brenton Harbour",
        "Brenton Harbour recommendations",
        "what should Brenton Harbour improve",
        "what does Brenton Harbour need to improve",
        "what are the recommendations for Brenton Harbour",
    ],
)
def test_what_is_recommended_is_given_whole(yards, question):
    answer = yards.ask(question)
    assert answer.kind == "list"
    assert "both cranes are tested" in answer.text
    assert "ropes of the north pier" in answer.text


@pytest.mark.parametrize(
    "question", ["where does Selwick Yard need to improve", "what improvements does Selwick Yard need"]
)
def test_what_needs_to_improve_is_the_section_of_that_name(yards, question):
    answer = yards.ask(question)
    assert "drains" in answer.text
    assert "Parking" in answer.text


def test_what_improved_asks_for_no_advice(yards):
    assert "cranes" not in yards.ask("what do lamps improve at Brenton Harbour").text


def test_advice_on_a_certain_matter_is_no_whole_list(yards):
    assert "cranes" not in yards.ask("what should Brenton Harbour improve about its ropes").text
