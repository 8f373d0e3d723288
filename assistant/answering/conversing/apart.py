"""Follow-ups that are answered apart from the thread: what a word means, what the things counted were mainly about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.conversing.followup import PRONOUNS
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.definition_answer import definition_answer
from assistant.answering.reading.parsing import parse_query
from assistant.answering.reading.query import Query
from assistant.corpus.store import Store

Ask = Callable[[str, Sequence[str] | None], Answer]
_THEY = frozenset({"they", "them", "those", "these", "it"})
_HE = frozenset({"he", "she", "him", "her", "his"})
_MAINLY = frozenset({"mainly", "mostly", "most", "usually", "chiefly", "largely"})
_RISEN = frozenset({"rise", "increase", "fall", "drop", "decrease", "change", "jump", "growth", "reduction"})


def answered_apart(
    ask: Ask, store: Store, query: Query, rest: str, last: Answer | None, reports: Sequence[str] | None
) -> Answer | None:
    """Answer a follow-up that stands for itself or asks of the last answer's own things; None for other ones."""
    if query.asks("definition") and query.required() and PRONOUNS.isdisjoint(query.tokens):
        defined = ask(rest, reports)
        if defined.kind == "definition" and defined.status == "answered":
            return defined._replace(resolved_question=rest)
    if not _HE.isdisjoint(query.tokens):
        from assistant.answering.conversing.the_person import of_the_person

        if (told := of_the_person(ask, store, query, rest, last, reports)) is not None:
            return told
    if last is None or query.required() or query.areas:
        return None
    return _mainly_about(store, query, last, reports) or _risen_by(store, query, last)


def _mainly_about(store: Store, query: Query, last: Answer, reports: Sequence[str] | None) -> Answer | None:
    """Answer "what were they mainly about?" with the commonest of what was counted, or its commonest cause."""
    tokens = query.tokens
    if (
        tokens[:1] != ("what",)
        or tokens[-1] != "about"
        or _MAINLY.isdisjoint(tokens)
        or _THEY.isdisjoint(tokens)
    ):
        return None
    from assistant.answering.kinds_of_answer.foremost_answer import foremost_answer

    counted = next((each for each in last.figures if each.role == "answer"), None)
    thing = ((counted.measure or counted.unit) if counted is not None else "").split()[-1:]
    for words in ("cause of", "reason for", "") if thing else ():
        asked = f"what was the most common {words} {thing[0]}".replace("  ", " ")
        found = foremost_answer(Inquiry(store, parse_query(store, asked), reports))
        if found is not None:
            return found._replace(resolved_question=asked)
    return None


def _risen_by(store: Store, query: Query, last: Answer) -> Answer | None:
    """Answer "how much of a rise is that?" with the change that stands in the sentence of the last figure."""
    if not query.asks("amount") or _RISEN.isdisjoint(query.tokens):
        return None
    level = next((each for each in last.figures if each.role == "answer"), None)
    value = level.span("value") if level is not None else None
    if level is None or value is None or level.change:
        return None
    for entry in store.figures((level.report,)):
        figure = entry.figure
        if figure.change and figure.quote.covers(value):
            citer = Citer(store)
            shown = citer.cite_figure(figure, entry.passage, "answer")
            way = {"increase": "an increase of ", "decrease": "a decrease of "}.get(
                figure.direction or "", ""
            )
            return last._replace(
                kind="figure",
                text=f"{way}{figure.text}",
                figures=(shown,),
                computed=(),
                citations=citer.citations,
            )
    return None


def defined_again(store: Store, core: str, reports: Sequence[str] | None, question: str) -> Answer | None:
    """Say what the rarest thing spoken of is."""
    spoken = parse_query(store, core).required()
    if not spoken:
        return None
    asked = f"what is {max(spoken, key=lambda term: term.weight).text}?"
    answer = definition_answer(Inquiry(store, parse_query(store, asked), reports))
    return None if answer is None else answer._replace(question=question, resolved_question=asked)
