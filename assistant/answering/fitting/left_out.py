"""Whether a figure is of the very thing that a question leaves out: "leaving aside the police notices"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.reading.query import Query
from assistant.corpus.store import Store
from assistant.language.tokens import tokenize

_LEAVING_OUT = frozenset({"excluding", "except", "aside", "omitting", "ignoring", "disregarding", "apart"})


def is_of_the_left_out(store: Store, query: Query, words: Sequence[str]) -> bool:
    """Tell whether the words of a figure hold most of what stands behind "leaving aside"; one word alone is too little."""
    at = next((at for at, token in enumerate(query.tokens) if token in _LEAVING_OUT), len(query.tokens))
    if at == len(query.tokens):
        return False
    left_out = [term for term in query.terms if term.start > at and not term.cues & {"light", "chat"}]
    said = frozenset(store.index.terms(tokenize(" ".join(words))).values()) - {""}
    held = sum(bool(term.strength(said)) for term in left_out)
    return held > 1 and held * 2 >= len(left_out)
