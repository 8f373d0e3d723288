"""Whom a report is about: the council, force or trust that it names most.

Goes in: the title page's lines and the whole text. Comes out: the subject area and what else the
report calls it. Figures of a council's report are of its place; a force is its own area.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from assistant.documents.flow import fold

KINDS = tomllib.loads((Path(__file__).parent / "bodies.toml").read_text("utf-8"))["kinds"]
JOINED = r"(?:of|and|upon|on|the|in|with|under|le|by|&)"
WORD = r"(?:St\.[ \n]+)?[A-Z][\w’'&]*(?:-\w+)*"
# Of places joined by commas the last two are joined by "and": "Aldbury, Kenton and Poolham".
NAME = (
    rf"(?:{WORD}(?:,[ \n]+{WORD}){{1,3}}[ \n]+and[ \n]+{WORD}"
    rf"|{WORD}(?:[ \n]+(?:{JOINED}[ \n]+){{0,2}}{WORD}){{0,5}})"
)
SENTENCE = re.compile(rf"\bin[ \n]+({NAME})[ \n]+(?:is|are|requires?|need|needs|has|have)\b")
BY_RIVER = re.compile(r"[ \n-](?:upon|on|by|under|le)[ \n-]")  # Marlow-on-Sea, Aldwick under Hill
OWNED = re.compile(rf"\bof[ \n]+({NAME}s?)(?=[ \n])")
FIRST_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "all",
        "both",
        "each",
        "inspection",
        "re-inspection",
        "report",
        "review",
        "local",
        "other",
        "most",
        "many",
        "this",
        "these",
        "that",
        "in",
        "at",
        "for",
        "of",
        "from",
        "some",
        "our",
        "new",
        "joint",
        "national",
        "former",
        "county",
        "city",
        "borough",
        "district",
        "neighbouring",
    ]
)
NATIONS = (
    "England and Wales",
    "Great Britain",
    "United Kingdom",
    "Northern Ireland",
    "England",
    "Scotland",
    "Wales",
)
NATIONAL_NAMES = (
    "nationally",
    "the national average",
    "the national figure",
    "the national rate",
    "the country as a whole",
    "the whole country",
)
NATIONALLY = re.compile(
    r"\bnationally\b|\bnational\s+(?:average|figure|rate|level)|\bcountry\s+as\s+a\s+whole\b"
)
TITLE_WEIGHT = 20  # a name in the title counts as often as this in the text
LEAST = 5
PLACE_NAMES = ("the local authority", "the council", "the authority")


ENDINGS = {ending: at for at, kind in enumerate(KINDS) for ending in kind.get("endings", ())}
BEGINNINGS = {beginning: at for at, kind in enumerate(KINDS) for beginning in kind.get("beginnings", ())}
LONGEST_FIRST = sorted(ENDINGS, key=len, reverse=True)
_SPACE = "[ \\n]+"
_ENDED = "|".join(ending.replace(" ", _SPACE) for ending in LONGEST_FIRST)
_BEGUN = "|".join(beginning.replace(" ", _SPACE) for beginning in BEGINNINGS)
ENDED = re.compile(rf"\b{NAME}{_SPACE}(?:{_ENDED})\b")
BEGUN = re.compile(rf"\b({_BEGUN}){_SPACE}(?:the{_SPACE})?({NAME})")


class Subject(NamedTuple):
    """Hold the subject area and its other names; empty where none is found."""

    area: str = ""
    names: tuple[str, ...] = ()


class _Body(NamedTuple):
    name: str
    whole: str
    kind: int


def find_subject(text: str, title: Sequence[str]) -> Subject:
    """Find the body or place that a report is about; `title` are the parts of its title."""
    found: Counter[tuple[str, int]] = Counter()
    spelled: Counter[_Body] = Counter()
    for source, weight in ((" | ".join(title), TITLE_WEIGHT), (text, 1)):
        for body in _bodies(source):
            found[body.name, body.kind] += weight
            spelled[body] += weight
    place = _place(text, title)
    (name, at), weight = next(
        (
            (body, weight)
            for body, weight in found.most_common(5)
            if weight >= TITLE_WEIGHT or not KINDS[body[1]]["place"] or _stands_alone(text, body[0])
        ),
        (("", 0), 0),
    )
    if weight >= LEAST and not (place and place != name and weight < TITLE_WEIGHT):
        whole = max(
            (body for body in spelled if (body.name, body.kind) == (name, at)), key=lambda body: spelled[body]
        ).whole
        kind = KINDS[at]
        if kind["place"]:
            names = (*_short_names(text, name), *kind["names"])
            if whole == f"City of {name}" and _is_place(text, f"the {whole}") and not _is_place(text, name):
                return Subject(whole, names)  # "in the City of Marlow", never "in Marlow"
            return Subject(name, (whole, *names))
        short = (name,) if _stands_alone(text, name) else ()
        return Subject(whole, (*short, *kind["names"]))
    return Subject(place, (*_short_names(text, place), *PLACE_NAMES)) if place else Subject()


def find_national(text: str) -> tuple[str, tuple[str, ...]]:
    """Find the wider area that a report compares with, and its other names; empty without any.

    "national" stands for an area that the report compares with and never names.
    """
    folded = fold(text)
    counts = {
        nation: len(re.findall(r"\b" + nation.replace(" ", r"\s+") + r"\b", folded)) for nation in NATIONS
    }
    counts["England"] -= counts["England and Wales"]
    counts["Wales"] -= counts["England and Wales"]
    nation = max(NATIONS, key=lambda name: counts[name])
    compares = NATIONALLY.search(folded) is not None
    # One nation alone may be somebody's surname; two joined are not.
    if counts[nation] >= (1 if compares or " " in nation else 3):
        return nation, NATIONAL_NAMES
    return ("national", NATIONAL_NAMES) if compares else ("", ())


def _bodies(text: str) -> list[_Body]:
    """Find every body named in a text, its name split at its longest ending."""
    bodies = []
    for match in ENDED.finditer(text):
        whole = _trimmed(match[0])
        ending = next((ending for ending in LONGEST_FIRST if whole.endswith(" " + ending)), None)
        if ending and whole != ending:
            bodies.append(_Body(whole[: -len(ending) - 1], whole, ENDINGS[ending]))
    bodies += [
        _Body(_folded(match[2]), _folded(match[0]), BEGINNINGS[_folded(match[1])])
        for match in BEGUN.finditer(text)
    ]
    return bodies


def _is_place(text: str, name: str) -> bool:
    """Tell whether a text says of anything that it is in a place."""
    return re.search(rf"\b(?i:in|across|to|for|from)\s+{_words(name)}\b", text) is not None


def _stands_alone(text: str, name: str) -> bool:
    """Tell whether the first part of a body's name is used by itself ("in Kent")."""
    alone = re.findall(rf"\b(?i:in|across|of|for|to|from)\s+{_words(name)}\b(?! [A-Z])", text)
    return len(alone) >= 2


