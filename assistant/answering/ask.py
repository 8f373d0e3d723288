"""A question becomes an answer: each kind of answer in turn, the refusal last."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.faults import find_fault, invalid_answer
from assistant.answering.figure_answer import figure_answer
from assistant.answering.inquiry import Inquiry
from assistant.answering.matching import Match, match_figures
from assistant.answering.parsing import parse_query
from assistant.answering.passage_answer import passage_answer
from assistant.answering.query import Query
from assistant.answering.refusal import refuse
from assistant.corpus.store import Store
from assistant.figures.headword import is_share

_NUMBER = ("count", "share", "amount", "money", "duration")
_TOPICS = ("summary", "outline", "author", "national", "previous", "target", "change", "rate", "judgment", "published")
_PROSE = ("reason", "person", "place", "manner", "date")


def ask(store: Store, question: str, reports: Sequence[str] | None = None) -> Answer:
    """Answer `question` from the reports of `store`, or say that they do not."""
    fault = find_fault(question)
    if fault:
        return invalid_answer(question, fault)
    return answer_query(Inquiry(store, parse_query(store, question), reports))


def answer_query(inquiry: Inquiry) -> Answer:
    """Answer a question that has been parsed."""
    query = inquiry.query
    if not query.required() and query.asks("help", "greeting", "thanks") and not query.asks(*_TOPICS):
        from assistant.answering.about_answer import help_answer

        return help_answer(query, ())
    if not query.terms and not query.cues:
        return refuse(inquiry)
    answer = _about(inquiry) or _judgment(inquiry) or _compared(inquiry)
    if answer is not None:
        return answer
    best = next((match for match in inquiry.matches if match.fits), None)
    numeric = query.asks(*_NUMBER) or query.rate is not None
    if query.asks("money") and query.asks("person", "reason"):
        numeric = query.asks("count", "share", "amount", "duration")
    prose = (query.asks(*_PROSE) or _asks_of_deeds(query)) and not numeric and not query.asks("period")
    prose = prose and not _asks_degree(query)
    if not numeric:
        answer = _meaning(inquiry, best) or _listed(inquiry, best)
        if answer is not None:
            return answer
    if best is not None and _good(query, best, numeric, prose):
        return figure_answer(inquiry, best, _liberties(query, best))
    if not prose and (_only_elsewhere(inquiry.matches) or _wants_rate(query)):
        return refuse(inquiry)
    if not numeric or (query.asks("amount", "duration", "frequency") and not query.asks("money", "share", "strict")):
        answer = passage_answer(inquiry)
        if answer is not None:
            return answer
    return refuse(inquiry)


def _about(inquiry: Inquiry) -> Answer | None:
    if not inquiry.query.asks("summary", "published", "author", "licence", "outline", "title", "about", "report"):
        return None
    from assistant.answering.about_answer import about_answer

    return about_answer(inquiry)


def _judgment(inquiry: Inquiry) -> Answer | None:
    query = inquiry.query
    if not query.asks("judgment", "evaluation"):
        return None
    from assistant.answering.judgment_answer import judgment_answer

    answer = judgment_answer(inquiry)
    if answer is None or not (query.asks("judgment") or len(answer.citations) == 1):
        return None
    if not _elsewhere(inquiry.store, query, answer):
        return answer
    return refuse(inquiry) if query.asks("judgment") else None


def _compared(inquiry: Inquiry) -> Answer | None:
    if inquiry.query.asks("highest", "lowest") or "rank" in inquiry.query.tokens:
        from assistant.answering.ranking import ranking_answer

        if inquiry.query.asks("table", "rate") or "rank" in inquiry.query.tokens:
            answer = ranking_answer(inquiry)
            if answer is not None:
                return answer
    if not (wants_comparison(inquiry.query) or inquiry.query.asks("sum", "ratio")):
        return None
    from assistant.answering.comparison import comparison_answer

    return _two_parts(inquiry) or comparison_answer(inquiry)


def _meaning(inquiry: Inquiry, best: Match | None) -> Answer | None:
    if not inquiry.query.asks("definition", "expansion"):
        return None
    
    from assistant.answering.definition_answer import definition_answer

    plainly = 1.2 if _figure_first(inquiry.query, best) and not inquiry.query.asks("expansion") else 0.0
    return definition_answer(inquiry, plainly)


def _listed(inquiry: Inquiry, best: Match | None) -> Answer | None:
    if not inquiry.query.asks("enumeration"):
        return None
    if _figure_first(inquiry.query, best) and best is not None and is_share(best.entry.figure):
        return None
    
    from assistant.answering.list_answer import list_answer

    return list_answer(inquiry)


def wants_comparison(query: Query) -> bool:
    """Tell whether the question sets one figure against another."""
    kinds = {area.kind for area in query.areas}
    both = "subject" in kinds and ("national" in kinds or query.asks("national"))
    if both or query.asks("compare", "difference", "ratio", "percent_change"):
        return True
    return query.asks("higher", "lower", "better") and ("national" in kinds or query.asks("national", "previous"))


def _elsewhere(store: Store, query: Query, answer: Answer) -> bool:
    """Tell whether a grade is asked for of another place or another year than the report's."""
    if any(area.kind != "subject" for area in query.areas):
        return True
    published = {store.report(citation.report).metadata.published[:4] for citation in answer.citations}
    return any((period.last or period.first)[:4] not in published for period in query.periods)


