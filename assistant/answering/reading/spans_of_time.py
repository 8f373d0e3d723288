"""The many ways to name a stretch of time up to a date, said in one: "the twelve months to June 2014"."""

from __future__ import annotations

import re

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
# Patterns are only compiled where their mark stands in a question, as in `mending`.
_PERIOD = r"\b(year|quarter|(?:\d+|three|six|nine|twelve)[ -]months?)[ -](?:long[ -])?(?:period|span|stretch|time ?frame)\b"
_OF_MONTHS = r"\b(\d+|three|six|nine|twelve)[ -]months?\b"
_THE_PERIOD = rf"\b(?:time )?period (?:of )?(?=(?:from |between )?(?:\d{{1,2}} )?(?:{'|'.join(_MONTHS)}|(?:19|20)\d\d)\b)"
_UP_TO = (
    r"\b(months|year|quarter) (?:immediately )?"
    r"(?:preceding|prior to|before|leading up to|running up to|up to and including|up to"
    r"|(?:that|which) (?:ended|closed|finished) (?:in|on|at|with)"
    r"|(?:closing|finishing|concluding) (?:in|on|at|with)) "
    rf"(?=(?:the )?(?:end|close) of |\d{{1,2}} (?:{'|'.join(_MONTHS)})\b)"
)
_BEFORE_MONTH = (
    rf"\b(months|year) (?:immediately )?(?:preceding|prior to|before) (?:the )?(?:(?:1|1st|start of|beginning of) )?"
    rf"({'|'.join(_MONTHS)}) ((?:19|20)\d\d)\b"
)
_MARKS = ("period", "span", "stretch", "time frame", "timeframe", "month", "year", "quarter")
_BEFORE = ("preceding", "prior to", "before", "up to", "ended", "closed", "finish", "clos", "conclud")


def as_span(question: str) -> str:
    """Return a question with each stretch of time up to a date said as "the ... to" that date.

    >>> as_span("the rate for the twelve-month period ending June 2014")
    'the rate for the twelve months ending June 2014'
    >>> as_span("the rate in the year prior to the end of June 2014")
    'the rate in the year to the end of June 2014'
    >>> as_span("the rate in the 12 months before July 2014")
    'the rate in the 12 months to June 2014'
    """
    lower = question.lower()
    if not any(mark in lower for mark in _MARKS) or not any(digit in lower for digit in "0123456789"):
        return question
    if any(mark in lower for mark in _MARKS[:5]):
        question = re.sub(_PERIOD, _of_months, question, flags=re.IGNORECASE)
        question = re.sub(_THE_PERIOD, "", question, flags=re.IGNORECASE)
    if any(mark in lower for mark in _BEFORE):
        question = re.sub(_BEFORE_MONTH, _to_the_month_before, question, flags=re.IGNORECASE)
        question = re.sub(_UP_TO, r"\1 to ", question, flags=re.IGNORECASE)
    return question


def _of_months(found: re.Match[str]) -> str:
    return re.sub(_OF_MONTHS, r"\1 months", found[1], flags=re.IGNORECASE)


def _to_the_month_before(found: re.Match[str]) -> str:
    """Say "months to June 2014" for "months before July 2014"; a month that is told to begin, or not, begins all the same."""
    at = _MONTHS.index(found[2].lower())
    year = int(found[3]) - (at == 0)
    return f"{found[1]} to {_MONTHS[at - 1].capitalize()} {year}"
