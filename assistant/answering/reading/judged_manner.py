"""Words by which a question asks for a verdict on how something is done: "is the code followed consistently"."""

from __future__ import annotations

from collections.abc import Sequence

_WHETHER = frozenset({"is", "are", "was", "were", "do", "does", "did", "has", "have", "can"})
_MANNER = frozenset(
    {
        "consistently",
        "properly",
        "adequately",
        "reliably",
        "fully",
        "sufficiently",
        "correctly",
        "faithfully",
        "strictly",
    }
)


def judged_manner(tokens: Sequence[str]) -> set[int]:
    """Return the tokens that ask of a deed whether it is done well: what was found says it in words of its own.

    >>> judged_manner(("is", "it", "followed", "consistently"))
    {3}
    """
    if not tokens or tokens[0] not in _WHETHER:
        return set()
    return {at for at, token in enumerate(tokens) if token in _MANNER}
