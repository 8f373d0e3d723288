"""What the shape of a question seeks: a view, an outcome, what is to come, what is in the way, what is referred to."""

from __future__ import annotations

import itertools

from assistant.answering.reading.hindered import IN_THE_WAY, asks_what_stops
from assistant.answering.reading.query import Query, Term

_VIEWING = frozenset(
    {"regard", "regards", "regarded", "view", "views", "viewed", "perceive", "perceives", "perceived"}
)
_HAVING = frozenset({"has", "have", "had"})
_DONE = frozenset({"managed", "succeeded", "yet", "been", "able", "achieved"})
_ASKING = frozenset({"what", "which", "who", "when", "where", "why", "how"})
_WHETHER = frozenset({"do", "does", "did", "is", "are", "was", "were", "has", "have"})
_REFERRING = frozenset({"refer", "refers", "reference", "references", "mention", "mentions", "cite", "cites"})

_VIEW = (
    "seen as", "see it as", "see this as", "regarded as", "viewed as", "view it as", "consider", "perceive", "believe",
    "thought of as", "treated as", " felt ", " feel ",
)  # fmt: skip
_OUTCOME = (
    "not yet", "yet to", "successfully", "succeeded", "managed to", "has not", "have not", "had not", "been able to",
    "failed to", "unable to", "still ", "now ",
)  # fmt: skip
_ENOUGH = frozenset({"enough", "sufficient", "plenty"})
_PLENTY = (
    " low", " few", "sufficient", " enough", "adequate", "shortage", " short of", "shortfall", "understaffed", "under-staffed",
    "under-resourced", " limited", " lack", "stretched", "plenty", " ample", "vacanc", "not have the ", "more staff",
    "more resources", "overstretched", "capacity", "does not have", "do not have",
)  # fmt: skip
_FAULTS = frozenset(
    {"lacking", "missing", "wrong", "problem", "problems", "lacked", "trouble", "shortcomings"}
)
_FAULTY = (
    " no ", " not ", " lack", "missing", " poor", " weak", "inconsisten", "without", "insufficient", " fail", " limited",
    " low", "concern", "problem", "shortage", "yet to", "too few", "too many", "too little", "inadequate", "unclear", "did not",
)  # fmt: skip
_FORMER = (
    "replace",
    "previous",
    "former",
    "earlier",
    "used to",
    "instead of",
    "superseded",
    "took over from",
    "before",
)
_AHEAD = (" will ", " is to be ", " are to be ", " plans to ", " planned ", " would ")
_REFERENCE = ("referen", "refers", "referred", "mention", "cites", "cited")


def sought_words(query: Query) -> tuple[str, ...]:
    """Return words of which a sentence must have one to be what is sought, none where the shape of a question seeks nothing.

    "How do staff regard the rules" seeks a view, "has it managed to" an outcome, "what will happen to" what is to come.
    """
    tokens = query.tokens
    if query.asks("count", "share", "amount", "rate", "money"):
        return ()
    if tokens[0] == "how" and not _VIEWING.isdisjoint(tokens[2:6]):
        return _VIEW
    if tokens[0] in _WHETHER and not _ENOUGH.isdisjoint(tokens[1:]):
        return _PLENTY
    if asks_for_faults(query):
        return _FAULTY
    if tokens[0] == "what" and "before" in tokens[2:] and not query.periods:
        return _FORMER
    if tokens[0] in _HAVING and not _DONE.isdisjoint(tokens[2:]):
        return _OUTCOME
    if not _REFERRING.isdisjoint(tokens[2:]) and (tokens[0] in _WHETHER or _ASKING.isdisjoint(tokens)):
        return _REFERENCE
    if asks_what_becomes(query) and (tokens[1] in {"will", "would"} or "planned" in tokens[2:6]):
        return _AHEAD
    if asks_progress(query):
        return _PROGRESS
    if tokens[0] in _STANDING and query.asks("highest", "lowest"):
        return _UTMOST
    return IN_THE_WAY if asks_what_stops(query) else ()


def asks_for_faults(query: Query) -> bool:
    """Tell whether a question is "what was lacking in ..." or "what is the problem with ..."."""
    return query.tokens[0] == "what" and not _FAULTS.isdisjoint(query.tokens[1:5])


