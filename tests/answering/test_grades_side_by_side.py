"""Grades of two places, of one place's parts and of its reports over the years, set side by side."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus


def _baths(place: str, year: int, overall: str, water: str, staff: str, note: str = "") -> Written:
    """Write an inspection of a town's baths, its grades given in a table and again above a chapter."""
    return Written(
        f"Inspection of {place} baths",
        place,
        f"{year}-06-03",
        f"""Overall effectiveness
{overall}

Water quality
{water}

Training of lifeguards
{staff}

The training of lifeguards in chapter two
{staff}

{note}
""",
        (
            ("Overall effectiveness", overall),
            ("Water quality", water),
            ("Training of lifeguards", staff),
            ("The training of lifeguards in chapter two", staff),
        ),
    )


@pytest.fixture(scope="module")
def baths(tmp_path_factory):
    return corpus(
        tmp_path_factory.mktemp("baths"),
        _baths("Ashmere", 2015, "Inadequate", "Requires improvement", "Inadequate"),
        _baths(
            "Ashmere", 2021, "Good", "Good", "Requires improvement", "The training was shortened in 2020."
        ),
        _baths("Borrowick", 2018, "Outstanding", "Outstanding", "Good"),
        _baths("Colling", 2019, "Good", "Good", "Good"),
    )


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("water quality: did Ashmere or Borrowick come out better?",
         "Borrowick: Outstanding (Water quality); Ashmere: Good (Water quality)"),
        ("which is better for water quality, Ashmere or Borrowick",
         "Borrowick: Outstanding (Water quality); Ashmere: Good (Water quality)"),
        ("who did worse on the training of lifeguards, Borrowick or Ashmere?",
         "Ashmere: Requires improvement (Training of lifeguards); Borrowick: Good (Training of lifeguards)"),
        ("is Borrowick rated higher than Colling for water quality?",
         "yes: Borrowick: Outstanding (Water quality); Colling: Good (Water quality)"),
        ("was Ashmere rated lower than Colling on training of lifeguards",
         "yes: Ashmere: Requires improvement (Training of lifeguards); Colling: Good (Training of lifeguards)"),
        ("which is rated higher, Ashmere or Colling?",
         "the same: Ashmere: Good (Overall effectiveness); Colling: Good (Overall effectiveness)"),
        ("who got the better grade overall, Colling or Borrowick",
         "Borrowick: Outstanding (Overall effectiveness); Colling: Good (Overall effectiveness)"),
    ],
)  # fmt: skip
def test_the_grades_of_two_places_stand_side_by_side(baths, question, text):
    answer = baths.ask(question)
    assert answer.text == text
    assert len(answer.citations) == 2


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("was there anything Borrowick was actually rated good for?", "Training of lifeguards: Good"),
        ("did Borrowick get any outstanding grades?", "Water quality: Outstanding"),
        ("what was Borrowick rated good for", "Training of lifeguards: Good"),
        ("was anything in Ashmere judged inadequate?",
         "no: Overall effectiveness: Good; Water quality: Good; Training of lifeguards: Requires improvement"),
        ("Borrowick: was every grade outstanding or did one fall short?", "no: Training of lifeguards: Good"),
        ("were all grades outstanding in Borrowick?", "no: Training of lifeguards: Good"),
        ("was water quality in Ashmere rated as badly as the rest?",
         "Water quality: Good; Overall effectiveness: Good; Training of lifeguards: Requires improvement"),
    ],
)  # fmt: skip
def test_the_parts_with_a_grade_are_named_once(baths, question, text):
    assert baths.ask(question).text == text


@pytest.mark.parametrize(
    "question",
    [
        "has Ashmere's overall grade gone up between the June 2015 and the June 2021 report?",
        "did Ashmere get better?",
        "has Ashmere improved since 2015?",
        "how did Ashmere change overall",
    ],
)
def test_how_a_place_moved_is_told_by_the_grades_of_its_reports(baths, question):
    text = "June 2015: Inadequate (Overall effectiveness); June 2021: Good (Overall effectiveness)"
    assert baths.ask(question).text == text


def test_years_side_by_side_are_all_between_them(baths):
    answer = baths.ask("in the 2018-2021 inspections, whose training of lifeguards was rated good")
    assert answer.text.startswith("Borrowick: Good (Training of lifeguards)")
    assert "Colling" in answer.text
    assert "Ashmere" not in answer.text
