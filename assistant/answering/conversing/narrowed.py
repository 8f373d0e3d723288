"""Follow-ups that only say another part of what is measured: "in GCSE maths?", "what about adults", "and at peers?"."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.conversing.followup import Thread, is_bare
from assistant.answering.reading.parsing import parse_query
from assistant.answering.reading.query import Query
from assistant.corpus.store import Store

_PLACING = ("in", "for", "on", "at", "among", "amongst", "with", "by")
_ASKING = (
    "count",
    "rate",
    "share",
    "money",
    "duration",
    "reason",
    "person",
    "date",
    "definition",
    "enumeration",
)
_SHORT = 6  # tokens


def only_narrows(query: Query) -> bool:
    """Tell whether a follow-up says only of whom or in what: it asks for nothing itself."""
    return (is_bare(query) or _is_placed(query)) and not query.asks(*_ASKING)


def _is_placed(query: Query) -> bool:
    return query.tokens[:1] != () and query.tokens[0] in _PLACING and len(query.tokens) <= _SHORT


def narrowed(store: Store, thread: Thread, query: Query, said: str) -> tuple[str, ...]:
    """Return the core of a thread with what a follow-up says added, and with only its head kept before that.

    "In maths?" adds to what was asked about, "what about adults" takes the place of all but its head: that goes first.
    """
    required = [term.text for term in parse_query(store, thread.core).required()]
    if not required:
        return ()
    cores = (f"{' '.join(required)} {said}", f"{required[0]} {said}")
    return tuple(dict.fromkeys(cores if _is_placed(query) else cores[::-1]))


def of_the_same_kind(answer: Answer, last: Answer | None) -> bool:
    """Tell whether an answer is another figure in the unit of the last one."""
    if last is None or answer.kind != "figure" or answer.status != "answered":
        return False
    here = [figure for figure in answer.figures if figure.role == "answer"]
    before = [figure for figure in last.figures if figure.role == "answer"]
    if not here or not before or here[0].id == before[0].id:
        return False
    return here[0].unit == before[0].unit


def without_counted(store: Store, core: str) -> str:
    """Return what a question says of those it counts, without them: "construction" of "how many learners do construction"."""
    query = parse_query(store, core)
    counted = {term.start for term in query.head}
    left = [term.text for term in query.required() if term.start not in counted]
    return " ".join(left) if counted else ""
