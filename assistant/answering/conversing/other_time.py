"""A follow-up about another place, whose report is of another time than the one spoken of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.answering.answer import Answer
from assistant.answering.conversing.followup import Thread
from assistant.answering.conversing.readings import readings
from assistant.answering.reading.query import Query
from assistant.corpus.store import Store

Ask = Callable[[str, Sequence[str] | None], Answer]


def of_its_own_time(
    store: Store,
    ask: Ask,
    query: Query,
    thread: Thread,
    question: str,
    last: Sequence[Answer],
    reports: Sequence[str] | None,
) -> tuple[Answer, Thread] | None:
    """Answer "and in Birchley?" with Birchley's figure of its own time, where it has none of the time spoken of.

    Only where the place named has a report of its own, and no time is named with it; a note says so.
    """
    places = [area for area in query.areas if area.kind == "subject"]
    cited = {citation.report for turn in last[-1:] for citation in turn.citations}
    if not thread.time or query.periods or len(places) != 1 or not cited.isdisjoint(places[0].reports):
        return None
    for reading in readings(store, thread._replace(time=""), question):
        answer = ask(reading.question, reports)
        figures = [figure for figure in answer.figures if figure.role == "answer"]
        if answer.status == "answered" and answer.kind == "figure" and figures and figures[0].period:
            note = f"not given for the time spoken of; this is of {figures[0].period}"
            answer = answer._replace(
                question=question, resolved_question=reading.question, notes=(*answer.notes, note)
            )
            return answer, reading.thread
    return None
