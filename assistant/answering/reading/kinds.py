"""What kind of answer a question wants, and whether a figure is one."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.fitting.counted import is_foremost_alone, sized_noun, thing_counted
from assistant.answering.fitting.limits import allows_time
from assistant.answering.fitting.matching import Match
from assistant.answering.reading.asked_base import base_asked
from assistant.answering.reading.focus import focus
from assistant.answering.reading.moving import asks_whether_changed
from assistant.answering.reading.named_figure import asks_of_it
from assistant.answering.reading.query import Query
from assistant.answering.reading.sought import asks_for_faults, asks_what_is_done
from assistant.figures.sentence.headword import is_share

_VERBS = frozenset(
    {
        "do", "does", "did", "is", "are", "was", "were", "can", "could", "should", "will", "has", "have", "had", "the",
        "to",
    }
)  # fmt: skip


def wants_comparison(query: Query) -> bool:
    """Tell whether the question sets one figure against another."""
    if query.asks("wider"):
        return False
    kinds = {area.kind for area in query.areas}
    both = "subject" in kinds and ("national" in kinds or query.asks("national"))
    if both or query.asks("compare", "difference", "ratio", "percent_change"):
        return True
    return query.asks("higher", "lower", "better") and (
        "national" in kinds or query.asks("national", "previous")
    )


def asks_whether(query: Query) -> bool:
    """Tell whether the question asks if something is so, rather than which way or how much."""
    return query.tokens[:1] in (("is",), ("are",)) and not query.asks(
        "count", "rate", "change", "higher", "lower", "compare"
    )


def asks_if_utmost(query: Query) -> bool:
    """Tell whether the question asks if something is more or less so than anything else: "is it the worst place for theft"."""
    return query.tokens[0] in {"is", "are", "was", "were"} and query.asks("highest", "lowest")


def asks_degree(query: Query) -> bool:
    """Tell whether the question asks how happy, how safe, how common something is."""
    if "how" not in query.tokens[:-1] or not query.asks("manner") or asks_for_faults(query):
        return False
    at = query.tokens.index("how") + 1
    return query.tokens[at] not in _VERBS and any(term.start == at and term.required for term in query.terms)


def asks_how_changed(query: Query) -> bool:
    """Tell whether a question is "how has it changed": by how much, not in what manner."""
    return (
        query.asks("change")
        and not query.asks("reason", "person", "place", "date")
        and (query.tokens[:2] in (("how", "has"), ("how", "have"), ("how", "did")))
    )


def asks_of_faults(query: Query) -> bool:
    """Tell whether a question asks what is wrong, or why something is not so, rather than how much it is."""
    if asks_for_faults(query):
        return True
    return query.asks("denial") and query.tokens[0] in {"what", "why", "how"} and "not" not in query.tokens


def asks_of_deeds(query: Query) -> bool:
    """Tell whether a question is a yes-or-no one or asks what somebody does, rather than for a number."""
    if query.tokens[:1] == ("what",) and query.tokens[1:2] in (("should",), ("must",)):
        return True
    told = _told(query) or " to do about " in " ".join(query.tokens)
    if (query.tokens[:1] == ("what",) and told) or asks_what_is_done(query):
        return True
    if query.asks("rate", "change", "share", "margin", "target", "higher", "lower") or not query.tokens:
        return False
    if base_asked(query.tokens) or (query.tokens[1:2] == ("did",) and _SCORED.intersection(query.tokens)):
        return False
    at = 1 if query.tokens[0] in {"what", "which"} else 0
    if at and query.tokens[1:2] in (("will",), ("would",)) and _asks_of_being(query.tokens):
        return False
    return query.tokens[at : at + 1] in (
        ("did",),
        ("do",),
        ("does",),
        ("should",),
        ("must",),
        ("can",),
        ("could",),
        ("will",),
        ("has",),
        ("have",),
        ("had",),
    ) or (at == 0 and query.tokens[0] in {"is", "are", "was", "were"})


def _asks_of_being(tokens: Sequence[str]) -> bool:
    """Tell whether a question is what something will be or cost: "what will the levy be from April?"."""
    return any(
        token in {"be", "cost"} and (after in _BEHIND or not after)
        for token, after in zip(tokens, (*tokens[1:], ""), strict=True)
    )


_BEHIND = frozenset({"from", "in", "by", "at", "next", "after", "for", "to"})
_SCORED = frozenset({"score", "attain", "average", "total"})  # "what did the service score"


def _told(query: Query) -> bool:
    """Tell whether a question is "what were they asked to ..." or "what does it have to ...", after a deed."""
    if query.asks("rate", "share", "margin", "count", "money") or not {"target", "goal"}.isdisjoint(
        query.tokens
    ):
        return False
    tokens = (*query.tokens, "", "")
    for at in range(2, len(query.tokens) - 1):
        if (tokens[at], tokens[at + 1]) in _OBLIGED:
            deed, after = tokens[at + 2 : at + 4]
            return deed not in _BECOMING and not (deed == "be" and after in _PLACED)
    return False


_PLACED = frozenset({"", "by", "in", "at", "on", "of", "for", "from", "when"})
_BECOMING = frozenset(
    {"reach", "rise", "fall", "increase", "decrease", "grow", "drop", "get", "cost", "total"}
)


_OBLIGED_BY = (
    "asked", "told", "required", "expected", "supposed", "meant", "intended", "going", "have", "has", "had", "need", "needs",
)  # fmt: skip
_OBLIGED = frozenset((word, "to") for word in _OBLIGED_BY)


def wants_rate(query: Query) -> bool:
    """Tell whether the question names a rate, which only a figure can answer."""
    return not {"rate", "rates", "percentage", "ratio", "average"}.isdisjoint(query.tokens)


def figure_first(query: Query, best: Match | None) -> bool:
    """Tell whether a question such as "what is the detection rate" asks for a number, not a meaning."""
    if best is None or not query.required() or query.tokens[2:3] in (("a",), ("an",)):
        return False
    return best.own_share > 0.75 and best.head


def is_aim_or_end(query: Query, best: Match) -> bool:
    """Tell whether an aim is asked for and given, or an end of a spread: "the longest a course can be", of 6 to 20 weeks."""
    figure = best.entry.figure
    return (figure.target and query.asks("target")) or (
        figure.low is not None and not _ENDS.isdisjoint(query.tokens)
    )


_ENDS = frozenset({"longest", "shortest", "maximum", "minimum", "most", "least"})
_SENTENCE = frozenset(
    {"definition", "manner", "reason", "person", "place", "date", "enumeration", "judgment", "evaluation"}
)


def is_telegram(query: Query) -> bool:
    """Tell whether a question is a noun phrase alone ("deaths in 2019"): without verb, question word or another wish."""
    return not query.asks(*_SENTENCE, "summary", "compare", "difference") and not _CLAUSE.intersection(
        query.tokens
    )


_CLAUSE = (_VERBS - {"the", "to"}) | {
    "what", "which", "who", "how", "why", "where", "when", "not", "no", "it", "they", "tell", "about", "describe", "if",
}  # fmt: skip


def good_enough(query: Query, best: Match, numeric: bool, prose: bool) -> bool:
    """Tell whether a figure that fits is near enough to what was asked to be the answer."""
    if prose:
        return False
    if (
        best.only
        or is_foremost_alone(query, best.entry.figure)
        or (query.asks("duration") and allows_time(query, best.entry))
        or asks_of_it(query, best)
    ):
        return True
    if asks_whether_changed(query) and not best.entry.figure.change and not best.entry.figure.target:
        return False
    if asks_degree(query) and is_share(best.entry.figure) and best.own_share >= 0.9 and best.coverage >= 0.9:
        return True  # "how satisfied were those who won"
    if numeric and "times" in query.tokens and best.entry.figure.unit in {"times", "occasions"}:
        return best.coverage >= 0.7  # how often a deed was done: its sentence says the deed
    if numeric:
        return (best.coverage >= 0.4 or best.own_share >= 0.75) and (best.head or best.own_share > 0.2)
    if query.asks("frequency"):
        return best.coverage >= 0.4
    if query.asks("rate") and is_share(best.entry.figure) and best.coverage >= 0.75:
        return True
    whole = thing_counted(query) if query.asks("size") else sized_noun(query) if is_telegram(query) else None
    if whole is not None and whole.strength(frozenset(best.entry.own)) and best.coverage >= _SIZE:
        return True  # "the size of the backlog"
    asked = focus(query)
    if asked is not None and not asked.strength(frozenset(best.entry.own)):
        return False
    if query.asks("target") and best.entry.figure.target and best.coverage >= 0.7:
        return True
    if best.own_share >= 0.75 and best.coverage >= 0.6 and is_telegram(query):
        return True
    if best.head and best.coverage >= 0.8 and (best.own_share >= 0.35 or not query.cues & _SENTENCE):
        return True
    if best.head and best.coverage >= 0.6 and best.own_share >= 0.5:
        return True
    plain = not query.cues & _SENTENCE and not query.asks("link") and "about" not in query.tokens
    return plain and best.head and best.coverage >= 0.4 and best.own_share >= 0.9


_SIZE = 0.7  # of a question's words


def only_elsewhere(query: Query, matches: Sequence[Match]) -> bool:
    """Tell whether the number asked for is given, but only for another place, time, population or base."""
    if asks_whether_changed(query):
        matches = [match for match in matches if match.entry.figure.change]
    return any(
        not match.missing
        and match.head
        and match.own_share >= 0.75
        and {"area", "period", "population"} & set(match.breaks)
        for match in matches
    ) and not any(match.fits and match.own_share > 0.5 for match in matches)


def liberties(query: Query, best: Match) -> tuple[str, ...]:
    """Say which words of the question were taken as others to find the figure."""
    own = frozenset(best.entry.own) | best.entry.context | best.entry.heading
    notes = []
    for term in query.terms:
        if any(each.kind == "own" and all(part in own for part in each.terms) for each in term.alternatives):
            continue
        used = next((each for each in term.alternatives if all(part in own for part in each.terms)), None)
        if used is not None and used.kind in {"near", "alias"}:
            notes.append(f"took ‘{term.text}’ as ‘{used.shown.replace('=', '')}’")
    return tuple(notes)
