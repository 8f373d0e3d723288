"""What a sentence may lean on."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.documents.span import Span
from assistant.figures.draft import Draft, Part, Time
from assistant.figures.words import POINTERS
from assistant.language.quantities import Quantity


class Before(NamedTuple):
    """Hold what a sentence may lean on.

    `drafts` are all drafts of the report so far and `recent` the indices of those of the sentence
    before (or of the lead-in). `subject` is the report's own area, None where unknown. `lead_in`
    is the measure that the lead-in of a list names, `topic` the subject of a sentence before
    that holds no figures, `counted` the index of the draft that "of
    these" points to. `period` and `area` are those that a lead-in gives to its items, `target` whether it makes aims of them.
    """

    drafts: Sequence[Draft] = ()
    recent: tuple[int, ...] = ()
    subject: Part | None = None
    lead_in: Part | None = None
    lead_qualifier: Part | None = None
    counted: int | None = None
    period: Time | None = None
    area: Part | None = None
    topic: Part | None = None
    target: bool = False
    proof: tuple[Span, ...] = ()


_OPENING = 4


def opens_with_share(text: str, start: int, inside: tuple[Quantity, ...]) -> bool:
    """Tell whether a sentence opens with a share of nothing that it names: "Currently, 70% are on track"."""
    first = next((each for each in inside if each.kind != "none"), None)
    if first is None or first.kind not in ("percent", "number"):
        return False
    opening = text[start : first.start]
    return len(opening.split()) <= _OPENING or SHOWN.search(opening) is not None


# "Data held by the school show that": who tells it, and nothing that is told.
SHOWN = re.compile(
    r"\b(?:data|figures|records?|results?|surveys?|statistics)\b[^,;.]{0,40}? (?:shows?|showed|indicates?|indicated"
    r"|suggests?|suggested|reveals?|revealed) that (?:only |just |about |around |over |almost |nearly )?$",
    re.IGNORECASE,
)


def of_them(text: str) -> bool:
    """Tell whether a list item tells of a share of what the item before it counts."""
    return _OF_THEM.search(text) is not None


_OF_THEM = re.compile(r"\d[^.;]* of (?:them|these|those)\b(?! \w)", re.IGNORECASE)


def names_only_the_figure(text: str) -> bool:
    """Tell whether a sentence opens with "the figure": of what the sentence before speaks of."""
    return _THE_FIGURE.match(text) is not None


_THE_FIGURE = re.compile(
    r"(?:the|this|that) (?:overall |latest |current )?figure (?:(?:for|in|at) [^,;.]{1,40}? )?(?:was|is|stood|had|has)\b",
    re.IGNORECASE,
)


def points_back(text: str) -> bool:
    """Tell whether a sentence opens by pointing at the one before it."""
    opening = text.split(" ", 1)[0].lower().rstrip(",")
    return opening in POINTERS


def leans_on_topic(text: str) -> bool:
    """Tell whether a sentence is of what the one before speaks of, be it without figures."""
    return points_back(text) or names_only_the_figure(text)
