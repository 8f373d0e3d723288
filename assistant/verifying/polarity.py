"""Whether a draft denies what a report says of a number: "not satisfied", "opposed", "undetected"."""

from __future__ import annotations

import re

from assistant.figures.figure import Figure
from assistant.language.terms import terms
from assistant.language.tokens import tokenize
from assistant.verifying.claims import Claim

_AFTER = 4  # words after a "not" that it denies
_NOT = frozenset({"not", "never", "cannot", "failed", "fail", "fails", "failing", "unable", "non"})
_ONLY = frozenset({"only", "just", "all", "more", "less", "fewer", "far", "quite", "until", "yet", "always"})
_BOUNDS = frozenset({"below", "under", "above", "exceed", "beyond"})
_SHORT_OF = frozenset(
    {"below", "beneath", "under", "without", "missed", "miss", "misses", "lack", "lacked", "lacking", "short"}
)
_BREAK = re.compile(r"[,;:()]|\s(?:and|but|while|whereas|although|compared|than)\s", re.IGNORECASE)
_SHORT = re.compile(r"n[’']t\b")
_DENYING = re.compile(r"(?:un|dis|in|non)(?P<rest>[a-z]{5,})")
_OPPOSITES = (
    ("support", "oppose"), ("happy", "unhappy"), ("agree", "disagree"), ("accept", "reject"), ("pass", "fail"),
    ("meet", "miss"), ("manage", "miss"), ("attend", "miss"), ("present", "absent"), ("attendance", "absence"),
    ("open", "close"), ("approve", "refuse"), ("grant", "refuse"), ("win", "lose"), ("hire", "dismiss"),
    ("join", "leave"), ("male", "female"), ("man", "woman"), ("men", "women"), ("boy", "girl"), ("urban", "rural"),
)  # fmt: skip


def denies(said: str, printed: str) -> bool:
    """Tell whether one of two clauses denies what the other says; never raises."""
    ours, theirs = _read(said), _read(printed)
    return bool(
        (ours[1] & (theirs[0] - theirs[1] - theirs[2])) or (theirs[1] & (ours[0] - ours[1] - ours[2]))
    )


def is_denied(claim: Claim, figure: Figure, text: str) -> bool:
    """Tell whether the clause of a claim denies that of a figure, or the other way round; `text` is the report's."""
    quote, value = figure.quote, figure.span("value") or figure.quote
    printed = clause_of(text[quote.start : quote.end], value.start - quote.start, value.end - quote.start)
    first = claim.sentence.start
    said = clause_of(claim.words, claim.span.start - first, claim.span.end - first)
    above = (text[each.start : each.end] for each in figure.context if not quote.covers(each))
    return denies(said, " ".join(filter(None, (printed, figure.measure, figure.qualifier, *above))))


def clause_of(text: str, start: int, end: int) -> str:
    """Return the clause of a sentence in which the number at `start:end` stands."""
    first, last = 0, len(text)
    for found in _BREAK.finditer(text):
        if found.end() <= start:
            first = found.end()
        elif found.start() >= end:
            last = found.start()
            break
    return text[first:last]


def _read(clause: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the terms of a clause, the terms that it denies, and those of which it says that they are not reached."""
    words = tokenize(_SHORT.sub(" not", clause))
    denied: set[str] = set()
    short: set[str] = set()
    for at, word in enumerate(words):
        bound = _BOUNDS & set(words[at + 1 : at + 1 + _AFTER])  # "may not go below 5 percent"
        if word in _NOT and not bound and not set(words[at + 1 : at + 2]) & _ONLY:
            denied.update(terms(" ".join(words[at + 1 : at + 1 + _AFTER])))
        if word in _SHORT_OF:
            short.update(terms(" ".join(words[at + 1 : at + 2 + _AFTER])))
        found = _DENYING.fullmatch(word)
        if found:
            denied.update(terms(found["rest"]))
    plain = frozenset(terms(" ".join(words)))
    for one, other in _PAIRS:
        if one in plain:
            denied.add(other)
    return plain, frozenset(denied), frozenset(short)


_PAIRS = tuple(
    (one, other)
    for pair in _OPPOSITES
    for said, denied in (pair, pair[::-1])
    for one, other in zip(terms(said), terms(denied), strict=False)
)
