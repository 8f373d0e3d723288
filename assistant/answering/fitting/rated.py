"""Ratings on a scale of a body's own, told by their quotation marks: "rated it ‘Amber/Red’".

In: a question or a sentence. Out: whether a rating is asked for, given, or given for another year.
"""

from __future__ import annotations

from assistant.answering.reading.query import Query

_GRADED = frozenset({"grade", "rating"})
_RATING = ("rated", "rating", "graded", "grade", "scored", "judged", "assessed", "classed", "ranked")


def graded_asked(query: Query) -> bool:
    """Tell whether a question asks for a grade or a rating by that name."""
    return not _GRADED.isdisjoint(query.tokens)


def rates_in_quotes(text: str) -> bool:
    """Tell whether a sentence gives a rating of a scale of its own: "rated it ‘Amber/Red’"."""
    words = text.lower()
    return any(f" {word}" in words for word in _RATING) and any(f" {mark}" in text for mark in "‘“'\"")


def names_a_year(text: str) -> bool:
    """Tell whether a sentence names a year."""
    words = (word.strip(".,;:()") for word in text.split())
    return any(len(word) == len("2014") and word.isdigit() and word[:2] in {"19", "20"} for word in words)
