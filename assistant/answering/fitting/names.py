"""Whether a sentence names those asked for: by words with a capital, or only by how many they are."""

from __future__ import annotations

import itertools

from assistant.answering.fitting.evidence import Evidence
from assistant.answering.reading.asked_time import MONTHS
from assistant.answering.reading.query import Query
from assistant.answering.reading.terms import NUMBERS
from assistant.corpus.store import Store


def only_counted(store: Store, query: Query, evidence: Evidence) -> bool:
    """Tell whether a text says how many of those there are whose names are asked for: "only 6 of the 32 boroughs"."""
    if query.tokens[:2] == ("names", "of"):
        asked = query.tokens[2:6]
    elif query.tokens[:1] == ("which",):
        asked = query.tokens[1:2]
    else:
        return False
    text = evidence.span.of(store.report(evidence.passage.report).text)
    said = text.lower().split()
    counted = any(
        word.strip(_MARKS) in asked
        and word.strip(_MARKS).endswith("s")
        and any(each.isdigit() or each in NUMBERS for each in said[max(0, at - 2) : at])
        for at, word in enumerate(said)
    )
    return counted and not names_something(query, text, places_of(store, evidence))


def places_of(store: Store, evidence: Evidence) -> list[str]:
    """Return the words of what the report, its place and its country are called, in small letters."""
    metadata = store.report(evidence.passage.report).metadata
    return f"{metadata.area} {metadata.national} {metadata.publisher}".lower().split()


def names_someone(query: Query, text: str, places: list[str]) -> bool:
    """Tell whether a sentence holds a name of two capitalised words that neither question nor report is called."""
    asked = {*query.tokens, *places, *MONTHS, *_SMALL}
    words = text.split()
    return any(
        one[:1].isupper()
        and other[:1].isupper()
        and one.isalpha()
        and not one.isupper()
        and not {one.lower().strip(".,"), other.lower().strip(".,’s")} & asked
        for one, other in itertools.pairwise(words)
    )


def names_something(query: Query, text: str, places: list[str]) -> bool:
    """Tell whether a word with a capital that is new stands close to what is asked about: "the Horizon team"."""
    asked = {*query.tokens, *places, *MONTHS, *_SMALL, *_DAYS}
    words = [word.strip(".,;:()‘’'\"") for word in text.split()]
    spoken = {term.text[:5] for term in query.required()}
    for at, word in enumerate(words):
        in_marks = text.find(f"‘{word}") >= 0 or text.find(f"“{word}") >= 0
        if at and word[:1].isupper() and word.isalpha() and (word.lower() not in asked or in_marks):
            near = words[max(0, at - _CLOSE) : at + _CLOSE + 1]
            if any(each.lower()[:5] in spoken for each in near):
                return True
    return False


_MARKS = ".,;:()"
_CLOSE = 4  # words
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "fridays"}
)
_SMALL = frozenset(
    {
        "in",
        "the",
        "a",
        "an",
        "this",
        "as",
        "at",
        "on",
        "for",
        "when",
        "by",
        "of",
        "and",
        "it",
        "i",
        "we",
        "they",
        "there",
        "these",
        "those",
        "our",
        "however",
    }
)
