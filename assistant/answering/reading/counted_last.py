"""What a question counts, where its last noun is a word that elsewhere says little: "how many safety concerns did …"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.reading.nouns import is_plural
from assistant.answering.reading.query import Term

_VERBS = frozenset(
    {"did", "does", "do", "were", "was", "are", "have", "has", "had", "will", "would", "can", "could"}
)
_PASSED_OVER = frozenset({"light", "opinion", "change", "target", "framing"})


def named_last(
    tokens: Sequence[str], terms: tuple[Term, ...], head: tuple[Term, ...]
) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """Count the plural right before the verb, which the noun before it only narrows."""
    at = head[-1].end if head else len(tokens)
    last = next((term for term in terms if term.start == at), None)
    if last is None or last.required or last.end >= len(tokens) or tokens[last.end] not in _VERBS:
        return terms, head
    if not is_plural(last.text) or not last.cues or not last.cues <= _PASSED_OVER or not head[-1].required:
        return terms, head
    meant = last._replace(required=True, even=1.2, weight=max(last.weight, 1.2), cues=frozenset())
    return tuple(meant if term is last else term for term in terms), (meant,)
