"""A question that was not answered, read once more: without words that name only a kind, or by the name of a rate or an age."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.answering.answer import Answer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.parsing import parse_query, question_proper
from assistant.answering.reading.query import Query
from assistant.answering.reading.restating import by_heads, restated
from assistant.answering.reading.second_reading import read_again


def second_try(
    inquiry: Inquiry, reports: Sequence[str] | None, ask: Callable[[Inquiry], Answer], first: Answer
) -> Answer | None:
    """Answer the question in another reading; None where that is not answered either.

    Of a question that has its `first` answer only a reading that counts heads takes that one's place.
    """
    store, query = inquiry.store, inquiry.query
    if first.status == "answered":
        return _named_answer(inquiry, reports, ask, by_heads(query.question))
    if any(len(token) > 2 and token[:2].isupper() for token in query.question.split()):
        from assistant.answering.reading.spelled_out import spelled_out

        written, note = spelled_out(inquiry)
        if written:
            full = parse_query(store, written)
            answer = ask(Inquiry(store, full._replace(notes=(*full.notes, note)), reports))
            if answer.status == "answered":
                return answer._replace(question=query.question, resolved_question=query.question)
    again = read_again(query) if query.asks("category", "adverb") else None
    if again is not None:
        answer = ask(Inquiry(store, again, reports))
        if answer.status == "answered":
            return answer
    asked = question_proper(store, query.question)
    if asked.topic:  # what is asked may be said of no topic, but a number is of what it is given for
        alone = parse_query(store, asked.question)
        answer = ask(Inquiry(store, alone, reports))
        if answer.status == "answered" and answer.kind != "figure" and not _loses(query, alone):
            return answer._replace(question=query.question, resolved_question=query.question)
    if not _ON_TOP.isdisjoint(query.tokens):
        from assistant.answering.reading.if_so import as_more

        more = as_more(query.question)
        answer = ask(Inquiry(store, parse_query(store, more), reports)) if more else first
        if answer.status == "answered" and answer.computed:
            return answer._replace(question=query.question, resolved_question=query.question)
    named = "" if "not" in query.tokens else restated(query.question)  # what is denied is not said anew
    return _named_answer(inquiry, reports, ask, named)


_ON_TOP = frozenset({"extra", "additional", "further", "added"})


def _named_answer(
    inquiry: Inquiry, reports: Sequence[str] | None, ask: Callable[[Inquiry], Answer], named: str
) -> Answer | None:
    """Answer a question by the name of what it asks for, with a figure or not at all."""
    if not named:
        return None
    query = inquiry.query
    again = parse_query(inquiry.store, named)
    answer = ask(Inquiry(inquiry.store, again, reports))
    if answer.status != "answered" or answer.kind != "figure" or _loses(query, again):
        return None
    return answer._replace(question=query.question, resolved_question=query.question)


def _loses(query: Query, again: Query) -> bool:
    """Tell whether a place or a time that is asked about is left out of the other reading."""
    places = {area.name for area in query.areas} - {area.name for area in again.areas}
    times = {(each.first, each.last) for each in query.periods} - {
        (each.first, each.last) for each in again.periods
    }
    return bool(places or times)
