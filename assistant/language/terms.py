"""The terms under which text is indexed: stems, with the families a stemmer cannot join made one.

Used when an index is built. A question's words become terms by looking them up in the saved index.
"""

from __future__ import annotations

from functools import cache

from assistant.language.stopwords import stop_words
from assistant.language.tokens import stem, tokenize
from assistant.language.vocabulary import exact_families, families


@cache
def _family_of() -> dict[str, str]:
    heads: dict[str, str] = {}
    for family in families():
        stems = [stem(word) for word in family]
        head = next((heads[each] for each in stems if each in heads), stems[0])
        for each in stems:
            heads.setdefault(each, head)
    return heads


@cache
def _exact() -> dict[str, str]:
    return {form: family[0] for family in exact_families() for form in family}


@cache
def term(token: str) -> str:
    """Return the term of a token, the empty string for a stop word.

    >>> term("the"), term("incidents")
    ('', 'incid')
    """
    if token in stop_words():
        return ""
    if token in _exact():
        return _exact()[token]
    stemmed = stem(token)
    return _family_of().get(stemmed, stemmed)


def terms(text: str) -> tuple[str, ...]:
    """Return the terms of `text` in text order, stop words left out."""
    return tuple(found for found in map(term, tokenize(text)) if found)