def asks_progress(query: Query) -> bool:
    """Tell whether a question is "is it on track" or "will it meet its target", after how it stands with an aim."""
    tokens = query.tokens
    if tokens[0] in {"what", "which", "how"} and not _HEADWAY.isdisjoint(tokens[1:4]):
        return True
    if tokens[0] not in _STANDING or not query.asks("target"):
        return False
    tracked = any(pair in _ON_TRACK for pair in itertools.pairwise(tokens))
    return tracked or (
        not _MEETING.isdisjoint(tokens) and not {"target", "targets", "goal"}.isdisjoint(tokens)
    )


_HEADWAY = frozenset({"progress", "headway", "strides"})
_STANDING = frozenset({"is", "are", "was", "were", "will", "has", "have", "did", "does", "do"})
_ON_TRACK = tuple(("on", word) for word in ("track", "course", "schedule", "target"))
_MEETING = frozenset(
    {
        "hit",
        "hits",
        "hitting",
        "meet",
        "meets",
        "met",
        "meeting",
        "reach",
        "reached",
        "reaching",
        "achieve",
        "achieved",
        "achieving",
    }
)
_UTMOST = (
    "than any",
    "than all",
    "than other",
    "than else",
    "highest",
    "lowest",
    " worst ",
    " best ",
    " most ",
    " least ",
    "fewest",
)
_PROGRESS = (
    "on track", "on course", "on schedule", "progress", " achieved", " met ", "not met", "missed", "ahead of", "behind ",
    "likely to", "expects to", "exceeded", "started", "begun", "began", "under way", "underway", "approv", "complet",
    "introduced",
    "yet to", "launched", "developed", "now ",
)  # fmt: skip


def asks_what_becomes(query: Query) -> bool:
    """Tell whether a question is "what will happen to ..." or "what is being done about ..."."""
    return query.tokens[:1] == ("what",) and (query.tokens[1:3] in _BECOMES or asks_what_is_done(query))


def asks_what_is_done(query: Query) -> bool:
    """Tell whether a question is "what will be done with ..." or "what is planned for ...": a deed, whatever its aim."""
    tokens = query.tokens
    return (
        tokens[:1] == ("what",)
        and not _BE.isdisjoint(tokens[1:3])
        and not _DEEDS.isdisjoint(tokens[2:6])
        and not query.asks("count", "share", "money")
    )


_BE = frozenset({"is", "are", "was", "were", "will", "would", "can", "could", "has", "have", "s", "be"})
_DEEDS = frozenset({"done", "planned", "proposed"})


_BECOMES = (
    ("will", "happen"),
    ("would", "happen"),
    ("happens", "to"),
    ("happens", "if"),
    ("happens", "when"),
)


def asks_for_duty(query: Query) -> bool:
    """Tell whether a question is what somebody should do, or is wanted or recommended to do, about something."""
    tokens = query.tokens
    if tokens[0] != "what" or query.asks("count", "share", "rate", "reason"):
        return False
    if asks_for_advice(query) or (not _MUST.isdisjoint(tokens[1:3]) and "do" in tokens[2:]):
        return True
    return not _WISHING.isdisjoint(tokens[1:6]) and "to do" in " ".join(tokens[3:])


def is_bare_duty(query: Query) -> bool:
    """Tell whether a question is what somebody should do, and no more: "what must schools do?"."""
    tokens = query.tokens
    return tokens[:1] == ("what",) and tokens[-1:] == ("do",) and not _MUST.isdisjoint(tokens[1:2])


def asks_for_advice(query: Query) -> bool:
    """Tell whether a question is what was recommended about something."""
    return (
        query.tokens[0] == "what"
        and not _TOLD.isdisjoint(query.tokens[1:6])
        and not query.asks("count", "share", "rate", "reason")
    )


_MUST = frozenset({"should", "must"})
_WISHING = frozenset(
    {"want", "wants", "wanted", "tell", "tells", "told", "ask", "asks", "asked", "urge", "urged"}
)
_TOLD = frozenset({"recommend", "recommended", "recommendations", "recommendation"})


def deed_asked(query: Query) -> Term | None:
    """Return the verb of "how well does it record crime", which says what is done well or badly; None for "deal with"."""
    if query.tokens[:2] != ("how", "well"):
        return None
    after = {area.end for area in query.areas} | {4}  # "how well do they ..."
    deed = next((term for term in query.terms if term.start in after and not term.required), None)
    if deed is None or deed.end == len(query.tokens) or deed.text.startswith(_GENERAL):
        return None
    return deed


_GENERAL = (
    "do", "perform", "handl", "deal", "cop", "tackl", "manag", "treat", "work", "respon", "fight", "far", "run", "approach",
    "address", "go", "get", "meet", "serv", "keep", "use", "look", "make", "help", "support", "provid", "deliver",
)  # fmt: skip
