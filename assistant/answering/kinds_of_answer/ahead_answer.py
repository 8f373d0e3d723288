"""Answer "what will the trust do next year" with the list of what it says that it will do: told by its lead-in."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.obliged_answer import lead_of, said_above, whole_list
from assistant.answering.reading.query import Query, Term
from assistant.corpus.store import Store
from assistant.language.body_nouns import BODY_NOUNS
from assistant.language.tokens import tokenize

_WILL = frozenset({"will", "shall"})
_MEANING = frozenset(
    {
        "plan",
        "plans",
        "planning",
        "intend",
        "intends",
        "intending",
        "aim",
        "aims",
        "propose",
        "proposes",
        "going",
        "hope",
        "hopes",
    }
)
_LEADS = (
    "will",
    "shall",
    "plan to",
    "plans to",
    "intend to",
    "intends to",
    "aim to",
    "aims to",
    "going to",
    "propose to",
)
_AFTER = frozenset(
    {"in", "during", "by", "over", "within", "next", "this", "from", "before", "for", "now", "after", "then"}
)
_LISTS = 3  # lists of several matters, none of them the one that is meant


def ahead_answer(inquiry: Inquiry) -> Answer | None:
    """Answer with the lists of what somebody is to do, None where that is not asked for or no list says it."""
    asked = _asked(inquiry.query)
    if asked is None or len(inquiry.report_ids()) > 1:
        return None
    store = inquiry.store
    numbers = (number for id in inquiry.report_ids() for number in store.passages_of(id))
    ahead = (number for number in numbers if _looks_ahead(inquiry, number))
    found = [number for number in ahead if all(_led_by(store, number, term) for term in asked)]
    if not found or len(found) > _LISTS:
        return None
    citer, lines = Citer(store), []
    for number in found:
        span = whole_list(store, number)
        citer.cite(number, span)
        lines.append(" ".join(span.of(store.report(citer.citations[-1].report).text).split()))
    return inquiry.answered("list", "\n".join(lines), citer.citations)


def _asked(query: Query) -> list[Term] | None:
    """Return the terms for whoever is to do something, None where a question asks more, or something else."""
    tokens = query.tokens
    if (
        tokens[:1] != ("what",)
        or "do" not in tokens
        or query.asks("reason", "person", "count", "money", "date")
    ):
        return None
    done = len(tokens) - 1 - tokens[::-1].index("do")
    if tokens[done + 1 : done + 2] and tokens[done + 1] not in _AFTER:
        return None
    will = not _WILL.isdisjoint(tokens[1:done])
    means = any(
        token in _MEANING and tokens[at + 1] == "to" for at, token in enumerate(tokens[:done], 0) if at
    )
    if not will and not means:
        return None
    if any(term.start > done and not term.context and not term.cues for term in query.required()):
        return None
    return [term for term in query.required() if term.start < done and term.text not in _MEANING]


def _looks_ahead(inquiry: Inquiry, number: int) -> bool:
    """Tell whether a list is led to by "we will", and by the time asked about where a lead-in names one."""
    store = inquiry.store
    passage = store.index.passage(number)
    lead = lead_of(store, number) if passage.kind == "list" else None
    if lead is None:
        return False
    words = lead.of(store.report(passage.report).text)
    years = {date[:4] for period in inquiry.query.periods for date in (period.first, period.last) if date}
    told = {token for token in tokenize(words) if len(token) == len("2024") and token.isdecimal()}
    return words.rstrip(" :—–-").lower().endswith(_LEADS) and (not years or not told or bool(years & told))


def _led_by(store: Store, number: int, term: Term) -> bool:
    """Tell whether a list's lead-in names who is to do it, or says "we" where a body is named by its kind."""
    lead = lead_of(store, number)
    said = (
        tokenize(lead.of(store.report(store.index.passage(number).report).text)) if lead is not None else ()
    )
    return bool(term.strength(said_above(store, number))) or ("we" in said and term.text in _BODIES)


_BODIES = BODY_NOUNS | {
    "office",
    "port",
    "inspectorate",
    "regulator",
    "team",
    "operator",
    "publisher",
    "programme",
}
