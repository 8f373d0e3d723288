"""The words of a question as terms, with all that may stand for them and how much each counts."""

from __future__ import annotations

import math
from collections.abc import Sequence

from assistant.answering.reading.nouns import is_plural
from assistant.answering.reading.other_forms import held, instances, roots, undone
from assistant.answering.reading.query import Alternative, AskedArea, Term, make_term
from assistant.corpus.store import Store
from assistant.language.small_numbers import NUMBER_WORDS
from assistant.language.spelling import is_word

Cues = Sequence[tuple[frozenset[str], int, int]]
"""Phrases that say what is asked for: the names of their cues, and their first and last token."""

_SYNONYM = 4  # words of a phrase that have synonyms, and the tokens they may be spread over
_WIDEST = 7
_ANYONE = "person"  # what "people" is looked up by
_TIMES = frozenset({"months", "month", "years", "year", "weeks", "days", "hours"})
NUMBERS = frozenset(NUMBER_WORDS) | {
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "dozen",
}  # fmt: skip
_FUNCTIONAL = 0.3
_FUNCTIONAL_CUES = frozenset({"chat", "light", "framing", "rate", "change"})
_CONTENT = frozenset(
    {
        "money",
        "follow",
        "content",
        "anyone",
        "office",
        "category",
        "adverb",
        "personal",
        "once",
        "advice",
        "opinion",
        "lacking",
    }
)  # cues of words that say something of the subject all the same
_LIGHT = 0.12
_ARTICLES = frozenset({"the", "a", "an"})
_VERBS = frozenset(
    {"be", "been", "being", "is", "are", "was", "were", "do", "does", "did", "will", "would", "has", "have"}
)
_PLACING = frozenset({"in", "under", "on", "within", "during", "after", "about", "at", "throughout", "with"})


def make_terms(
    store: Store, tokens: Sequence[str], cues: Cues, taken: set[int],
    areas: Sequence[AskedArea], publishers: set[int],
) -> tuple[Term, ...]:  # fmt: skip
    """Make terms of the words that are left, joining those that are known as phrases."""
    context = _context_from(tokens, _content_of(store, tokens))
    names: list[set[str]] = [set() for _ in tokens]
    for cue, start, end in cues:
        for position in range(start, end):
            names[position].update(cue)
    counts_some = any(each & {"count", "share"} for each in names)
    tells = [
        counts_some and "telling" in each and not (at and tokens[at - 1] in _TIMES)
        for at, each in enumerate(names)
    ]  # "left" is not all that there are
    for each in names:
        each.discard("telling")
    known = store.index.terms(tokens)
    size = max(store.index.size, 1)
    terms: list[Term] = []
    found: list[tuple[int, frozenset[str], tuple[Alternative, ...]]] = []
    content = [known.get(token, token) for token in tokens]
    functional = [
        bool(each & _FUNCTIONAL_CUES) and (not tell or "change" in each)
        for each, tell in zip(names, tells, strict=True)
    ]
    framing = [each == {"framing"} for each in names]
    for at in range(1, len(tokens)):
        if framing[at] and tokens[at - 1] in _ARTICLES:
            functional[at] = False  # "over the phone": a thing, and no deed
    passing = {at for at, each in enumerate(names) if each & {"highest", "lowest"}}
    placed = {at for area in areas if area.kind == "subject" for at in range(area.start, area.end)}
    synonyms = _synonyms(store, content, taken, functional, framing, passing, placed)
    shorts = {token: [token, token.removesuffix("s")] if len(token) > 2 else [token] for token in tokens}
    aliases = store.aliases(sorted({short for each in shorts.values() for short in each}))
    for position, token in enumerate(tokens):
        if position in taken or not content[position]:
            continue
        asked = frozenset(names[position])
        if position in publishers:
            asked |= {"publisher"}
        alternatives = (
            Alternative((content[position],), "own", token),
            *(
                Alternative(each.terms, "alias", each.long)
                for each in aliases
                if each.short in shorts[token] and each.terms
            ),
            *(
                (Alternative((root,), "own", root) for root in roots(store, token))
                if token not in known
                else ()
            ),
            *undone(store, token),
            *held(store, tokens, position),
            *synonyms.get(position, ()),
        )
        alternatives = instances(store, tokens, position) or alternatives
        found.append((position, asked, alternatives))
    counts = store.index.frequencies({term for _, _, each in found for one in each for term in one.terms})
    for position, asked, alternatives in found:
        token = tokens[position]
        firm = [each for each in alternatives if each.kind != "loose"]
        frequency = max((min(counts.get(term, 0) for term in each.terms) for each in firm), default=0)
        weight = math.log(1 + size / max(frequency, 0.5)) if frequency else 2.4
        required = True
        if tells[position]:
            pass
        elif "framing" in asked and not asked & {"chat", "light"}:
            asked -= {"framing"}
            required = False
            weight = min(weight, 2.0) if frequency else 0.3
        elif (
            asked & {"chat", "light"}
            or token in NUMBERS
            or (_of_known_number(tokens, position) and not names[position])
            or (token.isdigit() and tokens[position + 1 : position + 2] and tokens[position + 1] in _TIMES)
            or (asked and not asked <= _CONTENT)
        ):
            required = False
            weight *= _LIGHT if asked & {"chat", "light"} or token in NUMBERS else _FUNCTIONAL
        even = min(max(weight, 1.2), 2.4) if frequency else (2.0 if is_word(token) else 4.0)
        if not required:
            even = min(weight, 0.4 if asked or not frequency else 0.8)
        terms.append(
            make_term(
                token,
                weight,
                required,
                asked,
                alternatives,
                position,
                position + 1,
                even,
                position >= context,
            )
        )
    for area in areas:
        if area.kind == "place":
            words = tuple(content[at] for at in range(area.start, area.end) if content[at])
            own = Alternative(words, "own", area.name)
            terms.append(
                make_term(
                    area.name,
                    math.log(1 + size),
                    True,
                    frozenset({"area"}),
                    (own,),
                    area.start,
                    area.end,
                    4.0,
                )
            )
    return tuple(sorted(terms, key=lambda term: term.start))