def _short_names(text: str, name: str) -> tuple[str, ...]:
    """Return what else a text may call a place: "Hull" for Kingston upon Hull, "and" for "&", "County Durham"."""
    spelled = {name.replace("&", "and"), name.replace("St. ", "St ")} - {name}
    if re.search(rf"\bCounty\s+{_words(name)}\b", text):
        spelled.add(f"County {name}")
    parts = BY_RIVER.split(name)
    if len(parts) != 2:
        return tuple(sorted(spelled))
    used = rf"\b[Ii]n\s+%s\b(?! [A-Z])(?!{BY_RIVER.pattern}[A-Z])"
    return (*sorted(spelled), *(part for part in parts if re.search(used % _words(part), text)))


def _words(name: str) -> str:
    """Return a pattern of a name, wherever its lines break."""
    return re.escape(name).replace(r"\ ", r"\s+").replace(r"\&", "(?:&|and)")


def _trimmed(name: str) -> str:
    """Return a name without the words before it that are none of its own ("The", "Inspection of")."""
    words = _folded(name).split(" ")
    while words and (words[0].casefold() in FIRST_WORDS or not words[0][0].isupper()):
        words.pop(0)
    return " ".join(words)


def _is_whole(name: str) -> bool:
    """Tell whether no word before a name is none of its own: "County Durham" is one, "Inspection of Marlow" none."""
    return _trimmed(name) in (name, name.removeprefix("County "))


def _folded(name: str) -> str:
    return " ".join(fold(name).split())


def _place(text: str, title: Sequence[str]) -> str:
    """Return the place that the title names alone, or says something of."""
    for part in title[:6]:
        name = _folded(part).rstrip(".0123456789")
        if re.fullmatch(NAME, name) and _is_whole(name) and len(name) < 50:
            short, _, last = name.rpartition(" ")
            if short and last.casefold() in FIRST_WORDS and _stands_alone(text, short):
                return short
            called = len(re.findall(rf"\b{_words(name)}\b", fold(text))) >= LEAST
            if called or _stands_alone(text, name) or _short_names(text, name):
                return name
    found = SENTENCE.search(" | ".join(title))
    if found:
        return _trimmed(found[1])
    # "Inspection of Marlow’s social care services"
    owners = (_folded(match[1]) for part in title for match in OWNED.finditer(part))
    named = (name[: name.rfind("'")] for name in owners if "'" in name)
    return next((name for name in named if _is_place(fold(text), name)), "")
