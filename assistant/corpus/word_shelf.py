"""The names and words of a saved corpus: what may stand for what."""

from __future__ import annotations

import json
from collections.abc import Sequence

from assistant.corpus.entries import Alias, AreaName
from assistant.retrieval.lookup import Lookup

FRAME = "frame:"
"""Marks what a phrase does around a question, among the names of what it asks for."""


class WordShelf(Lookup):
    """Read the names and words of one saved corpus."""

    def aliases(self, shorts: Sequence[str]) -> tuple[Alias, ...]:
        """Return what the short forms among `shorts` (lower case) stand for."""
        rows = self._rows(
            "select short, long, terms, explained from alias where short in (?) order by explained desc, long",
            shorts,
        )
        return tuple(Alias(row[0], row[1], tuple(row[2].split()), bool(row[3])) for row in rows)

    def synonyms(self, phrases: Sequence[str]) -> dict[str, tuple[tuple[str, str], ...]]:
        """Return, for phrases of terms joined by spaces, what may stand for them in this corpus.

        Each is a pair of another phrase of terms and "same" or "near".
        """
        rows = self._rows("select phrase, targets from synonym where phrase in (?)", phrases)
        return {row[0]: tuple((target, kind) for target, kind in json.loads(row[1])) for row in rows}

    def places(self, names: Sequence[str]) -> dict[str, str]:
        """Return, for names (lower-case tokens joined by spaces), the places known by them."""
        return dict(self._rows("select name, shown from place where name in (?)", names))

    def cues(self, phrases: Sequence[str]) -> dict[str, frozenset[str]]:
        """Return, for phrases of tokens joined by spaces, the names of the cues that they give."""
        return self._named(phrases, around=False)

    def frames(self, phrases: Sequence[str]) -> dict[str, frozenset[str]]:
        """Return, for phrases of tokens joined by spaces, what those do that stand around a question."""
        return self._named(phrases, around=True)

    def _named(self, phrases: Sequence[str], around: bool) -> dict[str, frozenset[str]]:
        rows = self._rows("select phrase, names from cue where phrase in (?)", phrases)
        found = (
            (row[0], [name for name in row[1].split() if name.startswith(FRAME) == around]) for row in rows
        )
        return {
            phrase: frozenset(name.removeprefix(FRAME) for name in names) for phrase, names in found if names
        }

    def spoken(self, words: Sequence[str]) -> dict[str, str]:
        """Return, for words as people write them in chats, what is meant; none that the reports use themselves."""
        return dict(
            self._rows(
                "select written, meant from spoken where written not in "
                "(select word from word where count > 0) and written in (?)",
                words,
            )
        )

    def area_names(self, names: Sequence[str]) -> dict[str, tuple[AreaName, ...]]:
        """Return, for names (as of `name_key`), the areas of reports that are called so."""
        found: dict[str, list[AreaName]] = {}
        for row in self._rows(
            "select name, kind, report, shown from area_name where name in (?) order by rowid", names
        ):
            found.setdefault(row[0], []).append(AreaName(*row[1:]))
        return {name: tuple(each) for name, each in found.items()}

    def forms_like(self, first: str, shortest: int, longest: int) -> tuple[str, ...]:
        """Return the words of the corpus that begin with `first` and have that many characters."""
        rows = self._connection.execute(
            "select word from word where word >= ? and word < ? and length(word) between ? and ?",
            (first, first + "\U0010ffff", shortest, longest),
        )
        return tuple(row[0] for row in rows)

    def words(self, candidates: Sequence[str]) -> dict[str, int]:
        """Return those of `candidates` that are words of the corpus, with how often they occur."""
        return dict(self._rows("select word, count from word where word in (?)", candidates))
