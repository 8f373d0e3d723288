"""A question that was not answered, read once more: without words that name only a kind, or by the name of a rate or an age."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.answering.answer import Answer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.frames import unframed
from assistant.answering.reading.parsing import parse_query
from assistant.answering.reading.restating import restated
from assistant.answering.reading.second_reading import read_again


def second_try(
    inquiry: Inquiry, reports: Sequence[str] | None, ask: Callable[[Inquiry], Answer]
) -> Answer | None:
    """Answer the question in another reading; None where that is not answered either."""
    store, query = inquiry.store, inquiry.query
    again = read_again(query) if query.asks("category", "adverb") else None
    if again is not None:
        answer = ask(Inquiry(store, again, reports))
        if answer.status == "answered":
            return answer
    asked = unframed(store, query.question)
    if asked.topic:  # what is asked may be said of no topic, but a number is of what it is given for
        answer = ask(Inquiry(store, parse_query(store, asked.question), reports))
        if answer.status == "answered" and answer.kind != "figure":
            return answer._replace(question=query.question, resolved_question=query.question)
    named = "" if "not" in query.tokens else restated(query.question)  # what is denied is not said anew
    if not named:
        return None
    answer = ask(Inquiry(store, parse_query(store, named), reports))
    if answer.status != "answered" or answer.kind != "figure":
        return None
    return answer._replace(question=query.question, resolved_question=query.question)
