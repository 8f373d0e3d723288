"""Answer what two places have to do with each other: "does Anytown share anything with Othertown"."""

from __future__ import annotations

import re

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import AskedArea, Query
from assistant.answering.refusal import refuse
from assistant.documents.span import Span
from assistant.language.tokens import tokenize

_SHARING = frozenset(
    {
        "share", "shares", "shared", "sharing", "work", "works", "worked", "working", "partner", "partners", "team",
        "partnered", "teams", "teamed",
        "cooperate", "cooperates", "collaborate", "collaborates", "collaborated", "link", "links", "linked",
        "tie", "ties", "tied", "joined", "joint", "jointly", "joins", "connection", "connections", "partnership", "together",
        "deal", "deals", "arrangement", "arrangements", "run", "runs", "provide", "provides", "cooperation",
    }
)  # fmt: skip
_MUTUAL = frozenset(
    {
        "together",
        "share",
        "shared",
        "joint",
        "jointly",
        "between",
        "partners",
        "cooperate",
        "collaborate",
        "link",
        "linked",
    }
)
# What a text says where two do something together.
_TOGETHER = frozenset(
    {
        "joint", "jointly", "shared", "share", "shares", "partnership", "together", "with", "between", "both", "combined",
        "collaboration", "neighbouring", "hosted", "behalf", "alliance", "consortium",
    }
)  # fmt: skip
_TWO = 2
_SHOWN = 2  # sentences


def asks_what_is_between(query: Query) -> bool:
    """Tell whether a question is what two places share or do together, rather than how they compare."""
    places = [area for area in query.areas if area.kind == "subject"]
    if len(places) != _TWO or len(query.areas) != _TWO or places[0].name == places[1].name:
        return False
    if query.asks(
        "count",
        "amount",
        "share",
        "rate",
        "money",
        "judgment",
        "compare",
        "difference",
        "higher",
        "lower",
        "duration",
    ):
        return False
    before = query.tokens[places[1].start - 1]
    said = _SHARING if before == "with" else _MUTUAL if before == "and" else frozenset[str]()
    return not said.isdisjoint(query.tokens)


def between_answer(inquiry: Inquiry) -> Answer | None:
    """Answer with what the report on one of two places says of the other; a refusal where neither names the other."""
    query, store = inquiry.query, inquiry.store
    if not asks_what_is_between(query):
        return None
    one, other = (area for area in query.areas if area.kind == "subject")
    content = [term for term in query.required() if term.text not in _SHARING]
    found: list[tuple[int, str, int, Span]] = []
    for here, there in ((one, other), (other, one)):
        named = _named(inquiry, there)
        held = frozenset[int]().union(*store.index.holders(_words_of(inquiry, there)).values())
        for id in here.reports:
            text = store.report(id).text
            for number in held.intersection(store.passages_of(id)):
                for each in store.sentences(number):
                    said = each.span.of(text)
                    if named.search(said) is None:
                        continue
                    words = tokenize(said)
                    terms = frozenset(store.index.terms(words).values())
                    if all(term.loosely(terms) for term in content):
                        found.append((len(_TOGETHER.intersection(words)), id, number, each.span))
    told = sorted((each for each in found if each[0]), key=lambda each: (-each[0], each[1], each[3].start))
    if not told:
        return None if content else refuse(inquiry)
    citer = Citer(store)
    for _, _, number, span in told[:_SHOWN]:
        citer.cite(number, span)
    text = " ".join(" ".join(span.of(store.report(id).text).split()) for _, id, _, span in told[:_SHOWN])
    return inquiry.answered("passage", text, citer.citations)


def _names(inquiry: Inquiry, area: AskedArea) -> set[str]:
    """Return the names by which a text may speak of a place."""
    names = {area.name}
    for id in area.reports:
        names.update(name for name in inquiry.store.report(id).metadata.area_names if name[:1].isupper())
    typed = " ".join(inquiry.query.tokens[area.start : area.end])
    return names | ({typed.title()} if len(typed) > len("bath") else set())


def _words_of(inquiry: Inquiry, area: AskedArea) -> set[str]:
    """Return the terms of a place's names: a passage that names it holds one of them."""
    words = {word for name in _names(inquiry, area) for word in tokenize(name)}
    return set(inquiry.store.index.terms(sorted(words)).values())


def _named(inquiry: Inquiry, area: AskedArea) -> re.Pattern[str]:
    """Return what finds a place by its names in a text."""
    names = _names(inquiry, area)
    forms = sorted(
        (r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", name))) for name in names), key=len, reverse=True
    )
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")
