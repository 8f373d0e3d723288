"""Things that each person has of their own: 40 children living in a foster placement are 40 placements."""

from __future__ import annotations

from assistant.answering.reading.nouns import is_plural, same_noun
from assistant.answering.reading.query import Query, Term
from assistant.corpus.store import FigureEntry
from assistant.figures.figure import Figure
from assistant.figures.sentence.headword import is_share

_PERSONS = frozenset(
    {
        "children", "people", "persons", "adults", "pupils", "patients", "residents", "women", "men", "carers",
        "families", "parents", "students", "prisoners", "offenders", "leavers", "applicants", "workers",
    }
)  # fmt: skip
_ARTICLES = frozenset({"a", "an"})
_HOLDING = frozenset({"role", "post", "position", "job", "office", "title"})
_REACH = 5  # words between an article, or the word for a post, and its noun


def one_each(query: Query, counted: Term, entry: FigureEntry) -> bool:
    """Tell whether a count of persons is one of what each of them has ("subject of a plan"), or of who holds a post.

    What narrows the thing asked about ("private fostering placements") must be said of it as well.
    """
    figure = entry.figure
    if is_share(figure) or figure.unit.split(" ")[-1] not in _PERSONS:
        return False
    own = frozenset(entry.own)
    if not all(term.strength(own) for term in query.head if term.required):
        return False
    words = [
        word.strip("’'(),.;:‘").lower() for word in f"{figure.measure or ''} {figure.qualifier or ''}".split()
    ]
    for at, word in enumerate(words):
        if is_plural(word) or not same_noun(counted.text, word):
            continue
        before = words[max(0, at - _REACH) : at]
        if "personal" in counted.cues and not _ARTICLES.isdisjoint(before):
            return True
        if "office" in counted.cues and not _HOLDING.isdisjoint(before):
            return True
    return False


def asks_of_pay(query: Query) -> bool:
    """Tell whether a question is what somebody earns: "how much does the director get paid"."""
    tokens = query.tokens
    paid = any(
        token in _GETS
        and tokens[at + 1 : at + 2] == ("paid",)
        and tokens[at + 2 : at + 3] in ((), ("each",), ("a",))
        for at, token in enumerate(tokens)
    )
    return query.asks("money") and (paid or not _EARNING.isdisjoint(tokens[-2:]))


def is_pay(figure: Figure) -> bool:
    """Tell whether a figure says of itself that it is what somebody earns."""
    words = f"{figure.measure or ''} {figure.qualifier or ''}".lower().replace("’", " ").split()
    return not _PAY.isdisjoint(words)


_GETS = frozenset({"get", "gets", "getting", "got"})
_EARNING = frozenset({"earn", "earns", "salary"})
_PAY = frozenset(
    {"pay", "paid", "salary", "salaries", "earn", "earns", "earned", "wage", "wages", "remuneration"}
)
