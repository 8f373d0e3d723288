"""Short forms of a corpus: those the reports explain, and the initials of their frequent phrases."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from assistant.documents.document import Document
from assistant.documents.flow import flow_of
from assistant.language.acronyms import find_acronyms
from assistant.language.other_names import find_other_names
from assistant.language.spelling import is_listed
from assistant.language.stopwords import stop_words
from assistant.language.tokens import tokenize

_FREQUENT = 3  # a phrase seen less often is not one that readers would shorten
_SEEN = 2  # times in one report; what is said once in each of many reports is kept of none
_PAIR = 6  # times in one report for two words: two letters may stand for many
_PLAINLY = 2  # times as often as any other two words with the same initials
_LONGEST = 4
_LETTERS = 4  # of a short form that texts write besides: fewer may stand for something else there


class FoundAlias(NamedTuple):
    """Hold a short form (lower case), what it stands for, and whether a report explains it itself."""

    short: str
    long: str
    explained: bool


def find_explained(document: Document) -> tuple[tuple[str, str], ...]:
    """Find the short forms and other names that a report explains, each lower-case with what it stands for, sorted.

    A short form of two kinds of letters stands for its noun without what narrows it too: "bTB", "TB".
    """
    acronyms = [acronym for flow in _flows(document) for acronym in find_acronyms(flow)]
    found = {(_singular(acronym.short).lower(), acronym.long) for acronym in acronyms}
    for acronym in acronyms:
        if acronym.short[0].islower() and acronym.short[1:].isupper():
            found.add((acronym.short[1:].lower(), acronym.long.partition(" ")[2]))
            found.add((acronym.short[1:].lower(), acronym.short))
    glossed = {pair for flow in _flows(document) for pair in find_other_names(flow)}
    return tuple(sorted(found | glossed))


def _singular(short: str) -> str:
    """Return a short form without its plural ending: "PCSOs" is printed, "PCSO" is asked for."""
    return short[:-1] if short.endswith("s") and short[:-1].isupper() else short


def find_phrases(document: Document) -> dict[str, int]:
    """Count the phrases of three or four words that a report uses more than once, and its most used pairs."""
    counts = Counter(phrase for flow in _flows(document) for phrase in _phrases(tokenize(flow)))
    return {
        phrase: count
        for phrase, count in sorted(counts.items())
        if count >= (_SEEN if phrase.count(" ") > 1 else _PAIR)
    }


def choose_aliases(
    explained: Iterable[tuple[str, str]], phrases: Mapping[str, int], words: Mapping[str, int]
) -> tuple[FoundAlias, ...]:
    """Choose the aliases of a corpus; initials give way to what a report explains and to `words` of the text."""
    known = sorted(set(explained))
    taken = {short for short, _ in known}
    best: dict[str, tuple[int, str]] = {}
    next_best: Counter[str] = Counter()
    for phrase, count in sorted(phrases.items()):
        short = "".join(word[0] for word in phrase.split())
        if (
            count < _FREQUENT
            or short in taken
            or (short in words and (len(short) < _LETTERS or is_listed(short)))
        ):
            continue
        held = best.get(short, (0, ""))
        next_best[short] = max(next_best[short], min(held[0], count))
        if count > held[0]:
            best[short] = (count, phrase)
    best = {
        short: (count, phrase)
        for short, (count, phrase) in best.items()
        if phrase.count(" ") > 1 or count >= _PLAINLY * next_best[short]
    }
    found = [FoundAlias(short, long, _is_short_form(short, long)) for short, long in known]
    return (*found, *(FoundAlias(short, phrase, False) for short, (_, phrase) in sorted(best.items())))


def _is_short_form(short: str, long: str) -> bool:
    """Tell a short form from another name: an other name is a word of its own, longer than initials."""
    return (
        " " not in short and len(short) <= len(long.replace(" ", "")) // 2 + 1 and short[0] == long[0].lower()
    )


def _flows(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if block.kind != "furniture" and block.repeats is None:
            yield flow_of(document.text, block.pieces).text


def _phrases(tokens: Sequence[str]) -> Iterator[str]:
    stops = stop_words()
    plain = [word not in stops and not word[0].isdigit() for word in tokens]
    for start in range(len(tokens)):
        for end in range(start + 2, min(start + _LONGEST, len(tokens)) + 1):
            if all(plain[start:end]):
                yield " ".join(tokens[start:end])
