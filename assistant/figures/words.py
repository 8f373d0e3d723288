"""Word classes for reading sentences about numbers.

In: `words.toml`. Out: `CLASSES`, one letter a word form. The letters are those of `items.Item`.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

_TABLE: dict[str, str] = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def _words(name: str) -> frozenset[str]:
    return frozenset(_TABLE[name].split())


PREPOSITIONS = _words("prepositions")
DETERMINERS = _words("determiners")
POINTERS = _words("pointers")
LINKING = _words("linking")
INCREASE_VERBS = _words("increase_verbs")
DECREASE_VERBS = _words("decrease_verbs")
INCREASE_NOUNS = _words("increase_nouns")
DECREASE_NOUNS = _words("decrease_nouns")
CHANGE_NOUNS = _words("other_change_nouns")
MORE_WORDS = _words("more_words")
LESS_WORDS = _words("less_words")
EMPTY_NOUNS = _words("empty_nouns")
PLACE_NOUNS = _words("place_nouns")
TIME_NOUNS = _words("time_nouns")
STATISTICS = _words("statistics")
COMPARING = _words("comparing")
TARGETS = _words("targets")
IRREGULAR = _words("irregular")
# Adverbs in form that are adjectives of a measure: "weekly pay", "overall attendance".
TELLING = frozenset("overall weekly monthly daily yearly quarterly early annual".split())
HEDGES = tuple(phrase.strip() for phrase in _TABLE["hedges"].split(";"))
MODALS = frozenset("will would can could may might must shall should".split())
ALWAYS_VERBS = frozenset(
    "comprise comprises comprised represent represents represented constitute constitutes exceed exceeds exceeded remain remains remained become became totalled averaged".split()
)
_DOUBLING = frozenset("admit commit plan stop permit refer transfer".split())


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
    return base + ("es" if base.endswith(("s", "x", "ch", "sh")) else "s")


def _classes() -> dict[str, str]:
    """Give each known word form its letter; later lines win."""
    classes: dict[str, str] = {}
    for base in _words("verbs"):
        past, present = _past(base)
        classes |= {base: "b", _third(base): "s", past: "E", present: "G"}
    classes |= dict.fromkeys(IRREGULAR, "E")
    classes |= dict.fromkeys(INCREASE_NOUNS | DECREASE_NOUNS | CHANGE_NOUNS, "M")
    classes |= dict.fromkeys(LINKING, "L")
    classes |= dict.fromkeys(INCREASE_VERBS | DECREASE_VERBS, "B")
    classes |= dict.fromkeys(MORE_WORDS | LESS_WORDS, "N")
    classes |= dict.fromkeys(_words("adverbs"), "R")
    classes |= dict.fromkeys(PREPOSITIONS, "I")
    classes |= dict.fromkeys(_words("conjunctions"), "C")
    classes |= dict.fromkeys(_words("openers"), "S")
    classes |= dict.fromkeys(DETERMINERS, "D")
    classes |= dict.fromkeys(_words("pronouns"), "O")
    classes |= dict.fromkeys(_words("relatives"), "W")
    classes |= dict.fromkeys(_words("auxiliaries"), "X")
    return classes | {"of": "F", "'s": "Z", "s'": "Z", "there": "H", "compared": "e"}


CLASSES = _classes()
# Verb bases that are hardly ever nouns: after a noun they are its verb.
PLAIN_VERBS = frozenset(
    """achieve add address admit affect agree allow appear apply arrive assess attend become begin believe
    belong bring build buy carry cease choose collect come commission complete conclude confirm consider consist
    contain continue contribute create deliver depend describe detain detect develop die disclose discover
    earn employ enable encourage enrol ensure enter establish examine expect explain express fail feel find follow
    gather generate get give go happen have hear hold identify implement include indicate invest investigate
    involve join keep know lead learn leave lend live lose maintain meet need obtain occupy occur own participate
    pay perform prevent produce prosecute provide publish receive recognise recommend recruit release rely remain
    remove repair repay replace require resolve respond retire return say see sell send serve speak spend submit
    suffer suggest survey take teach tell think treat undergo undertake wait want warn watch win write make
    represent comprise constitute exceed reach stand""".split()
)
