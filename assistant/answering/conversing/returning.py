"""Back to what was spoken of before: "back to burglary"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.conversing.followup import Thread, thread_of, whole
from assistant.answering.reading.parsing import parse_query
from assistant.answering.reading.query import Query
from assistant.corpus.store import Store

_WHOLE = 3  # tokens: a longer question after "back to ...:" stands by itself


def returned(store: Store, query: Query, turns: Sequence[Answer], question: str) -> tuple[Thread, str] | None:
    """Return the thread that a question goes back to and the question it then is; None where it goes back to none."""
    lower = question.lower()
    after = question.partition(":")[2]
    if after and len(parse_query(store, after).tokens) > _WHOLE:
        return None
    if "back to" not in lower and "return to" not in lower:
        return None
    found = turn_about(store, query, turns)
    if found is None:
        return None
    turn, earlier = found
    thread = thread_of(store, turn.resolved_question, earlier)
    if not query.areas:
        return thread, turn.resolved_question
    thread = thread._replace(place=query.areas[0].name)
    return thread, whole(thread)


def turn_about(store: Store, query: Query, turns: Sequence[Answer]) -> tuple[Answer, Query] | None:
    """Return the last answered turn about what a question goes back to, as it was read; None where there is none.

    A turn that said the very words goes before one that only said others for them.
    """
    read = [(turn, parse_query(store, turn.resolved_question)) for turn in reversed(turns)]
    read = [(turn, earlier) for turn, earlier in read if turn.status == "answered"]
    required = query.required()
    for alike in (frozenset({"own", "same", "alias"}), None):
        for turn, earlier in read:
            said = frozenset(
                part
                for term in earlier.terms
                for each in term.alternatives
                if alike is None or each.kind in alike
                for part in each.terms
            )
            if required and all(
                term.strength(said) if alike is None else not said.isdisjoint(term.same) for term in required
            ):
                return turn, earlier
    return None
