"""Fractions in words and percentages that are one number: in come a question's terms, out go they with the other form."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.reading.query import Alternative, Term, make_term
from assistant.language.small_numbers import NUMBER_WORDS, small_number

_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "twentieth": 20,
}  # fmt: skip
_ONE = frozenset({"a", "an", "one", "by", "nearly", "almost", "over"})
_CENT = frozenset({"percent", "percentage", "per"})


def with_equal_numbers(tokens: Sequence[str], terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Let "a fifth" be met by 20 percent, and 20 percent by "a fifth"."""
    return tuple(_equalled(tokens, term) for term in terms)


def _equalled(tokens: Sequence[str], term: Term) -> Term:
    at = term.start
    if term.end - at != 1 or not 0 <= at < len(tokens):
        return term
    if tokens[at].isdigit():
        if tokens[at + 1 : at + 2] == () or tokens[at + 1] not in _CENT:
            return term
        share = int(tokens[at])
        same = [part for part, of in _PARTS.items() if any(share in _percents(n, of) for n in range(1, of))]
        return _also(term, same, "same")
    of = _PARTS.get(tokens[at].removesuffix("s"), 0)
    before = tokens[at - 1] if at else ""
    over = 1 if before in _ONE else small_number(before) if before in NUMBER_WORDS else 0
    if not of or not 0 < over < of:
        return term
    return _also(term, [str(each) for each in sorted(_percents(over, of))], "same")


def _percents(over: int, of: int) -> set[int]:
    """Return a fraction in whole percents: what it is rounded to, and two thirds also as it is cut off."""
    return {round(100 * over / of), 100 * over // of}


def _also(term: Term, words: Sequence[str], kind: str) -> Term:
    more = tuple(Alternative((word,), kind, word) for word in words)
    return make_term(
        term.text, term.weight, term.required, term.cues, (*term.alternatives, *more), term.start, term.end, term.even,
        term.context,
    )  # fmt: skip
