"""Whether a question wishes for a number or for a sentence."""

from __future__ import annotations

import itertools

from assistant.answering.fitting.matching import Match
from assistant.answering.reading.hindered import asks_what_stops
from assistant.answering.reading.kinds import (
    asks_degree,
    asks_how_changed,
    asks_of_deeds,
    asks_of_faults,
    is_telegram,
)
from assistant.answering.reading.nouns import is_plural
from assistant.answering.reading.query import Query
from assistant.answering.reading.sought import (
    asks_for_duty,
    asks_progress,
    asks_what_becomes,
    deed_asked,
)
from assistant.figures.sentence.headword import is_share
from assistant.language.spelling import is_word

_NUMBER = ("count", "share", "amount", "money", "duration", "frequency")
_MEASURED = (
    "rate", "highest", "lowest", "higher", "lower", "period", "date", "compare", "difference", "ratio", "table",
)  # fmt: skip
_PROSE = ("reason", "person", "place", "manner", "date")


def wants_number(query: Query) -> bool:
    """Tell whether a question asks for a number in so many words; "why" never does."""
    if query.asks("money") and query.asks("person", "reason"):
        return query.asks("count", "share", "amount", "duration")
    if query.tokens[0] in _WHETHER and _WITHIN & set(itertools.pairwise(query.tokens)):
        return query.asks(
            "count", "share", "amount", "duration"
        )  # "did it go over budget" asks whether, not how much
    summed = query.tokens[:2] in _DID and query.asks("sum")
    return (query.asks(*_NUMBER) or query.rate is not None or summed) and query.tokens[0] != "why"


_WHETHER = frozenset({"did", "was", "were", "is", "are", "has", "have", "had", "does", "do", "will"})
_WITHIN = frozenset(
    (where, sum) for where in ("over", "within", "under", "on", "to") for sum in ("budget", "cost", "price")
)
_DID = (("what", "did"), ("what", "do"), ("what", "does"), ("what", "has"), ("what", "have"))


def wants_prose(query: Query, numeric: bool) -> bool:
    """Tell whether a question that asks for no number wants a sentence rather than a figure."""
    prose = query.asks(*_PROSE) or asks_of_deeds(query) or asks_of_faults(query) or _asks_of_a_case(query)
    prose = prose or query.tokens[:: max(1, len(query.tokens) - 1)] == ("what", "about")
    prose = prose and not numeric and not query.asks("period")
    prose = prose and not asks_degree(query) and not asks_how_changed(query)
    if (
        query.tokens[0] == "which"
        and query.asks("highest", "lowest")
        and not query.asks("rate", "period", "date")
    ):
        return True  # a number says nothing of which of several has most
    return prose or (query.tokens[0] == "which" and not numeric and not query.asks(*_MEASURED))


def _asks_of_a_case(query: Query) -> bool:
    """Tell whether a question is what happens in some case: "what happens to tenants when they turn 60"."""
    happens = query.tokens[:1] == ("what",) and query.tokens[1:2] in (("happens",), ("happen",))
    return happens and not {"when", "if", "once"}.isdisjoint(query.tokens)


def wants_no_count(query: Query, best: Match) -> bool:
    """Tell whether a figure only counts something, and a whole question asks for no number, size or time.

    "What will happen to those on the list?" is not answered by how many they are.
    """
    figure = best.entry.figure
    deed = deed_asked(query)
    if query.asks("link") or _asks_by_name(query) or (deed and not deed.loosely(frozenset(best.entry.own))):
        return True
    if figure.target and asks_progress(query):
        return True
    if query.asks("evaluation") and query.tokens[:2] in _HOW_WELL and not is_share(figure):
        return figure.unit not in {"percent", "percentage points"} and not figure.unit.startswith("per ")
    if is_share(figure) or figure.change or figure.margin is not None or query.head or is_telegram(query):
        return False
    if asks_what_becomes(query) or asks_what_stops(query) or asks_for_duty(query):
        return True
    return not query.asks(*_MEASURES) and (_asks_which_ones(query) or "if" in query.tokens)


_HOW_WELL = (("how", "good"), ("how", "well"), ("how", "bad"), ("how", "effective"), ("how", "effectively"))


def _asks_which_ones(query: Query) -> bool:
    """Tell whether a question is "what officers are there" or "which numbers were dialled": several things themselves."""
    at = next((at for at, token in enumerate(query.tokens) if token in {"what", "which"}), -1)
    if at < 0 or query.tokens[at + 1 : at + 2] in (("is",), ("are",), ("was",), ("were",)):
        return False  # "what were fares in 2022"
    named = next((token for token in query.tokens[at + 1 : at + 3] if is_plural(token)), "")
    return len(named) > _SHORT


def asks_for_letters(query: Query) -> bool:
    """Tell whether a question is what a short form stands for: a word that is none of English."""
    subject = [
        term
        for term in query.terms
        if not term.cues & {"definition", "expansion", "light", "chat", "framing"}
    ]
    return bool(subject) and all(not is_word(term.text) for term in subject)


def _asks_by_name(query: Query) -> bool:
    """Tell whether a question is "list the crimes ...": things by their names, no rates or targets."""
    if query.tokens[:1] not in (("list",), ("name",), ("names",)) or query.asks("count"):
        return False
    named = [term for term in query.terms if term.required]
    first = min((term.start for term in query.terms if term.cues & _SIZES), default=len(query.tokens))
    return bool(named) and named[0].start < first


_SHORT = 3  # letters: "was" and "is" end like plurals
_SIZES = frozenset({"rate", "share", "target", "change", "amount", "money", "count"})
_MEASURES = (
    *_NUMBER, *_MEASURED, "size", "change", "target", "margin", "latest", "previous", "national", "baseline", "forecast",
    "extent", "sum", "percent_change", "better", "evaluation",
)  # fmt: skip