def _of_known_number(tokens: Sequence[str], at: int) -> bool:
    """Tell whether digits only repeat how many things there are: "the 4 districts", "all 3 aims"."""
    following = tokens[at + 1 : at + 2]
    return (
        tokens[at].isdigit()
        and len(tokens[at]) == 1
        and at > 0
        and tokens[at - 1] in {"the", "all", "its", "their", "these", "those"}
        and bool(following)
        and is_plural(following[0])
    )


def _content_of(store: Store, tokens: Sequence[str]) -> tuple[bool, ...]:
    """Tell which tokens say something: all but stop words."""
    known = store.index.terms(tokens)
    return tuple(bool(known.get(token, token)) for token in tokens)


def _context_from(tokens: Sequence[str], content: Sequence[bool]) -> int:
    """Return where the last phrase that only places the question begins: "in ...", "under ...".

    What follows names where an answer stands rather than what it says.
    """
    for at in range(len(tokens) - 1, 1, -1):
        if tokens[at] in _PLACING and sum(content[:at]) > 1:
            return len(tokens) if _VERBS.intersection(tokens[at:]) else at
    return len(tokens)


def _synonyms(
    store: Store,
    content: Sequence[str],
    taken: set[int],
    functional: Sequence[bool],
    framing: Sequence[bool],
    passing: set[int],
    placed: set[int],
) -> dict[int, tuple[Alternative, ...]]:
    """Find what may stand for words and phrases; for a phrase it covers each of its words.

    A word that only says what kind of answer is wanted has no synonyms of its own, a verb that only frames a
    question none but the related words that a passage is found by.
    """
    spans: dict[tuple[int, int], tuple[str, ...]] = {}
    for start in range(len(content)):
        for end in range(start + 1, min(len(content), start + _WIDEST) + 1):
            inner = passing.intersection(range(start + 1, end - 1))  # "looks after the most children"
            words = [
                term for at, term in enumerate(content[start:end], start) if term and at not in inner | placed
            ]
            if not content[end - 1] or len(words) > _SYNONYM or end - 1 in placed:
                continue
            if (
                content[start]
                and start not in placed
                and not (taken - placed).intersection(range(start, end))
            ):
                whole = " ".join(words)
                without = " ".join(
                    word for at, word in enumerate(words) if word != _ANYONE or at in (0, len(words) - 1)
                )
                spans[start, end] = (
                    (whole,) if without == whole else (whole, without)
                )  # "take people to court"
    known = store.synonyms(sorted({phrase for each in spans.values() for phrase in each}))
    found: dict[int, list[Alternative]] = {}
    for (start, end), phrases in spans.items():
        alone = functional[start] and end == start + 1
        for target, kind in (each for phrase in phrases for each in known.get(phrase, ())):
            if alone and (kind != "loose" or not framing[start]):
                continue
            for position in range(start, end):
                found.setdefault(position, []).append(Alternative(tuple(target.split()), kind, target))
    return {position: tuple(each) for position, each in found.items()}
