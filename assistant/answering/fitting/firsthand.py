"""Who gets there first: a deed done before anybody else does it, and the sentence that says by whom."""

from __future__ import annotations

from assistant.answering.reading.query import Query

_GOING = frozenset(
    {
        "go", "goes", "going", "went", "get", "gets", "getting", "got", "come", "comes", "came", "arrive", "arrives",
        "arrived", "attend", "attends", "attended", "respond", "responds", "responded", "reach", "reaches", "reached",
        "turn", "turns", "turned", "show", "shows", "visit", "visits", "visited", "scene", "there", "sent", "called",
        "dispatched", "deployed", "see", "sees", "meet", "meets", "handle", "handles",
    }
)  # fmt: skip
_NOT_GOING = frozenset(
    {"aid", "time", "class", "floor", "place", "visit", "language", "year", "choice", "report"}
)
_WHO = frozenset(
    {
        "police", "officer", "officers", "cop", "cops", "staff", "team", "teams", "crew", "crews", "people", "person",
        "agency", "agencies", "service", "services", "professional", "professionals", "worker", "workers", "nurse",
        "nurses", "doctor", "doctors", "vehicle", "vehicles", "engine", "engines",
    }
)  # fmt: skip
_ATTENDING = (
    "attend",
    "arriv",
    "respond",
    "visit",
    "reach",
    "sent",
    "dispatch",
    "deploy",
    "call",
    "met",
    "seen",
    "handled",
)
_ASKING = frozenset(
    {"do", "does", "did", "is", "are", "was", "were", "has", "have", "will", "should", "must", "can"}
)
_FIRST = frozenset({"first", "initially", "initial", "firstly", "instance"})
_NEAR = 8  # words between the deed, the word for being first and whoever does it


def asks_who_is_first(query: Query) -> bool:
    """Tell whether a question is "who is first on the scene" or "which crew gets to a fire first"."""
    tokens = query.tokens
    if tokens[:1] not in (("who",), ("whos",), ("which",), ("what",)) or "first" not in tokens:
        return False
    if tokens[0] in {"which", "what"} and (_WHO.isdisjoint(tokens[1:3]) or tokens[1] in _ASKING):
        return False
    at = tokens.index("first")
    if tokens[at + 1 : at + 2] and tokens[at + 1] in _NOT_GOING:
        return False
    return not _GOING.isdisjoint(tokens) and not query.asks("count", "date", "share")


def says_who_is_first(text: str) -> bool:
    """Tell whether a sentence, in small letters, says that somebody gets there first, or that it is done first by them."""
    words = [word.strip(".,;:()‘’“”'") for word in text.split()]
    for at, word in enumerate(words):
        if not word.startswith(_ATTENDING) or word.endswith("ing"):
            continue
        near = words[max(0, at - 3) : at + _NEAR]
        if _FIRST.isdisjoint(near):
            continue
        if "by" in words[at + 1 : at + _NEAR]:
            return True
        before = words[max(0, at - 3) : at]
        if not word.endswith("ed") and not _NO_DOERS.intersection(before):
            return True
    return False


_NO_DOERS = frozenset({"to", "they", "we", "i", "when", "you", "it"})
