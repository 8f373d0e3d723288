"""The year that was spoken of: "Income in 2022/23 was £386m. It ended the year in deficit".

In: the drafts of a sentence and what stands before it. Out: those without a time in a sentence that says "the year",
with the last year that was named.
"""

from __future__ import annotations

import re

from assistant.figures.borrowing.before import Before
from assistant.figures.draft import Draft, Time
from assistant.figures.sentence.statement import Statement

_THE_YEAR = re.compile(
    r"\b(?:ended|ends|finished|closed|began|started) the (?:financial )?year\b"
    r"|\b(?:in|over|during|at the (?:end|close|start) of) (?:the|that) (?:same |financial )?year\b"
    r"(?! (?:to|ended|ending|before|after|of|when|in which|that)\b| \d)",
    re.IGNORECASE,
)


def in_the_year(statement: Statement, drafts: tuple[Draft, ...], before: Before) -> tuple[Draft, ...]:
    """Give the numbers of a sentence that says only "the year" the year of the sentence before."""
    if not before.recent or _THE_YEAR.search(statement.text) is None:
        return drafts
    year = before.drafts[before.recent[0]].period
    if year is None or not _is_a_year(year):
        return drafts
    return tuple(draft if draft.period is not None else draft._replace(period=year) for draft in drafts)


def _is_a_year(time: Time) -> bool:
    """Tell whether a time is one year by its number: "2022/23", "2019"."""
    return (
        time.first is not None
        and re.fullmatch(r"(?:in )?(?:19|20)\d\d(?:[/–-]\d{2,4})?", time.text) is not None
    )
