"""Whether a question asks for all that somebody is told to do better, and for no more: "what was it told to fix?"."""

from __future__ import annotations

import itertools

from assistant.answering.reading.kinds import is_telegram
from assistant.answering.reading.query import Query
from assistant.language.body_nouns import BODY_NOUNS

_OPEN = frozenset(
    {
        "what",
        "which",
        "where",
        "list",
        "how",
        "show",
        "give",
        "any",
        "name",
        "enumerate",
        "everything",
        "all",
        "whats",
    }
)
# What is done to what should be better, as a question's verb.
DOING = frozenset({"do", "done", "fixed", "changed", "improved", "put", "sorted", "tackled", "addressed"})
_OPENING = 5  # words in which a question must open so: "sandwell, latest: list of …", "a summary of all …"
# What should be done, said with a noun that means no more than that, or with a verb that betters.
_ADVICE = frozenset({"recommendation", "recommendations"})
_TASKS = frozenset(
    {
        "fixes", "jobs", "tasks", "homework", "actions", "action", "steps", "instructions", "demands", "requirements",
        "changes",
        "points", "areas", "matters", "things", "aspects", "issues", "items", "stuff", "bits", "parts", "improvements",
    }
)  # fmt: skip
_BETTERED = frozenset(
    {
        "improve", "improving", "improvement", "improvements", "improved", "fix", "fixes", "fixed", "fixing", "sort",
        "sorted",
        "rectify", "rectified", "remedy", "remedied", "correct", "corrected", "tackle", "tackled", "address",
        "addressed",
        "development", "attention", "change", "changes", "changed", "strengthen", "strengthened", "amend", "amended",
        "mend",
    }
)  # fmt: skip
_IN_TWO = (
    ("do", "better"), ("put", "right"), ("set", "right"), ("get", "better"), ("getting", "better"), ("be", "better"),
    ("doing", "better"), ("putting", "right"), ("done", "better"), ("get", "right"), ("work", "on"),
)  # fmt: skip
_BIDDING = frozenset(
    {
        "must", "should", "need", "needs", "needed", "needing", "ought", "told", "tell", "asked", "ask", "expected",
        "required",
        "wanted", "want", "wants", "instructed", "ordered", "urged", "recommended", "demanded", "requested", "advised",
    }
)  # fmt: skip
_SETTING = frozenset(
    {
        "set",
        "given",
        "gave",
        "give",
        "hand",
        "handed",
        "left",
        "leave",
        "identified",
        "listed",
        "made",
        "issued",
        "laid",
        "for",
    }
)
_FRAME = frozenset(
    {
        "further", "still", "list", "identified", "has", "have", "had", "been", "it", "they", "itself", "whole", "full",
        "complete", "name", "enumerate",
    }
)  # fmt: skip


def asks_what_to_set_right(query: Query) -> bool:
    """Tell whether a question is what somebody should do better, or a noun phrase of recommendations, and no more."""
    tokens = query.tokens
    said = frozenset(tokens)
    opens = not _OPEN.isdisjoint(tokens[:_OPENING]) or query.asks("summary", "enumeration")
    listing = bool(said & _ADVICE) and (is_telegram(query) or tokens[0] in _OPEN or query.asks("summary"))
    if not listing and not (opens and _bids_better(tokens, said, query)):
        return False
    if query.asks(
        "count", "share", "duration", "frequency", "person", "judgment", "reason", "amount", "manner"
    ):
        return False
    known = _ADVICE | _TASKS | _BETTERED | _BIDDING | _SETTING | _FRAME | BODY_NOUNS
    return all(tokens[term.start] in known or "publisher" in term.cues for term in query.required())


def _bids_better(tokens: tuple[str, ...], said: frozenset[str], query: Query) -> bool:
    """Tell whether something is to be made better: "must improve", "told to fix", "fixes wanted", "jobs handed out"."""
    pairs = set(itertools.pairwise(tokens))
    bound = bool(said & _BIDDING) or bool(pairs & {("has", "to"), ("have", "to"), ("had", "to")})
    better = bool(said & _BETTERED) or any(pair in pairs for pair in _IN_TWO)
    if better and bound:
        return True
    set_out = not {"jobs", "tasks", "homework", "fixes", "improvements"}.isdisjoint(said) and bool(
        said & _SETTING - {"for"}
    )
    purpose = any(
        one in _TASKS and after in {"for", "of"} for one, after in itertools.pairwise(tokens)
    ) and bool(said & {"improvement", "development", "attention", "action"})
    return purpose or (set_out and not query.asks("change"))
