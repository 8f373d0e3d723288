"""The figure of a sentence that answers: a question for a number is answered by the number in it."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.fitting.matching import Match
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.figure_answer import answer_words
from assistant.answering.kinds_of_answer.passage_answer import passage_answer
from assistant.answering.reading.kinds import is_telegram
from assistant.answering.reading.query import Query

_TIMES = ("year", "month", "week", "day", "hour", "minute")
_NAMED = 0.7  # of a noun phrase's words, by what the figure counts


def sentence_answer(inquiry: Inquiry, numeric: bool) -> Answer | None:
    """Answer with the best sentence and the figure in it that is asked for; None where no sentence covers the question."""
    answer = passage_answer(inquiry)
    return None if answer is None else with_its_figure(inquiry, answer, numeric)


def with_its_figure(inquiry: Inquiry, answer: Answer, numeric: bool) -> Answer:
    """Return a passage with the one figure in it that is of the kind, the place and the time asked for, if there is one.

    `numeric` tells that a number is asked for in so many words; a noun phrase must be near to what is counted besides.
    """
    query = inquiry.query
    if not answer.citations or not (numeric or _is_noun_phrase(query)):
        return answer
    cited = answer.citations[0]
    inside = [
        match
        for match in inquiry.matches
        if match.entry.figure.report == cited.report
        and cited.start <= (match.entry.figure.span("value") or match.entry.figure.quote).start
        and (match.entry.figure.span("value") or match.entry.figure.quote).end <= cited.end
        and not match.breaks
        and _of_the_kind(query, match)
    ]
    if not numeric:
        inside = [
            match for match in inside if match.own_share >= _NAMED and (match.head or not match.missing)
        ] or _leading(query, inside)
    if len(inside) > 1 and query.asks("duration"):
        inside = [match for match in inside if _lasts(inquiry, match)]
    if len(inside) > 1 and numeric:
        inside = _leading(query, inside)
    if len(inside) != 1:
        return answer
    best = inside[0]
    citer = Citer(inquiry.store)
    citer.cite(best.entry.passage, best.entry.figure.quote, best.score)
    figure = citer.cite_figure(best.entry.figure, best.entry.passage, "answer", best.score)
    others = tuple(each for each in answer.citations[1:] if each.start != figure.quote.start)
    numbered = tuple(each._replace(number=at) for at, each in enumerate(others, len(citer.citations) + 1))
    return answer._replace(
        kind="figure", text=answer_words(figure), figures=(figure,), citations=(*citer.citations, *numbered)
    )


def _is_noun_phrase(query: Query) -> bool:
    """Tell whether a question is a thing alone, with or without a clause of its own: "actions that are overdue"."""
    tokens = tuple(
        token
        for at, token in enumerate(query.tokens)
        if not ((at and token in _RELATIVE) or (at > 1 and query.tokens[at - 1] in _RELATIVE))
    )
    return is_telegram(query._replace(tokens=tokens))


_RELATIVE = frozenset({"that", "which", "who"})


def _leading(query: Query, inside: list[Match]) -> list[Match]:
    """Return the figure that is clearly nearest to a noun phrase of those in the sentence that says it; none where two are.

    It is the one that alone says the phrase's last noun: of "18 weeks standard" the standard.
    """
    last = max(query.required(), key=lambda term: term.end, default=None)
    if last is not None and is_telegram(query):
        named = [match for match in inside if last.strength(frozenset(match.entry.own))]
        if len(named) == 1 and named[0].own_share >= _PARTLY:
            return named
    ranked = sorted(inside, key=lambda match: -match.score)
    near = [match for match in ranked if match.own_share >= _PARTLY and match.coverage >= _MOSTLY]
    led = len(near) == 1 or (len(near) > 1 and near[0].score > near[1].score + _CLEARLY)
    return near[:1] if led and near[0] is ranked[0] else []


_PARTLY, _MOSTLY = 0.3, 0.5  # of a noun phrase's words, by the figure's own and by its sentence
_CLEARLY = 0.08  # of a match's score


def _of_the_kind(query: Query, match: Match) -> bool:
    """Tell whether a figure is a time for "how long", and no time for "how much"."""
    timed = match.entry.figure.unit.startswith(_TIMES)
    return timed if query.asks("duration") else not timed or not query.asks("amount", "money")


def _lasts(inquiry: Inquiry, match: Match) -> bool:
    """Tell whether a time is said to be that for which something went on: "closed the line for nine days"."""
    figure = match.entry.figure
    start = (figure.span("value") or figure.quote).start
    return inquiry.store.report(figure.report).text[figure.quote.start : start].rstrip().endswith(" for")
