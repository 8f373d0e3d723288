"""Whether a question asks what is in the way of something, and the words by which a sentence says so."""

from __future__ import annotations

from assistant.answering.reading.query import Query

_STOPPING = frozenset(
    {"stops", "prevents", "hinders", "hampers", "limits", "stopped", "prevented", "hindered", "hampered"}
)
IN_THE_WAY = (
    " lack",
    "limited",
    "hamper",
    "hinder",
    "prevent",
    "barrier",
    "obstacle",
    "difficult",
    "without",
    " not ",
)


def asks_what_stops(query: Query) -> bool:
    """Tell whether a question is "what stops it from ...", after what is in the way."""
    if query.tokens[0] not in {"what", "which", "is", "are", "was", "were"}:
        return False
    asked = query.tokens[1:2] if query.tokens[0] == "what" else ()
    return not _STOPPING.isdisjoint(asked) or not _OBSTACLES.isdisjoint(query.tokens[1:5])


_OBSTACLES = frozenset(
    {
        "obstacle",
        "obstacles",
        "barrier",
        "barriers",
        "hurdle",
        "hurdles",
        "impediment",
        "impediments",
        "hindrance",
        "hindrances",
    }
)
