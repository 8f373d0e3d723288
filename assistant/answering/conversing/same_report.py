"""Questions in a conversation about the very report that the last answer came from: who led it, when it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.answering.answer import Answer
from assistant.answering.conversing.followup import is_bare
from assistant.answering.reading.most import place_word
from assistant.answering.reading.parsing import parse_query
from assistant.answering.reading.query import Query
from assistant.corpus.store import Store

Ask = Callable[[str, Sequence[str] | None], Answer]

_OF_ITSELF = ("person", "date", "author", "published")


def of_the_same_report(
    ask: Ask, query: Query, question: str, turns: Sequence[Answer], place: str = ""
) -> Answer | None:
    """Answer from what the report of the last answer says of itself ("who was the lead inspector?").

    `ask` answers a question from some reports, `place` is the one spoken of where nothing was answered. None
    where a place or a time is named, or it does not say.
    """
    last = next((turn for turn in reversed(turns) if turn.citations and turn.status == "answered"), None)
    dated = last is not None and last.kind == "report" and query.asks("period")
    if (
        query.areas
        or query.periods
        or not (dated or query.asks(*_OF_ITSELF))
        or query.asks("reason", "count", "rate")
    ):
        return None
    if last is None and place:
        answer = ask(f"{question.rstrip('?. ')} for {place}?", None)
    elif last is None or (last.kind != "passage" and len({each.report for each in last.citations}) != 1):
        return None
    else:
        itself = last.kind == "report" and not query.required() and "it" in query.tokens
        answer = ask("when was the inspection?" if itself else question, (last.citations[0].report,))
    return answer if answer.status == "answered" and answer.kind == "report" else None


def graded_too(
    ask: Ask, query: Query, question: str, turns: Sequence[Answer], reports: Sequence[str] | None, place: str,
    opened: bool,
) -> Answer | None:  # fmt: skip
    """Answer what asks for a grade, or for a part of the work after a grade of the whole.

    `place` is the one spoken of; `opened` tells that the question goes on from the turn before in so many words.
    """
    asked = question
    if not query.required() and query.asks("judgment") and not _IT.isdisjoint(query.tokens[1:]):
        last = next((turn for turn in reversed(turns) if turn.citations and turn.status == "answered"), None)
        if last is None or query.asks("reason", "previous") or query.periods or query.areas:
            return None
        asked = "what is the overall rating?"  # "what rating did it get?", after a number of its work
        answer = ask(asked, (last.citations[0].report,))
        graded = answer.kind == "judgment" and answer.status == "answered"
        return answer._replace(resolved_question=asked) if graded else None
    if not (query.required() and query.asks("judgment")):
        last = next((turn for turn in reversed(turns) if turn.status == "answered"), None)
        graded = any(turn.kind == "judgment" and turn.status == "answered" for turn in turns)
        if graded and place and _OVERALL.issuperset(query.tokens):
            asked = f"what is the overall rating of {place}?"  # "and overall?"
            return ask(asked, reports)._replace(resolved_question=asked)
        if last is None or last.kind != "judgment" or not place or not is_bare(query):
            return None
        asked = f"{question.rstrip('?. ')} grade for {place}"
    elif opened or not place:
        return None
    answer = ask(asked, reports)
    graded = answer.kind == "judgment" and answer.status == "answered"
    return answer._replace(resolved_question=asked) if graded else None


_IT = frozenset({"it", "they", "them"})
_OVERALL = frozenset(
    {"overall", "effectiveness", "rating", "grade", "as", "a", "whole", "on", "in", "general", "the"}
)


def asked_there(
    ask: Ask, query: Query, question: str, reports: Sequence[str] | None, place: str, home: Sequence[str]
) -> Answer:
    """Answer a question of its own; of the place spoken of, `home` its reports, where it names none.

    What sets places beside each other, and what only several have, is asked of all.
    """
    answer = ask(question, reports)
    if query.areas or not place:
        return answer._replace(resolved_question=question)
    if answer.status == "ambiguous":
        asked = f"{question.rstrip('?. ')} for {place}?"
        there = ask(asked, reports)
        return (there if there.status == "answered" else answer)._replace(resolved_question=asked)
    first = answer.citations[0].report if answer.citations and answer.status == "answered" else ""
    elsewhere = bool(home) and bool(first) and first not in home and not query.asks("highest", "lowest")
    if elsewhere and not reports and place_word(query.tokens) < 0 and answer.kind not in _OF_MANY:
        return ask(question, home)._replace(resolved_question=f"{question.rstrip('?. ')} for {place}?")
    return answer._replace(resolved_question=question)


def home_of(store: Store, place: str, last: Answer | None) -> Sequence[str]:
    """Return the reports about the place spoken of; of several those that the `last` answer came from."""
    areas = parse_query(store, place).areas if place else ()
    about = [report for area in areas if area.kind == "subject" for report in area.reports]
    cited = {each.report for each in last.citations} if last is not None else set()
    return [each for each in about if each in cited] or about


_OF_MANY = frozenset({"help", "report", "definition", "list"})
