"""Whether a draft names another thing in the very place where a report names its own.

"The vacancy rate for porters" where the report has "the vacancy rate for doctors": a word stands beside
the same word as in the report, the report's own neighbour goes unsaid, and nothing near the figure knows the draft's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from assistant.answering.reading.terms import NUMBERS
from assistant.corpus.store import FigureEntry
from assistant.language.terms import term, terms
from assistant.language.tokens import tokenize
from assistant.verifying.claims import Claim
from assistant.verifying.polarity import clause_of
from assistant.verifying.topics import VAGUE, Topic, Weights
from assistant.verifying.wording import words_of

# "Band D", "Year 1", "Table 2": a word and the letter or number that tells one from the next.
_LABEL = re.compile(r"\b(?P<kind>[A-Z][a-z]+) (?P<which>[A-Z]|\d{1,2})\b(?![.,]\d|\s?(?:percent|%))")
_MANY = frozenset({"hundred", "thousand", "million", "billion"})
_EMPTY = frozenset(map(term, words_of("filler") | words_of("general")))
_ANYONE = frozenset(
    terms("people person case number everyone resident member report say main primary principal chief")
)


def names_another(claim: Claim, topic: Topic, entry: FigureEntry, text: str, weights: Weights) -> bool:
    """Tell whether the claim puts another thing in the place of the figure's; `text` is the report's.

    The names of places have a verdict of their own.
    """
    figure = entry.figure
    printed = text[figure.quote.start : figure.quote.end]
    named = (figure.measure or "", figure.qualifier or "")
    first = claim.sentence.start
    said = clause_of(claim.words, claim.span.start - first, claim.span.end - first)
    if _labels_differ(said, (printed, *named)):
        return True
    known = frozenset((*entry.own, *entry.head, *entry.context, *terms(printed)))
    related = {
        name for each in topic.around if each.loosely(known) for name in (*each.same, *terms(each.text))
    }
    longer = {name for phrases, _ in weights.of(figure) for phrase in phrases for name in phrase}
    free = VAGUE | _ANYONE | _EMPTY | weights.places | related | known | longer
    spoken = topic.near | frozenset(terms(claim.words)) | VAGUE | _ANYONE
    theirs: dict[tuple[str, str], set[str]] = {}
    for frame, word in (pair for words in (printed, *named) for pair in _framed(words)):
        theirs.setdefault(frame, set()).add(word)
    return any(
        term(word) not in free
        and bool(places := theirs.get(frame, set()))
        and spoken.isdisjoint(map(term, places))
        and any(_alike(word, each) for each in places)
        for frame, word in _framed(said)
    )


def _framed(words: str) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield words that name a thing with what frames them: "_ department", "agency _", "rate for _"."""
    tokens = tokenize(words)
    for one, other in pairwise(tokens):
        if _is_noun(one) and _is_noun(other) and other not in NUMBERS and one not in _MANY:
            yield ("before", term(other)), one
            if other.endswith("s"):
                yield ("after", term(one)), other
    for one, joint, *rest in zip(tokens, tokens[1:], tokens[2:], (*tokens[3:], ""), strict=False):
        other = rest[1] if rest[0] in _ARTICLES else rest[0]
        if joint in _JOINTS and _is_noun(one) and _is_noun(other) and other not in NUMBERS:
            yield (joint, term(one)), other


def _alike(one: str, other: str) -> bool:
    """Tell whether two words may name things of one kind: both in the plural or neither, both doings or neither."""
    return all(one.endswith(ending) == other.endswith(ending) for ending in ("s", "ing"))


def _is_noun(word: str) -> bool:
    return bool(term(word)) and word.isalpha() and not word.endswith(_FORMS) and word not in _ADVERBS


_ARTICLES = frozenset({"a", "an", "the", "all", "its", "their"})
_JOINTS = frozenset({"for", "in", "of", "on", "with"})
_FORMS = ("ed", "ly")  # of verbs and adverbs
_ADVERBS = frozenset({"back", "up", "down", "out", "off", "away", "over"})


def _labels_differ(said: str, printed: Iterable[str]) -> bool:
    theirs: dict[str, set[str]] = {}
    for words in printed:
        for found in _LABEL.finditer(words):
            theirs.setdefault(found["kind"], set()).add(found["which"])
    return any(
        found["which"] not in theirs.get(found["kind"], {found["which"]}) for found in _LABEL.finditer(said)
    )