def _asks_of_deeds(query: Query) -> bool:
    """Tell whether a question is a yes-or-no one or asks what somebody does, rather than for a number."""
    if query.asks("rate", "change", "share", "margin", "target", "higher", "lower") or not query.tokens:
        return False
    at = 1 if query.tokens[0] in {"what", "which"} else 0
    return query.tokens[at : at + 1] in (("did",), ("do",), ("does",), ("should",), ("must",), ("can",), ("could",), ("will",), ("has",), ("have",), ("had",)) or (
        at == 0 and query.tokens[0] in {"is", "are", "was", "were"}
    )


def _asks_degree(query: Query) -> bool:
    """Tell whether the question asks how happy, how safe, how common something is."""
    if "how" not in query.tokens[:-1] or not query.asks("manner"):
        return False
    at = query.tokens.index("how") + 1
    return query.tokens[at] not in _VERBS and any(term.start == at and term.required for term in query.terms)


_VERBS = frozenset({"do", "does", "did", "is", "are", "was", "were", "can", "could", "should", "will", "has", "have", "had", "the", "to"})


def _wants_rate(query: Query) -> bool:
    """Tell whether the question names a rate, which only a figure can answer."""
    return not {"rate", "rates", "percentage", "ratio", "average"}.isdisjoint(query.tokens)


def _only_elsewhere(matches: Sequence[Match]) -> bool:
    """Tell whether the number asked for is given, but only for another place, time, population or base."""
    return any(
        not match.missing and match.head and match.own_share >= 0.75 and {"area", "period", "population"} & set(match.breaks)  # noqa: PLR2004
        for match in matches
    ) and not any(match.fits and match.own_share > 0.5 for match in matches)  # noqa: PLR2004


def _figure_first(query: Query, best: Match | None) -> bool:
    """Tell whether a question such as "what is the detection rate" asks for a number, not a meaning."""
    if best is None or not query.required() or query.tokens[2:3] in (("a",), ("an",)):
        return False
    return best.own_share > 0.75 and best.head  # noqa: PLR2004


def _good(query: Query, best: Match, numeric: bool, prose: bool) -> bool:
    if prose:
        return False
    if numeric:
        return best.coverage >= 0.4 and (best.head or best.own_share > 0.2)  # noqa: PLR2004 - what is asked must be met in the figure itself, not only above it
    return best.head and best.coverage >= 0.6 and best.own_share >= 0.5  # noqa: PLR2004 - a number was not asked for in so many words


def _liberties(query: Query, best: Match) -> tuple[str, ...]:
    own = frozenset(best.entry.own) | best.entry.context | best.entry.heading
    notes = []
    for term in query.terms:
        if any(each.kind == "own" and all(part in own for part in each.terms) for each in term.alternatives):
            continue
        used = next((each for each in term.alternatives if all(part in own for part in each.terms)), None)
        if used is not None and used.kind in {"near", "alias"}:
            notes.append(f"took ‘{term.text}’ as ‘{used.shown}’")
    return tuple(notes)


def _two_parts(inquiry: Inquiry) -> Answer | None:
    """Answer a sum or difference of two measures named one after the other."""
    from assistant.answering.comparison import sum_answer

    query = inquiry.query
    if not query.asks("sum", "difference", "ratio"):
        return None
    tokens = query.tokens
    for at, token in enumerate(tokens):
        if token not in {"and", "plus", "minus", "to"} or any(area.start < at < area.end for area in query.areas):
            continue
        halves = [parse_query(inquiry.store, " ".join(half)) for half in (tokens[:at], tokens[at + 1 :])]
        if not all(half.required() for half in halves):
            continue
        found = [
            next(
                (
                    match
                    for match in match_figures(inquiry.store, half, inquiry.reports)
                    if match.fits and match.own_share > 0.6  # noqa: PLR2004 - most of what is named
                ),
                None,
            )
            for half in halves
        ]
        parts = [match for match in found if match is not None]
        if len(parts) == 2 and parts[0].entry.figure.id != parts[1].entry.figure.id:  # noqa: PLR2004 - both halves
            return sum_answer(inquiry, parts)
    return None
