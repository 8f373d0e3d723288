"""Answer questions about the answers before: where it stands, its exact words, what changed."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.comparing.comparison import compare
from assistant.answering.conversing.asked_of_last import STEM, deed_of_somebody
from assistant.answering.fitting.evidence import Evidence, find_within
from assistant.answering.fitting.holding import holds_kind
from assistant.answering.fitting.only_changes import names_year
from assistant.answering.fitting.telling import asks_for_several, deed_done, lists, says_by_what, text_of
from assistant.answering.fitting.time_fit import is_former
from assistant.answering.kinds_of_answer.figure_answer import answer_words
from assistant.answering.reading.query import Query
from assistant.corpus.store import FigureEntry, Store


def page_answer(store: Store, last: Answer, question: str) -> Answer:
    """Say where the last answer stands."""
    citation = last.citations[0]
    report = store.report(citation.report)
    where = " › ".join(citation.section)
    if citation.page:
        page = f"page {citation.page}"
    elif citation.page_index:
        page = f"page {citation.page_index} of the file (no page number is printed there)"
    else:
        page = "no page is known"
    quote = " ".join(citation.quote.split())
    text = f"{page}, {where}; {report.title}, {report.metadata.publisher}: “{quote}”"
    return last._replace(
        question=question, resolved_question=last.resolved_question, kind="report", text=text
    )


def quote_answer(last: Answer, question: str) -> Answer:
    """Repeat the last answer's quotation, word for word."""
    text = " ".join(last.citations[0].quote.split())
    return last._replace(
        question=question, resolved_question=last.resolved_question, kind="passage", text=text
    )


def pair_answer(store: Store, query: Query, answered: Sequence[Answer], question: str) -> Answer | None:
    """Compare the last two figures spoken of, or the last one with what the report sets beside it."""
    entries: list[FigureEntry] = []
    for turn in reversed(answered):
        for figure in turn.figures:
            if figure.role != "answer":
                continue
            entry = store.figure(figure.id)
            if entry is not None and all(entry.figure.id != each.figure.id for each in entries):
                entries.append(entry)
        if len(entries) > 1:
            break
    if not entries:
        return None
    if query.asks("previous", "change"):
        entries = sorted(entries, key=lambda entry: not _has_earlier(store, entry))
    last = entries[0]
    if (
        not (query.asks("previous") and _has_earlier(store, last))
        and len(entries) > 1
        and entries[1].figure.unit == last.figure.unit
        and set(entries[1].own) & set(last.own)
    ):
        one, other = entries[1], last
    else:
        beside = [store.figure(id) for id in last.figure.comparators]
        usable = [each for each in beside if each is not None and each.figure.unit == last.figure.unit]
        if query.asks("change", "previous") and not query.asks("national"):
            usable = [each for each in usable if each.figure.area == last.figure.area] or usable
        if not usable:
            return None
        one, other = last, usable[0]
    subjects = [area.name for area in query.areas if area.kind == "subject"]
    if subjects and other.figure.area in subjects and one.figure.area not in subjects:
        one, other = other, one
    if (one.figure.value, one.figure.period, one.figure.area) == (
        other.figure.value, other.figure.period, other.figure.area,
    ):  # fmt: skip
        return None  # the same, printed twice
    answer = compare(store, query, one, other, ())
    return answer._replace(
        question=question, resolved_question=f"{question.rstrip('?')}: {answered[-1].resolved_question}"
    )


def _has_earlier(store: Store, entry: FigureEntry) -> bool:
    """Tell whether the report sets an earlier figure of the same place beside this one."""
    beside = [store.figure(id) for id in entry.figure.comparators]
    return any(each is not None and each.figure.area == entry.figure.area for each in beside)


def former_answer(store: Store, query: Query, last: Answer, question: str) -> Answer | None:
    """Answer "from what?", or "the year before?" of a figure that is itself of the year before: "318, down from 402".

    None where neither is asked, or its sentence says no such level.
    """
    level = query.tokens[-2:] == ("from", "what")
    if query.required() or query.areas or query.periods or not (level or query.asks("previous")):
        return None
    entry = next((store.figure(each.id) for each in last.figures if each.role == "answer"), None)
    if entry is None:
        return None
    if not level and not (entry.figure.period or "").casefold().startswith(
        ("previous ", "last year", "year before")
    ):
        return None
    figure = entry.figure
    for other in store.figures():
        each = other.figure
        same = (each.report, each.quote, each.unit, each.measure) == (
            figure.report, figure.quote, figure.unit, figure.measure,
        )  # fmt: skip
        if same and each.id != figure.id and is_former(store, each):
            citer = Citer(store)
            shown = citer.cite_figure(each, other.passage, "answer")
            return last._replace(
                question=question, kind="figure", text=answer_words(shown), figures=(shown,), computed=(),
                citations=citer.citations,
            )  # fmt: skip
    return None


