"""Word classes for reading sentences about numbers.

In: `words.toml`. Out: `CLASSES`, one letter a word form. The letters are those of `items.Item`.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

_TABLE: dict[str, str] = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def word_set(name: str) -> frozenset[str]:
    """Return the words of one class of the table."""
    return frozenset(_TABLE[name].split())


PREPOSITIONS = word_set("prepositions")
DETERMINERS = word_set("determiners")
POINTERS = word_set("pointers")
LINKING = word_set("linking")
INCREASE_VERBS = word_set("increase_verbs")
DECREASE_VERBS = word_set("decrease_verbs")
INCREASE_NOUNS = word_set("increase_nouns")
DECREASE_NOUNS = word_set("decrease_nouns")
CHANGE_NOUNS = word_set("other_change_nouns")
MORE_WORDS = word_set("more_words")
LESS_WORDS = word_set("less_words")
EMPTY_NOUNS = word_set("empty_nouns")
PLACE_NOUNS = word_set("place_nouns")
TIME_NOUNS = word_set("time_nouns")
STATISTICS = word_set("statistics")
# Last words of the title of a table that say nothing of what its numbers count.
TABLE_TITLES = word_set("table_titles")
# Headings of a column that says in what the numbers of each row are given.
UNIT_HEADS = frozenset(_TABLE["unit_heads"].split(";"))
COMPARING = word_set("comparing")
TARGETS = word_set("targets")
IRREGULAR = word_set("irregular")
# Adverbs in form that are adjectives of a measure: "weekly pay", "overall attendance".
TELLING = word_set("telling")
HEDGES = tuple(phrase.strip() for phrase in _TABLE["hedges"].split(";"))
MODALS = word_set("modals")
ALWAYS_VERBS = word_set("always_verbs")
PARTICIPLES = word_set("participles")
# Past forms that are verbs and never participles of the noun before them.
INTRANSITIVE = word_set("intransitive")
# Past forms that are no participles: always the verb of a clause.
PAST_ONLY = word_set("past_only")
LINKING_CLAUSES = word_set("linking_clauses")
_DOUBLING = word_set("doubling")


def _past(base: str) -> tuple[str, str]:
    """Return the regular past and -ing forms of a verb."""
    if base.endswith("e"):
        return base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied", base + "ing"
    if base in _DOUBLING:
        return base + base[-1] + "ed", base + base[-1] + "ing"
    return base + "ed", base + "ing"


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "ch", "sh", "o")) else "s")


def _classes() -> dict[str, str]:
    """Give each known word form its letter; later lines win."""
    classes: dict[str, str] = {}
    for base in word_set("verbs"):
        past, present = _past(base)
        classes |= {base: "b", _third(base): "s", past: "E", present: "G"}
    classes |= dict.fromkeys(IRREGULAR | PARTICIPLES, "E")
    classes |= dict.fromkeys(INCREASE_NOUNS | DECREASE_NOUNS | CHANGE_NOUNS, "M")
    classes |= dict.fromkeys(LINKING, "L")
    classes |= dict.fromkeys(INCREASE_VERBS | DECREASE_VERBS, "B")
    classes |= dict.fromkeys(MORE_WORDS | LESS_WORDS, "N")
    classes |= dict.fromkeys(word_set("adverbs"), "R")
    classes |= dict.fromkeys(PREPOSITIONS, "I")
    classes |= dict.fromkeys(word_set("conjunctions"), "C")
    classes |= dict.fromkeys(word_set("openers"), "S")
    classes |= dict.fromkeys(DETERMINERS, "D")
    classes |= dict.fromkeys(word_set("pronouns"), "O")
    classes |= dict.fromkeys(word_set("relatives"), "W")
    classes |= dict.fromkeys(word_set("auxiliaries"), "X")
    return classes | {"of": "F", "'s": "Z", "s'": "Z", "there": "H", "compared": "e"}


CLASSES = _classes()
# Verb bases that are hardly ever nouns: after a noun they are its verb.
PLAIN_VERBS = word_set("plain_verbs")
# Verbs that are nouns where no object follows.
OBJECT_VERBS = word_set("object_verbs")
