"""Numbers of a question that are not sought in it: the least of what is meant, the whole that a part is asked of."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.reading.query import Term
from assistant.answering.reading.terms import NUMBERS
from assistant.language.tokens import Token


def is_least(found: Sequence[Token], term: Term) -> bool:
    """Tell whether a number is the least of what is meant: "five or more GCSEs"."""
    after = [token.text for token in found[term.end : term.end + 2]]
    return (term.text.isdigit() or term.text in NUMBERS) and after in (["or", "more"], ["or", "fewer"])


def is_the_whole(found: Sequence[Token], term: Term) -> bool:
    """Tell whether a number is the whole of which a part is asked for: "how many of the 400 are ...", not what is sought."""
    before = [token.text for token in found[max(0, term.start - 3) : term.start]]
    if not term.text.isdigit() or before[1:] not in (["of", "the"], ["of", "those"], ["of", "these"]):
        return False
    after = found[term.end].text if term.end < len(found) else ""
    return before[0] == "many" and after in _OF_THE_WHOLE


_OF_THE_WHOLE = frozenset(
    {"are", "were", "is", "was", "have", "has", "had", "live", "lived", "do", "did", "can", "could"}
)
