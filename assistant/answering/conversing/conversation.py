"""A conversation: what a follow-up leaves unsaid is filled from the turns before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.answer import Answer
from assistant.answering.conversing.apart import answered_apart, defined_again
from assistant.answering.conversing.asked_of_last import asks_nearby, sets_beside
from assistant.answering.conversing.followup import Thread, is_bare, is_whole, leans, strip_opener, thread_of
from assistant.answering.conversing.going_on import asks_more, asks_whether, goes_on, said_before
from assistant.answering.conversing.going_on import misses_the_aim as misses
from assistant.answering.conversing.narrowed import of_the_same_kind
from assistant.answering.conversing.other_time import of_its_own_time
from assistant.answering.conversing.readings import readings
from assistant.answering.conversing.recalling import (
    baseline_answer,
    former_answer,
    nearby_answer,
    page_answer,
    pair_answer,
    quote_answer,
)
from assistant.answering.conversing.returning import returned
from assistant.answering.conversing.same_measure import of_another_measure
from assistant.answering.conversing.same_report import asked_there, graded_too, home_of, of_the_same_report
from assistant.answering.conversing.same_year import with_its_year
from assistant.answering.fitting.grounds import with_grounds
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.list_answer import list_answer
from assistant.answering.reading.meaning import asks_no_meaning
from assistant.answering.reading.parsing import parse_query
from assistant.answering.reading.query import Query
from assistant.answering.refusal import refuse
from assistant.corpus.store import Store

_OF_THE_REPORT = ("help", "greeting", "thanks", "summary", "author", "published", "outline")
_NUMBERS = frozenset({"figure", "comparison", "change"})
_OF_NUMBERS = ("change", "previous", "national", "difference", "higher", "lower", "rate", "target")
if TYPE_CHECKING:
    from assistant.answering.assistant import Assistant


class Conversation:
    """Ask question after question; `turns` are the answers so far."""

    def __init__(self, assistant: Assistant, reports: Sequence[str] | None = None) -> None:
        self._assistant = assistant
        self._reports = reports
        self._thread: Thread | None = None
        self.turns: tuple[Answer, ...] = ()

    def ask(self, question: str) -> Answer:
        """Answer the next question of the conversation.

        Raises:
            CorpusError: the conversation is about a report that the corpus has not.
        """
        with self._assistant.lock:
            dated = with_its_year(question, self._thread.time if self._thread else "", self.turns)
            self.turns = (*self.turns, self._answer(dated)._replace(question=question))
            return self.turns[-1]

    def reset(self) -> None:
        """Forget the turns so far."""
        self._thread = None
        self.turns = ()

    def _answer(self, question: str) -> Answer:
        store = self._assistant.store
        rest, opened = strip_opener(question)
        if self._thread is None or not rest or len(rest) > 2000:
            return self._fresh(question, question)
        query = parse_query(store, rest)
        apart = answered_apart(self._assistant.ask, store, query, rest, self._last(), self._reports)
        if apart is not None:
            return apart._replace(question=question)
        if is_whole(query):
            home = home_of(store, self._thread.place, self._last())
            return self._assistant.ask(rest, home or self._reports)._replace(resolved_question=rest)
        before = self._thread.previous and query.asks("previous") and "before" in query.tokens
        if before and not query.required():
            return refuse(Inquiry(store, query))._replace(question=question)
        if not query.required() or query.asks("page", "sentence"):
            recalled = self._recalled(store, query, question)
            if recalled is not None:
                return recalled
        returned = self._returned(store, question, query)
        if returned is not None:
            return returned
        itself = of_the_same_report(self._assistant.ask, query, rest, self.turns, self._thread.place)
        if itself is not None:
            return itself._replace(question=question, resolved_question=rest)
        if query.asks(*_OF_THE_REPORT) and not opened:
            return self._fresh(question, question)
        place, ask = self._thread.place, self._assistant.ask
        if not leans(query, opened):
            return self._anew(store, query, question, place)
        if (graded := graded_too(ask, query, rest, self.turns, self._reports, place, opened)) is not None:
            return self._fresh(question, graded.resolved_question, graded)
        nearby = self._nearby(store, query, question)
        if nearby is not None:
            return nearby
        first: Answer | None = None
        bare = self._last_kind() in _NUMBERS and (
            is_bare(query) or (not query.required() and query.asks(*_OF_NUMBERS))
        )
        more, twice = asks_more(query), None
        for reading in readings(store, self._thread, question):
            answer = self._assistant.ask(reading.question, self._reports_of(reading.thread))
            answer = answer._replace(question=question, resolved_question=reading.question)
            if reading.undated and any(figure.period for figure in answer.figures if figure.role == "answer"):
                continue
            if reading.alike and not of_the_same_kind(answer, self._last()):
                continue
            if of_another_measure(answer, self.turns, query):
                return self._refused(store, question)
            if (more or misses(query, answer)) and said_before(answer, self.turns):
                twice = twice or answer
                continue
            if answer.status == "answered" and not (bare and answer.kind == "passage"):
                self._thread = reading.thread
                return answer
            first = first or (answer if answer.status != "answered" else None)
        if own := of_its_own_time(store, ask, query, self._thread, question, self.turns, self._reports):
            answer, self._thread = own
            return answer
        if twice is not None:
            return self._further(store, query, question, twice)
        if query.required() and not any(area.kind == "place" for area in query.areas):
            alone = self._assistant.ask(rest, self._reports)
            if alone.status == "answered" and alone.kind not in {"passage"}:
                return self._fresh(question, rest, alone)
        if first is None and bare and is_bare(query):
            return self._refused(store, question)  # only sentences, no number
        return first if first is not None else self._fresh(question, rest)

    def _anew(self, store: Store, query: Query, question: str, place: str) -> Answer:
        """Answer a question that needs nothing of the turns before but the place spoken of."""
        home = home_of(store, place, self._last())
        there = asked_there(self._assistant.ask, query, question, self._reports, place, home)
        return self._fresh(question, there.resolved_question, there)

    def _refused(self, store: Store, question: str) -> Answer:
        """Refuse a follow-up, read the likeliest way."""
        asked = readings(store, self._thread, question)[0].question if self._thread else question
        inquiry = Inquiry(store, parse_query(store, asked), self._reports)
        answer = refuse(inquiry)._replace(question=question, resolved_question=asked)
        if not inquiry.query.asks("reason"):
            return answer
        return answer._replace(text="The report does not say why.")

    def _further(self, store: Store, query: Query, question: str, again: Answer) -> Answer:
        """Answer what asks more of the thing just counted with a sentence, not with its number again."""
        last = next(turn for turn in reversed(self.turns) if turn.status == "answered")
        topic = self._thread.core if self._thread else ""
        found = goes_on(store, query, last, question, topic)
        if found is None and query.asks("person") and last.citations:
            found = nearby_answer(store, query, last, question, topic, anyone=True)
        return found or (again if asks_whether(query) else self._refused(store, question))

    def _last(self) -> Answer | None:
        return next((turn for turn in reversed(self.turns) if turn.status == "answered"), None)

    def _last_kind(self) -> str:
        last = self._last()
        return last.kind if last is not None else ""

    def _reports_of(self, thread: Thread) -> Sequence[str] | None:
        """Return the reports to ask: for the country as a whole those that the last answer came from."""
        place = parse_query(self._assistant.store, thread.place).areas if thread.place else ()
        if self._reports or not (
            thread.place == "nationally" or any(area.kind == "national" for area in place)
        ):
            return self._reports
        cited = [
            turn.citations[0].report for turn in self.turns if turn.citations and turn.status == "answered"
        ]
        return cited[-1:] or None

    def _fresh(self, question: str, read: str, known: Answer | None = None) -> Answer:
        """Answer a question that stands by itself, with `known` if it was asked; an answered one starts a new thread."""
        answer = known or self._assistant.ask(read, self._reports)
        answer = answer._replace(question=question, resolved_question=read)
        if (
            answer.status != "invalid"
            and answer.kind != "help"
            and (answer.status == "answered" or self._thread is None)
        ):
            self._thread = thread_of(self._assistant.store, read)
        return answer

    def _nearby(self, store: Store, query: Query, question: str) -> Answer | None:
        """Answer a why, who, how or which from where the last answer stands."""
        answered = [turn for turn in self.turns if turn.citations and turn.status == "answered"]
        if not answered or not asks_nearby(query, answered[-1]):
            return None
        return nearby_answer(store, query, answered[-1], question, self._thread.core if self._thread else "")

    def _recalled(self, store: Store, query: Query, question: str) -> Answer | None:
        """Answer what is asked about the last answer itself: its page, its words, a difference."""
        answered = [turn for turn in self.turns if turn.citations and turn.status == "answered"]
        if not answered:
            return None
        last = answered[-1]
        if query.asks("page") or (query.asks("person", "author") and query.asks("sentence", "chat")):
            return page_answer(store, last, question)
        if query.asks("sentence"):
            return quote_answer(last, question)
        if query.asks("reason") and last.kind == "judgment" and (grounds := with_grounds(store, last)):
            return grounds._replace(question=question)
        if query.asks("baseline") and (measured := baseline_answer(store, last, question)) is not None:
            return measured
        time = next((figure.period for figure in last.figures if figure.role == "answer"), None)
        if time and query.asks("period", "date") and not query.required() and not query.periods:
            return last._replace(question=question, resolved_question=last.resolved_question, text=time)
        baseline = next((figure.baseline for figure in last.figures if figure.role == "answer"), None)
        from_what = "what" in query.tokens and query.asks("compare", "change") and not query.asks("target")
        if baseline and from_what:
            return last._replace(question=question, resolved_question=last.resolved_question, text=baseline)
        if came_from := former_answer(store, query, last, question):
            return came_from
        if query.asks("reason"):
            return None
        if sets_beside(query):
            return pair_answer(store, query, answered, question)
        if query.asks("better", "evaluation") and not query.areas:
            return pair_answer(store, query, answered[-1:], question)
        elsewhere = query.areas or query.periods or query.asks("national")
        if query.asks("change", "amount") and not elsewhere:
            return pair_answer(store, query, answered, question)
        meaning = query.asks("definition") and not asks_no_meaning(query)
        if meaning and self._thread is not None and "it" in query.tokens:
            return defined_again(store, self._thread.core, self._reports, question)
        named_all = query.asks("enumeration") and not query.asks("target", "forecast")
        if named_all and last.kind == "figure" and self._thread is not None:
            named = Inquiry(store, parse_query(store, self._thread.core), self._reports)
            answer = list_answer(named) or refuse(named)
            return answer._replace(question=question, resolved_question=f"list: {self._thread.core}")
        return None

    def _returned(self, store: Store, question: str, query: Query) -> Answer | None:
        """Return to the last turn about what the question goes back to."""
        found = returned(store, query, self.turns, question)
        if found is None:
            return None
        self._thread, asked = found
        answer = self._assistant.ask(asked, self._reports)
        return answer._replace(question=question, resolved_question=asked)
