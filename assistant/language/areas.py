"""Places that figures are of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class AreaNames(NamedTuple):
    """Hold what a report calls its own area and the wider one; full name first, then others.

    `subject` = ("Metropolitan Police Service", "the force", "London", …); `national` =
    ("England and Wales", "nationally", …). Either may be empty.
    """

    subject: tuple[str, ...] = ()
    national: tuple[str, ...] = ()


class Area(NamedTuple):
    """Hold one place named in a text; offsets count in that text.

    `name` is the place in full: the subject's or national area's full name where the text uses
    another of its names, otherwise as printed, white space folded. `kind`: "subject",
    "national", "place" (any other named place) or "parts" ("each borough", "all forces",
    "the 32 boroughs").
    """

    start: int
    end: int
    name: str
    kind: str


def find_areas(text: str, names: AreaNames = AreaNames()) -> tuple[Area, ...]:
    """Find every place named in `text`, in text order; never raises."""
    return ()
