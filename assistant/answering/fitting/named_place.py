"""Names that a question gives as a place, of which the report may say nothing but that it is near."""

from __future__ import annotations

from functools import lru_cache

from assistant.answering.reading.query import Query, Term
from assistant.language.spelling import is_word

_PLACING = frozenset({"in", "at", "near", "for", "across", "around"})
_SHORT = 4  # letters of a word that may stand for several


def is_other_place(query: Query, term: Term) -> bool:
    """Tell whether a word is a name that says where: "the vacancy rate in Merrivale".

    A figure is of there where its own sentence or heading says so, not where one beside it does.
    """
    if not term.required or not term.start or query.tokens[term.start - 1] not in _PLACING:
        return False
    alone = all(each.kind in ("own", "loose") for each in term.alternatives)
    return alone and len(term.text) > _SHORT and term.text.isalpha() and _is_name(term.text)


@lru_cache(maxsize=1024)
def _is_name(word: str) -> bool:
    return not is_word(word)