def baseline_answer(store: Store, last: Answer, question: str) -> Answer | None:
    """Say from which year the last figure is measured: as its sentence says, or another one that gives the same figure."""
    entry = next((store.figure(each.id) for each in last.figures if each.role == "answer"), None)
    if entry is None:
        return None
    figure = entry.figure
    same = [
        each
        for each in (entry, *store.figures())
        if (each.figure.report, each.figure.value, each.figure.unit, each.figure.area, each.figure.target)
        == (figure.report, figure.value, figure.unit, figure.area, figure.target)
        and names_year(each.figure.baseline or "")
        and 2 * len(set(each.own) & set(entry.own)) > len(set(entry.own))
    ]
    if not same:
        return None
    citer = Citer(store)
    shown = citer.cite_figure(same[0].figure, same[0].passage, "answer")
    return last._replace(
        question=question, resolved_question=last.resolved_question, kind="figure", text=shown.baseline or "",
        figures=(shown,), computed=(), citations=citer.citations,
    )  # fmt: skip


_REASONS = (
    "because", "due to", "in order to", "so that", "as a result", "to ensure", "in order that", "this means", "which means",
    "to enable", "owing to", "for feedback", "to help", "to improve", "designed to", "based on",
)  # fmt: skip


def nearby_answer(
    store: Store, query: Query, last: Answer, question: str, topic: str, *, anyone: bool = False
) -> Answer | None:
    """Answer from the passage of the last answer and those beside it, the nearest sentence first.

    None where none of them answers. `topic` is what the conversation is about, for the record; with
    `anyone` a sentence answers "who rings them?" that names somebody, whatever the deed.
    """
    citation = last.citations[0]
    home = store.passage_at(citation.report, citation.start)
    if home is None:
        return None
    own = store.index.passage(home)
    around = [
        number
        for number in store.passages_of(citation.report)
        if abs(number - home) < 3 and store.index.passage(number).section == own.section
    ]
    required = query.required()
    if not required and not anyone and query.tokens[:1] in (("what",), ("who",)):
        required = tuple(term for term in query.terms if not term.cues)  # the deed: "what did they produce"

    deed = None if required else deed_of_somebody(query)

    def distance(each: Evidence) -> tuple[int, int, int]:
        span = each.sentence.span
        apart = (
            0 if span.start < citation.end and citation.start < span.end else abs(span.start - citation.start)
        )
        return (abs(each.number - home), apart, span.start)

    listing = query.asks("enumeration")
    before = {
        other.number: frozenset(one.terms)
        for number in around
        for one, other in itertools.pairwise(store.sentences(number))
    }
    for each in sorted(
        find_within(store, query, around),
        key=lambda each: (listing and "list" not in each.sentence.signs, *distance(each)),
    ):
        here = frozenset(each.sentence.terms)
        if listing and "leans" in each.sentence.signs and "list" in each.sentence.signs:
            here |= before.get(
                each.sentence.number, frozenset()
            )  # "These priorities comprise: ..." of which crimes
        if required and not all(term.strength(here) for term in required):
            continue
        if deed is not None and not any(
            word.startswith(deed[:STEM]) for word in text_of(store, each).lower().split()
        ):
            continue  # "who runs them" is not whoever else is named
        if (
            not holds_kind(store, query, each)
            or not _gives(store, query, each)
            or (not required and each.number != home)
        ):
            continue
        citer = Citer(store)
        citer.cite(each.number, each.sentence.span, each.score)
        text = " ".join(each.sentence.span.of(store.report(each.passage.report).text).split())
        return Answer(
            question, f"{question.rstrip('?')} ({topic.rstrip('?')})?", "answered", "passage", text,
            citations=citer.citations, notes=query.notes,
        )  # fmt: skip
    return None


def _gives(store: Store, query: Query, evidence: Evidence) -> bool:
    text = (
        f" {' '.join(evidence.sentence.span.of(store.report(evidence.passage.report).text).split()).lower()} "
    )
    if query.asks("reason"):
        return any(word in text for word in _REASONS)
    if asks_for_several(query):
        return lists(text)
    if means := deed_done(query):
        return says_by_what(query, evidence, text, means)
    if query.asks("person") and not query.required():
        return "role" in evidence.sentence.signs
    return bool(query.required()) or query.asks("date")
