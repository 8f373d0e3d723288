"""Times of a follow-up that lean on the year spoken of: "in March that year?", "and at 31 October?"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.reading.asked_time import MONTHS, find_times
from assistant.language.tokens import Token, find_tokens

_LEANING = (("that", "year"), ("that", "same", "year"), ("the", "same", "year"))
_BEFORE_MONTH = frozenset(
    {"in", "of", "by", "at", "since", "until", "end", "from", "the", "and", "about", "early", "late"}
)
_LONGEST = 500  # characters of a question that leans on another
_LEFT_OUT = frozenset({"in", "of"})


def with_its_year(question: str, time: str, turns: Sequence[Answer]) -> str:
    """Write the year spoken of where a follow-up names a month or a day without one, or says "that year".

    `time` is the time of the thread; where that has no year, the year is that of the last answer's figure.

    >>> with_its_year("what about 31 march that year?", "in November 2017", ())
    'what about 31 march 2017?'
    """
    if len(question) > _LONGEST:
        return question
    found = find_tokens(question)
    tokens = [token.text for token in found]
    year = _year_of(time, turns)
    if not year or find_times(tokens):
        return question
    for words in _LEANING:
        for at in range(len(tokens) - len(words) + 1):
            if tuple(tokens[at : at + len(words)]) == words:
                dated = at and tokens[at - 1] in MONTHS
                start = found[at].start
                return (
                    f"{question[:start]}{'' if dated or not at or tokens[at - 1] in _LEFT_OUT else 'in '}{year}"
                    + (question[found[at + len(words) - 1].end :])
                )
    at = next((at for at in range(len(tokens)) if _is_month(question, found, tokens, at)), -1)
    return f"{question[: found[at].end]} {year}{question[found[at].end :]}" if at >= 0 else question


def _is_month(question: str, found: Sequence[Token], tokens: Sequence[str], at: int) -> bool:
    """Tell whether a token is a month without a year, not a verb or another name spelled like it."""
    if tokens[at] not in MONTHS:
        return False
    before = tokens[at - 1] if at else ""
    day = before.isdecimal() and len(before) < len("2017")
    capital = question[found[at].start].isupper()
    return (
        day or before in _BEFORE_MONTH or (not at and len(tokens) == 1) or (capital and tokens[at] != "may")
    )


def _year_of(time: str, turns: Sequence[Answer]) -> str:
    """Return the last year named by the time spoken of, else that of the last answer's first figure; "" for none."""
    years = [
        token.text for token in find_tokens(time) if len(token.text) == len("2017") and token.text.isdecimal()
    ]
    if years or time:
        return years[-1] if years else ""
    ends = [figure.period_end for figure in turns[-1].figures if figure.role == "answer"] if turns else []
    return (ends[0] or "")[:4] if ends else ""
