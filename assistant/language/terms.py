"""The terms under which text is indexed: stems, with the families a stemmer cannot join made one.

Used when an index is built. A question's words become terms by looking them up in the saved index.
"""

from __future__ import annotations

from functools import cache

from assistant.language.stopwords import stop_words
from assistant.language.tokens import tokenize
from assistant.language.vocabulary import root


@cache
def term(token: str) -> str:
    """Return the term of a token, the empty string for a stop word.

    >>> term("the"), term("incidents")
    ('', 'incid')
    """
    if token in stop_words():
        return ""
    return root(token)


def terms(text: str) -> tuple[str, ...]:
    """Return the terms of `text` in text order, stop words left out."""
    return tuple(found for found in map(term, tokenize(text)) if found)
