"""Names that are asked for, what is left out in a word at the end, how many at the end, and when inspectors came."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "which boroughs managed all 50 call backs in May 2014?",
        "names of the six boroughs that made all their call backs in May 2014",
        "which London borough has the worst crime rate?",
    ],
)
def test_how_many_they_are_does_not_name_them(bundled, question):
    assert bundled.ask(question).status == "not_found"


@pytest.mark.parametrize(
    "question",
    [
        "overall crime rate per 1,000 people in London, fraud excluded",
        "what is the crime rate per 1,000 people in London (no fraud)",
        "what is the crime rate per 1,000 people in London (excluding fraud)",
    ],
)
def test_what_is_left_out_may_stand_at_the_end(bundled, question):
    assert bundled.ask(question).text == "82.7 per 1,000 population"


def test_what_is_counted_may_stand_before_how_many(bundled):
    answer = bundled.ask("boroughs that made all their call backs in May 2014 - how many?")
    assert answer.text == "only 6 of the 32 boroughs"


def test_when_something_is_so_is_answered_by_its_cause(bundled):
    answer = bundled.ask("when does HMIC call a force inadequate?")
    assert "because it is significantly lower" in answer.text


def test_when_inspectors_came_stands_behind_a_label(own_cache, tmp_path):
    from assistant import Assistant

    tmp_path.joinpath("ponds.txt").write_text(
        "Inspection of Wexby ponds\n\nInspection dates: 4 March to 8 March 2024\n\n"
        "Visitors go to the ponds in summer, when there are ducks.\n",
        "utf-8",
    )
    tmp_path.joinpath("ponds.toml").write_text(
        'title = "Inspection of Wexby ponds"\narea = "Wexby"\npublished = "2024-05-01"\n', "utf-8"
    )
    with Assistant.open(str(tmp_path)) as assistant:
        assert assistant.ask("when did inspectors go to Wexby?").text == "4 March to 8 March 2024"
