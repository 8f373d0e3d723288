"""Whether a question asks for what stands under a heading, and the answer from there."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.focus import focus
from assistant.answering.reading.kinds import is_telegram
from assistant.answering.reading.set_right import DOING, asks_what_to_set_right
from assistant.answering.reading.wishes import wants_number


def headed_answer(inquiry: Inquiry) -> Answer | None:
    """Answer with what a report advises, how it was made, or what stands under the heading asked for; else None."""
    query = inquiry.query
    if asks_what_to_set_right(query):
        from assistant.answering.kinds_of_answer.advice_answer import advice_answer

        advice = advice_answer(inquiry)
        if advice is not None:
            return advice
    if query.asks("method") or query.tokens[0] == "how":
        from assistant.answering.kinds_of_answer.method_answer import method_answer

        method = method_answer(inquiry)
        if method is not None:
            return method
    if "do" in query.tokens and not _AHEAD.isdisjoint(query.tokens):
        from assistant.answering.kinds_of_answer.ahead_answer import ahead_answer

        ahead = ahead_answer(inquiry)
        if ahead is not None:
            return ahead
    dated = any(period.kind != "report" for period in query.periods)
    bare = not query.required() and not dated and (query.tokens[0] in _OPEN or is_telegram(query))
    told = len(query.required()) > 1 and focus(query) is not None and not wants_number(query)
    if not query.asks("enumeration") and not bare and not told and DOING.isdisjoint(query.tokens):
        return None
    from assistant.answering.kinds_of_answer.heading_answer import heading_answer

    return heading_answer(inquiry)


_OPEN = frozenset({"what", "which", "where", "list", "name", "show"})
_AHEAD = frozenset({"will", "shall", "to"})
