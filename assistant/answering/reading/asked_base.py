"""Questions after the base of a rate itself: "is that per person or per household", "per what"."""

from __future__ import annotations

from collections.abc import Sequence

_GIVEN = frozenset({"counted", "measured", "given", "worked", "expressed", "calculated", "shown", "stated"})
_WHETHER = frozenset({"is", "are", "was", "were"})


def base_asked(tokens: Sequence[str]) -> range:
    """Return the words of a question that ask for the base of a rate; none where it asks for something else.

    >>> base_asked(("is", "it", "per", "person", "or", "per", "household"))
    range(2, 7)
    """
    if "per" not in tokens[:-1]:
        return range(0)
    at = tokens.index("per")
    end = at + 2
    while tokens[end : end + 1] == ("or",) and end + 1 < len(tokens):
        end += 3 if tokens[end + 1] == "per" else 2
    end = min(end, len(tokens))
    asked = (
        tokens[at + 1] == "what"
        or tokens[end - 1] == "what"
        or (end > at + 2 and ("per" in tokens[at + 1 : end] or tokens[0] in _WHETHER))
        or (tokens[at - 1] in _GIVEN and tokens[0] in _WHETHER)
    )
    return range(at, end) if asked else range(0)
