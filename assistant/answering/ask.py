"""A question becomes an answer: each kind of answer in turn, the refusal last."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.comparing.compared import compared_answer
from assistant.answering.fitting.choosing import for_many_places, newest, of_another_time
from assistant.answering.fitting.margins import wants_margin
from assistant.answering.fitting.matching import Match
from assistant.answering.inquiry import Inquiry
from assistant.answering.judging import judged_answer
from assistant.answering.kinds_of_answer.figure_answer import figure_answer
from assistant.answering.kinds_of_answer.under_heading import headed_answer
from assistant.answering.rarely import rare_answer, rarer_answer
from assistant.answering.reading.faults import find_fault, invalid_answer
from assistant.answering.reading.foremost import foremost_asked
from assistant.answering.reading.kinds import (
    figure_first,
    good_enough,
    is_aim_or_end,
    liberties,
    only_elsewhere,
    wants_rate,
)
from assistant.answering.reading.meaning import asks_no_meaning
from assistant.answering.reading.parsing import parse_query
from assistant.answering.reading.uncompared import asks_no_comparison
from assistant.answering.reading.wishes import asks_for_letters, wants_no_count, wants_number, wants_prose
from assistant.answering.refusal import refuse
from assistant.corpus.store import Store

_TOPICS = (
    "summary", "outline", "author", "national", "previous", "target", "change", "rate", "judgment", "published",
)  # fmt: skip


def ask(
    store: Store, question: str, reports: Sequence[str] | None = None, *, suggesting: bool = True
) -> Answer:
    """Answer `question` from the reports of `store`, or say that they do not.

    A refusal suggests questions that can be answered, unless `suggesting` is false.
    """
    if fault := find_fault(question):
        return invalid_answer(question, fault)
    inquiry = Inquiry(store, parse_query(store, question), reports)
    answer = answer_query(inquiry)
    if answer.status == "not_found" or "population" in inquiry.query.tokens:
        from assistant.answering.second_try import second_try

        answer = second_try(inquiry, reports, answer_query, answer) or answer
    if answer.status == "not_found" and suggesting:
        from assistant.answering.suggesting import nearest, suggest

        return answer._replace(suggestions=suggest(store, nearest(inquiry.matches)))
    if answer.kind == "help" and suggesting:
        from assistant.answering.suggesting import starting_questions

        return answer._replace(suggestions=starting_questions(store))
    return answer


def answer_query(inquiry: Inquiry) -> Answer:
    """Answer a question that has been parsed."""
    query = inquiry.query
    if not query.required() and query.asks("help", "greeting", "thanks") and not query.asks(*_TOPICS):
        from assistant.answering.kinds_of_answer.about_answer import help_answer

        return help_answer(query, ())
    if not query.terms and not query.cues:
        return refuse(inquiry)
    answer = _shelved(inquiry) or rare_answer(inquiry) or _labelled(inquiry)
    answer = answer or rarer_answer(inquiry) or _about(inquiry)
    answer = answer or judged_answer(inquiry) or headed_answer(inquiry) or _foremost(inquiry)
    answer = answer or (None if asks_no_comparison(query) else compared_answer(inquiry, answer_query))
    if answer is not None:
        return answer
    best = next((match for match in inquiry.matches if match.fits), None)
    numeric = wants_number(query)
    prose = wants_prose(query, numeric)
    if not numeric:
        answer = _purpose(inquiry) or _meaning(inquiry, best) or _listed(inquiry, best)
        if answer is not None:
            return answer
    if best is not None and of_another_time(query, best, inquiry.matches):
        best = None
    if not numeric and best is not None:
        from assistant.answering.reading.telegram import names_them

        prose = prose or names_them(inquiry, best) or wants_no_count(query, best)
    if best is not None and good_enough(query, best, numeric, prose):
        return for_many_places(inquiry) or figure_answer(
            inquiry, newest(inquiry, best), liberties(query, best)
        )
    if not prose and not wants_margin(query):
        from assistant.answering.fitting.bare_measure import bare_measure
        from assistant.answering.reading.telegram import in_the_sentence

        if (inside := in_the_sentence(inquiry) or bare_measure(inquiry)) is not None:
            return figure_answer(inquiry, newest(inquiry, inside), liberties(query, inside))
    if numeric and query.asks("share"):
        from assistant.answering.kinds_of_answer.share_said import share_said

        if (said := share_said(inquiry)) is not None:
            return said
    if not prose and (only_elsewhere(query, inquiry.matches) or wants_rate(query)):
        return refuse(inquiry)
    if not numeric or (
        query.asks("amount", "duration", "frequency") and not query.asks("money", "share", "strict")
    ):
        from assistant.answering.kinds_of_answer.said_figure import sentence_answer

        return sentence_answer(inquiry, numeric) or refuse(inquiry)
    return refuse(inquiry)


def _foremost(inquiry: Inquiry) -> Answer | None:
    if foremost_asked(inquiry.query) is None:
        return None
    from assistant.answering.kinds_of_answer.foremost_answer import foremost_answer

    return foremost_answer(inquiry)


def _labelled(inquiry: Inquiry) -> Answer | None:
    if not inquiry.query.asks("person", "date", "period", "office") and "name" not in inquiry.query.tokens:
        return None
    from assistant.answering.kinds_of_answer.labelled_answer import labelled_answer

    return labelled_answer(inquiry)


def _shelved(inquiry: Inquiry) -> Answer | None:
    if _SHELVED.isdisjoint(inquiry.query.tokens):
        return None
    from assistant.answering.kinds_of_answer.shelf_answer import shelf_answer

    return shelf_answer(inquiry)


_SHELVED = frozenset({"have", "there", "covered", "cover", "covers", "available", "included", "list", "ask"})


def _about(inquiry: Inquiry) -> Answer | None:
    if inquiry.query.asks("judgment") or (inquiry.query.asks("count") and inquiry.query.asks("about")):
        return None
    if inquiry.query.asks("extent", "count"):
        from assistant.answering.kinds_of_answer.extent_answer import extent_answer

        extent = extent_answer(inquiry)
        if extent is not None:
            return extent
    if not inquiry.query.asks(
        "summary", "published", "author", "licence", "outline", "title", "about", "report"
    ):
        return None
    from assistant.answering.kinds_of_answer.about_answer import about_answer

    return about_answer(inquiry)


def _meaning(inquiry: Inquiry, best: Match | None) -> Answer | None:
    terms = inquiry.query.terms
    bare = (
        len(inquiry.query.tokens) == 1
        and bool(terms)
        and any(each.kind == "alias" for each in terms[0].alternatives)
    )
    if not inquiry.query.asks("definition", "expansion") and not bare:
        return None
    if asks_no_meaning(inquiry.query) or (inquiry.query.required() and wants_margin(inquiry.query)):
        return None
    if figure_first(inquiry.query, best) and inquiry.query.asks("rate", "share", "target"):
        return None
    if best is not None and is_aim_or_end(inquiry.query, best):
        return None
    from assistant.answering.kinds_of_answer.definition_answer import definition_answer

    told = inquiry.query.asks("expansion") or not _DEFINING.isdisjoint(inquiry.query.tokens)
    plainly = 0.0 if told else 1.2 * figure_first(inquiry.query, best)
    answer = definition_answer(inquiry, plainly)
    if answer is None and inquiry.query.asks("expansion") and asks_for_letters(inquiry.query):
        return refuse(inquiry)  # a short form that is used and nowhere explained
    return answer


_DEFINING = frozenset({"define", "defines", "defined", "definition"})


def _purpose(inquiry: Inquiry) -> Answer | None:
    if "purpose" not in inquiry.query.tokens and inquiry.query.tokens[-1:] != ("do",):
        return None
    from assistant.answering.kinds_of_answer.purpose_answer import purpose_answer

    return purpose_answer(inquiry)


def _listed(inquiry: Inquiry, best: Match | None) -> Answer | None:
    if not inquiry.query.asks("enumeration") and _LISTS.isdisjoint(inquiry.query.tokens):
        return None
    from assistant.answering.kinds_of_answer.listed import listed_answer

    return listed_answer(inquiry, best)


_LISTS = frozenset(
    {"questions", "make", "makes", "comprise", "comprises", "consist", "consists", "constitute", "cover", "covers", "count"}
)  # fmt: skip
