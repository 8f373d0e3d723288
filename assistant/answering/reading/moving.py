"""Questions for a change: by how much, or whether, something rose or fell."""

from __future__ import annotations

from assistant.answering.reading.query import Query


def asks_whether_changed(query: Query) -> bool:
    """Tell whether a question asks by how much, or whether, something rose or fell: a level is no answer."""
    if query.asks("target", "forecast", "baseline"):
        return False
    words = " ".join(query.tokens)
    if query.asks("change") and words.startswith(_CHANGES):
        return True
    if query.tokens[:2] == ("how", "much") and query.tokens[3:4] in (("fell",), ("falls",)):
        return False  # "how much rain fell": what falls is measured, no change of it
    moved = any(
        term.cues & {"decrease", "increase"} and term.text not in {"up", "down"} for term in query.terms
    )
    return moved and (words.startswith(_WHETHER) or "how much" in words or "how far" in words)


_CHANGES = (
    "change in ",
    "the change in ",
    "what is the change in ",
    "what was the change in ",
    "changes in ",
)
_WHETHER = ("did ", "has ", "have ", "is ", "are ", "was ", "were ")
