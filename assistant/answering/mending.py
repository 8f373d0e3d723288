"""Mend the misspelt words of a question, and say which."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.corpus.store import Store
from assistant.language.spelling import correct, is_word
from assistant.language.tokens import Token


def mend(store: Store, found: Sequence[Token]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Mend misspelt words; say which."""
    tokens = [token.text for token in found]
    known = store.words(tokens)
    formed = store.index.terms(tokens)
    notes: list[str] = []
    for position, token in enumerate(tokens):
        if token in known or not token.isalpha() or not token.isascii() or len(token) < 3:
            continue
        if is_word(token) or store.cues([token]) or store.aliases([token]) or _named(store, tokens, position):
            continue
        shown = found[position]
        if position and shown.name_like and len(token) < 8:
            continue
        meant = correct(token, store.words, store.forms_like)
        if meant is not None and token in formed and store.index.terms([meant]).get(meant) == formed[token]:
            continue
        if meant is not None:
            notes.append(f"read ‘{token}’ as ‘{meant}’")
            tokens[position] = meant
    return tuple(tokens), tuple(notes)


def _named(store: Store, tokens: Sequence[str], position: int) -> bool:
    names = [
        " ".join(token for token in tokens[start:end] if token not in {"the", "and", "of", "a"})
        for start in range(max(0, position - 3), position + 1)
        for end in range(position + 1, min(len(tokens), position + 4) + 1)
    ]
    return bool(store.places(names) or store.area_names(names))
