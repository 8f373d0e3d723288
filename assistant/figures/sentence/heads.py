"""The noun that a measure counts.

In: a measure's words. Out: its head in the plural, as the unit of a bare number: "number of
wholetime firefighters" counts "wholetime firefighters", "fly-tipping incidents" counts "incidents".
"""

from __future__ import annotations

import re
from functools import cache

from assistant.figures.words import EMPTY_NOUNS, word_set
from assistant.language.plurals import is_plural, plural_of
from assistant.language.tables import read_pairs

_NUMBER_OF = re.compile(
    r"(?:(?:total|average|mean|median|overall|typical) )*(?:numbers?|counts?|totals?) of ", re.IGNORECASE
)
_STOP = re.compile(
    r"\s(?:of|in|for|to|with|on|at|by|from|among|under|who|that|which|per|between|without|at|aged|held|made|given|living|subject|waiting|awaiting|eligible|entitled|not|more|less|over)\s",
    re.IGNORECASE,
)


# Nouns of people by their ending, and those that bear none.
_PEOPLE = re.compile(r"[a-z]{2,}(?:er|or|ee|ent|ant|yst|ist)|pupil|child|staff", re.IGNORECASE)


# Plural heads that are measures themselves and count nothing.
_NO_THINGS = EMPTY_NOUNS | word_set("no_things")


@cache
def _measures() -> frozenset[str]:
    names = {**read_pairs("units", "measures"), **read_pairs("units", "durations")}
    return frozenset((*names, *(name.lower() for name in names.values())))


def is_thing(unit: str) -> bool:
    """Tell whether a unit is a thing counted and not a unit of measurement ("km", "µg/m3")."""
    first = unit.lower().split(" ", 1)[0]
    return (
        bool(unit)
        and first not in ("times", "percent", "pence")
        and unit.lower() not in _measures()
        and first not in _measures()
    )


# What a quality or a deed is told of: "the quality of care plans", "the progress that pupils make".
_ABOUT = re.compile(r"\b(?:of|that|for|by)\s(?:(?:the|all|most|some|their|its|these|those)\s)?")
_GROUP = re.compile(
    r"(?:[^\W\d_]+[ -]){0,2}?(?P<last>[^\W\d_]+s|children|people|men|women)\b(?:\slooked\safter)?"
)


def group_in(text: str) -> tuple[int, int] | None:
    """Return where the words for several people or things stand inside a phrase, None where none do."""
    about = _ABOUT.search(text)
    group = _GROUP.match(text, about.end()) if about is not None else None
    if group is None or not is_plural(group["last"].lower()) or group["last"].lower() in _NO_THINGS:
        return None
    return group.span()


# Those who do a thing are named with it: "care leavers", "asylum seekers".
_AGENTS = frozenset(
    (
        "leavers",
        "seekers",
        "users",
        "holders",
        "takers",
        "goers",
        "payers",
        "givers",
        "workers",
        "makers",
        "owners",
    )
)


def _agents(words: list[str]) -> str:
    """Return the last two words where the last is one who does what the first is, else the empty string."""
    if len(words) < 2 or words[-1].lower() not in _AGENTS:
        return ""
    object_ = words[-2].lower()
    plain = object_.isalpha() and not object_.endswith(("ed", "ing", "er", "est", "ous", "al", "ive", "ly"))
    return (
        " ".join(words[-2:])
        if plain and object_ not in EMPTY_NOUNS | word_set("degrees") | word_set("quantifiers")
        else ""
    )


# "The resident population": people, not the numbers of a bird.
_WHOSE = frozenset(
    ("the", "total", "resident", "adult", "local", "usual", "estimated", "its", "overall", "projected")
)


# "Households assessed as homeless" are households.
_DESCRIBED = re.compile(r"(?P<who>\w+(?: [\w-]+){0,2}?) (?:\w{3,}ed|known|seen) as \w")


def head_unit(measure: str) -> str:
    """Return the thing a measure counts, the empty string where its head is no plural."""
    number = _NUMBER_OF.match(measure)
    rest = measure[number.end() :] if number is not None else measure
    head = _STOP.split(rest, maxsplit=1)[0].strip(" ,.")
    words = head.split()
    people = _PEOPLE.fullmatch(words[-2]) if len(words) > 1 and words[-1].lower() == "numbers" else None
    if people is not None:
        return plural_of(people.group().lower())  # "Passenger numbers on the line" counts passengers
    if words and words[-1].lower() == "population" and {word.lower() for word in words[:-1]} <= _WHOSE:
        return "people"
    if not words or words[-1].lower() in _NO_THINGS:
        return ""
    parted = [
        place
        for place in range(len(words) - 1)
        if is_plural(words[place].lower()) and words[place + 1].endswith("ed")
    ]
    if number is not None and parted:
        return " ".join(words[: parted[0] + 1])
    if number is not None and len(words) > 1 and words[-1] == "available" and is_plural(words[-2].lower()):
        return " ".join(words[:-1])
    described = _DESCRIBED.match(head)
    if described is not None and is_plural(described["who"].split()[-1].lower()):
        return _agents(described["who"].split()) or described["who"].split()[-1]
    if is_plural(words[-1].lower()):
        return head if number is not None else _agents(words) or words[-1]
    for place in range(len(words) - 1):
        if is_plural(words[place].lower()) and words[place + 1].endswith(
            (
                "ed",
                "ing",
                "held",
                "born",
                "taken",
                "seen",
                "known",
                "given",
                "shown",
                "lost",
                "spent",
                "sold",
                "made",
                "worked",
                "built",
                "lent",
                "sent",
                "won",
                "paid",
                "grown",
                "driven",
                "found",
                "bought",
                "brought",
                "caught",
                "dealt",
                "open",
                "outstanding",
                "unfilled",
                "vacant",
                "overdue",
                "pending",
            )
        ):
            return _agents(words[: place + 1]) or words[place]
    return ""
