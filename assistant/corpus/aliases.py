"""Short forms of a corpus: those the reports explain, and the initials of their frequent phrases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.documents.document import Document
from assistant.documents.flow import flow_of
from assistant.language.acronyms import find_acronyms
from assistant.language.stopwords import stop_words
from assistant.language.tokens import tokenize

_FREQUENT = 3  # a phrase seen less often is not one that readers would shorten
_LONGEST = 4


class FoundAlias(NamedTuple):
    """Hold a short form (lower case), what it stands for, and whether a report explains it itself."""

    short: str
    long: str
    explained: bool


def find_aliases(documents: Sequence[Document]) -> tuple[FoundAlias, ...]:
    """Find short forms; initials give way to what a report explains and to words of the text."""
    explained: set[tuple[str, str]] = set()
    phrases: Counter[tuple[str, ...]] = Counter()
    words: set[str] = set()
    for document in documents:
        for block in document.blocks:
            if block.kind == "furniture" or block.repeats is not None:
                continue
            flow = flow_of(document.text, block.pieces).text
            for acronym in find_acronyms(flow):
                explained.add((_singular(acronym.short).lower(), acronym.long))
            tokens = tokenize(flow)
            words.update(tokens)
            phrases.update(_phrases(tokens))
    taken = {short for short, _ in explained}
    best: dict[str, tuple[int, tuple[str, ...]]] = {}
    for phrase, count in sorted(phrases.items()):
        short = "".join(word[0] for word in phrase)
        if count >= _FREQUENT and short not in taken and short not in words and count > best.get(short, (0, ()))[0]:
            best[short] = (count, phrase)
    found = [FoundAlias(short, long, True) for short, long in sorted(explained)]
    found += [FoundAlias(short, " ".join(phrase), False) for short, (_, phrase) in sorted(best.items())]
    return tuple(found)


def _singular(short: str) -> str:
    """Return a short form without its plural ending: "PCSOs" is printed, "PCSO" is asked for."""
    return short[:-1] if short.endswith("s") and short[:-1].isupper() else short


def _phrases(tokens: Sequence[str]) -> Iterator[tuple[str, ...]]:
    stops = stop_words()
    for start in range(len(tokens)):
        for length in range(3, _LONGEST + 1):
            phrase = tuple(tokens[start : start + length])
            if len(phrase) == length and not any(word in stops or word[0].isdigit() for word in phrase):
                yield phrase
