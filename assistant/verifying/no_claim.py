"""Which numbers of a draft claim nothing that a report could bear out, and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from assistant.corpus.entries import FigureEntry
from assistant.language.terms import terms
from assistant.verifying.claims import Claim
from assistant.verifying.judging import Judgment
from assistant.verifying.kinds import is_time, unit_kind
from assistant.verifying.verification import NOT_IN_REPORTS, SOMETHING_ELSE, WRONG_VALUE
from assistant.verifying.working import is_ratio

Known = Callable[[frozenset[str]], Iterable[FigureEntry]]
"""Hand out the figures that may count what some terms name."""

_SMALL = 12
_LARGE = 100


_ATTRIBUTE = re.compile(r"(?P<number>[a-z]+|\d{1,2}) (?P<what>[a-z]{3,})s", re.IGNORECASE)
_OVER = re.compile(r"\byear.*\b(?:over|in|within) (?:the )?(?:last |past )?$", re.DOTALL)
_END = re.compile(r"\s*(?:[.,;]|$)")
_OF = re.compile(r"\b(?:of|in)\b")  # "four of the six" is a share
_ON = re.compile(r" (?:on(?=\W*$|[,.;)])|later|afterwards|hence|after that)\b")


def no_claim(claim: Claim, judgment: Judgment, known: Known) -> str:
    """Return why a number that no report speaks of is no claim, "" where it is one: it is small and counts something."""
    figure = claim.figure
    if is_ratio(claim):
        return ""
    if is_time(figure.unit) and _ON.match(claim.words, claim.span.end - claim.sentence.start):
        return "a time counted from another"
    ahead = claim.words[: claim.span.start - claim.sentence.start]
    if _OVER.search(ahead) and _END.match(claim.words, claim.span.end - claim.sentence.start):
        return "a length of time"
    small = figure.value is not None and figure.value <= _SMALL and figure.value % 1 == 0
    if (
        judgment.verdict == NOT_IN_REPORTS
        and small
        and not _OF.search(figure.text)
        and unit_kind(figure.unit) in {"count", "times"}
    ):
        return "a small number of something of which the reports do not speak"
    if judgment.verdict in {WRONG_VALUE, SOMETHING_ELSE} and small and _is_uncounted(claim, judgment, known):
        return "a small number of something that the reports do not count"
    return ""


def _is_uncounted(claim: Claim, judgment: Judgment, known: Known) -> bool:
    """Tell whether a small number counts what the figure does not, whose own number is of another size."""
    figure, entry = claim.figure, judgment.entry
    counted = frozenset(terms(figure.unit))
    if entry is None or figure.out_of or figure.direction or unit_kind(figure.unit) != "count" or not counted:
        return False
    value = entry.figure.value
    return (
        value is not None
        and value >= _LARGE
        and unit_kind(entry.figure.unit) == "count"
        and counted.isdisjoint(frozenset((*entry.own, *entry.head)) | entry.unit)
        and not any(counted & each.unit.union(each.own) for each in known(counted))
    )


def attribute(claim: Claim) -> str:
    """Return the pattern of the words by which a report may call what has so many parts: "two-bedroom", or "".

    Only of a small number that goes with another word: "a home with two bedrooms".
    """
    figure = claim.figure
    found = _ATTRIBUTE.fullmatch(" ".join(figure.text.split()))
    if found is None or figure.value is None or figure.value > _SMALL or unit_kind(figure.unit) != "count":
        return ""
    return (
        rf"\b(?:{re.escape(found['number'].lower())}|{figure.value:f})-{re.escape(found['what'].lower())}\b"
    )
