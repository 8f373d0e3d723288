"""Words that mean the same, so that a question's words can meet a report's.

In come the two word lists beside this module; out go word families (forms of one word that the
stemmer leaves apart) and synonym groups (different words). Both are read when an index is built,
never when a question is asked: the saved index holds what it needs of them.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from assistant.language.tokens import stem

_FOLDER = Path(__file__).parent

Kind = Literal["same", "near"]


class SynonymGroup(NamedTuple):
    """Hold words and phrases that may stand for each other, the official term first.

    All are lower case, in base form, of one to four words. `kind` is "same" where they may be
    exchanged without saying so, "near" where the exchange is a liberty that the user must be told
    of.
    """

    words: tuple[str, ...]
    kind: Kind


@cache
def synonym_groups() -> tuple[SynonymGroup, ...]:
    """Return every synonym group, in the order of the list.

    A word stands in one group of kind "same" at most; it may also stand in several of kind "near".
    """
    table = _read("synonyms.toml")["group"]
    groups = cast("list[dict[str, list[str] | Kind]]", table)
    return tuple(
        SynonymGroup(tuple(cast("list[str]", group["words"])), cast("Kind", group["kind"]))
        for group in groups
    )


@cache
def families() -> tuple[tuple[str, ...], ...]:
    """Return families of words that belong together though their stems differ, in alphabetical order.

    A member speaks for every word with its stem, save for the words of `exact_families`.
    """
    return _lists("families")


@cache
def exact_families() -> tuple[tuple[str, ...], ...]:
    """Return families of complete forms that stand apart from all other words with their stems."""
    return _lists("exact")


@cache
def root(token: str) -> str:
    """Return the one token that stands for all forms of a word: its family's first stem, or its own stem.

    Two tokens have the same root exactly when they are forms of one word, so far as the lists and
    the stemmer know. A member of an exact family has that family's first word as its root, between
    equals signs so that it can never be a stem.

    >>> root("satisfied") == root("satisfaction"), root("organise") == root("organizations")
    (True, True)
    >>> root("organs") == root("organise")
    False
    """
    if token in _exact():
        return _exact()[token]
    own = stem(token)
    return _family_stems().get(own, own)


@cache
def _exact() -> dict[str, str]:
    return {word: f"={family[0]}=" for family in exact_families() for word in family}


@cache
def _family_stems() -> dict[str, str]:
    return {stem(word): stem(family[0]) for family in families() for word in family}


def _lists(key: str) -> tuple[tuple[str, ...], ...]:
    table = cast("list[list[str]]", _read("derivations.toml")[key])
    return tuple(tuple(family) for family in table)


@cache
def _read(name: str) -> dict[str, object]:
    with (_FOLDER / name).open("rb") as file:
        return tomllib.load(file)
