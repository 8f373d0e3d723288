"""Things that each person has of their own: 40 children living in a foster placement are 40 placements.

What befalls a person once is counted by the people as well: 40 adopted children are 40 adoptions.
"""

from __future__ import annotations

from assistant.answering.reading.nouns import is_plural, same_noun
from assistant.answering.reading.query import Query, Term
from assistant.corpus.store import FigureEntry, Store
from assistant.figures.figure import Figure
from assistant.figures.sentence.headword import is_share
from assistant.language.tokens import tokenize

_PERSONS = frozenset(
    {
        "children", "people", "persons", "adults", "pupils", "patients", "residents", "women", "men", "carers",
        "families", "parents", "students", "prisoners", "offenders", "leavers", "applicants", "workers",
    }
)  # fmt: skip
_ARTICLES = frozenset({"a", "an"})
_HOLDING = frozenset({"role", "post", "position", "job", "office", "title"})
_SUBJECTS = frozenset({"subject", "subjects"})
_REACH = 5  # words between an article, or the word for a post, and its noun


def one_each(store: Store, query: Query, counted: Term, entry: FigureEntry) -> bool:
    """Tell whether a count of persons is one of what each of them has ("subject of a plan"), or of who holds a post.

    What narrows the thing asked about ("private fostering placements") must be said of it as well.
    """
    figure = entry.figure
    if _done_once(store, query, counted, entry):
        return True
    if is_share(figure) or figure.unit.split(" ")[-1] not in _PERSONS:
        return False
    own = frozenset(entry.own)
    if not all(term.strength(own) for term in query.head if term.required):
        return False
    words = [
        word.strip("’'(),.;:‘").lower() for word in f"{figure.measure or ''} {figure.qualifier or ''}".split()
    ]
    named = {
        counted.text,
        *(each.shown.lower().split()[-1] for each in counted.alternatives if each.kind == "alias"),
    }
    cues = counted.cues.union(*store.cues(sorted(named)).values())
    for at, word in enumerate(words):
        if not any(same_noun(name, word) for name in named):
            continue
        before = words[max(0, at - _REACH) : at]
        if "personal" in cues and not _SUBJECTS.isdisjoint(before):
            return True  # "became the subject of special guardianship orders"
        if is_plural(word):
            continue
        if "personal" in counted.cues and not _ARTICLES.isdisjoint(before):
            return True
        if "office" in counted.cues and not _HOLDING.isdisjoint(before):
            return True
    return False


def _done_once(store: Store, query: Query, counted: Term, entry: FigureEntry) -> bool:
    """Tell whether a figure counts people by what befell them once, or that by the people, and the other is asked for.

    "How many adoptions" is answered by "21 children were adopted", "how many were adopted" by "21 adoptions".
    """
    figure = entry.figure
    if is_share(figure):
        return False
    if "once" in counted.cues and figure.unit.split(" ")[-1] in _PERSONS:
        done = (figure.qualifier or "").split(" ")[:1]
        known = store.index.terms([word.lower() for word in done])
        return any(word.endswith("ed") and counted.strength(frozenset({known[word]})) for word in known)
    held = figure.unit.split(" ")[-1]
    behind = query.tokens[counted.end :]
    if counted.text in _PERSONS and "subject" in behind and "personal" in store.cues([held]).get(held, ()):
        # "how many children became the subject of an order": "29 orders were made"
        return any(same_noun(token, held) for token in behind)
    after = query.tokens[counted.end : counted.end + _REACH]
    if (
        counted.text not in _PERSONS
        or figure.qualifier
        or "once" not in store.cues([figure.unit]).get(figure.unit, ())
    ):
        return False
    known = store.index.terms([figure.unit, *after])
    return any(word.endswith("ed") and known.get(word) == known.get(figure.unit) for word in after)


def only_meant(store: Store, query: Query, figure: Figure) -> bool:
    """Tell whether what is asked about as done is, of those counted, only the aim: "placed for adoption" is not adopted."""
    said = tokenize(f"{figure.measure or ''} {figure.qualifier or ''}")
    aims = [word for word, before in zip(said[1:], said, strict=False) if before == "for"]
    once = {word for word, cues in store.cues(aims).items() if "once" in cues} if aims else set()
    if not once:
        return False
    done = [token for token in query.tokens if token.endswith("ed")]
    known = store.index.terms([*once, *done])
    return any(known.get(token) in {known.get(word) for word in once} and token not in said for token in done)


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
