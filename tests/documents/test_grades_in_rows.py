"""Tables of grades whose labels are wrapped: the grade beside the first line, or below the last."""

from __future__ import annotations

import pytest

from assistant.documents.document import Metadata
from assistant.documents.grades import find_closing_grade
from assistant.documents.layout import parse_document

TABLE = """Inspection of Marrick museums

Inspection dates: 3 to 7 March 2019

Judgement  Grade

The care of paintings by the staff  Good
of the museum

The experience of visitors  Outstanding

Overall effectiveness  Good

The museum stands in Marrick and has stood there since it was built.
"""


def grades(text: str) -> list[tuple[str, str]]:
    document = parse_document("marrick", text, Metadata(area="Marrick"))
    return [
        (" ".join(each.of.of(text).split()), " ".join(each.grade.of(text).split()))
        for each in document.judgments
    ]


def test_a_label_goes_on_below_its_grade() -> None:
    assert grades(TABLE) == [
        ("The care of paintings by the staff Good of the museum", "Good"),
        ("The experience of visitors", "Outstanding"),
        ("Overall effectiveness", "Good"),
    ]


def test_a_grade_that_goes_on_beside_the_next_line_of_its_label_is_none_of_its_half() -> None:
    text = TABLE.replace(
        "staff  Good\nof the museum", "staff  Requires\nof the museum and its  improvement to\nbe good"
    )
    assert not [of for of, _ in grades(text) if "paintings" in of]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The gardens of Marrick require improvement to be good", True),
        ("The gardens of Marrick are good", True),
        ("the gardens and the lake improvement to be good", False),
    ],
)
def test_half_a_grade_is_none(text: str, found: bool) -> None:
    assert (find_closing_grade(text) is not None) is found
