"""Units behind and before a number: in, a folded text and a place; out, the kind of quantity and its unit."""

import re
from functools import cache
from typing import NamedTuple

from assistant.language.folding import GAP
from assistant.language.tables import alternation, read_pairs


class Unit(NamedTuple):
    """Hold a unit: the kind of quantity it makes, its name, its place."""

    kind: str
    name: str
    start: int
    end: int


_KINDS = (
    ("points", "points"),
    ("percent", "percent"),
    ("money", "currency_words"),
    ("duration", "durations"),
    ("measure", "measures"),
)
# Letters that may only be glued to their number, or they are words or initials of their own.
_GLUED = frozenset({"c", "p"})


_JOINED = re.compile(r"-[a-z]+(?:ed|time)\b")
# "49 of the 58 Year 1 children": a name, no length of time.
_LABELLED = re.compile(rf"{GAP}\d{{1,2}}(?!\d|{GAP}?%)")


@cache
def _after() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{kind}>{alternation(read_pairs('units', table))})" for kind, table in _KINDS)
    return re.compile(rf"(?P<gap>{GAP}|-|)(?:{groups})(?![a-z0-9²³])(?!'s\b(?!{GAP}[a-z]))")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{alternation(read_pairs('units', 'currency_signs'))})[ \u00a0]?[-−]?$")


def unit_after(folded: str, end: int) -> Unit | None:
    """Find the unit that stands behind a number ending at `end`, None where there is none."""
    match = _after().match(folded, end)
    if match is None:
        return None
    for kind, table in _KINDS:
        printed = match[kind]
        if printed:
            if (printed in _GLUED and match["gap"]) or (
                printed == "year" and _LABELLED.match(folded, match.end())
            ):
                return None
            if kind == "duration" and match["gap"].isspace() and _JOINED.match(folded, match.end()):
                return None  # "19 on-call and 2 day-crewed"
            name = read_pairs("units", table)[" ".join(printed.replace("\u00a0", " ").split())]
            return Unit("count" if kind == "measure" else kind, name, match.start(kind), match.end(kind))
    return None


def currency_before(folded: str, start: int) -> Unit | None:
    """Find the sign of money that stands before a number starting at `start`, None where there is none."""
    if start == 0 or (folded[start - 1].isalpha() and folded[start - 1] not in "dprf"):
        return None
    match = _before().search(folded, max(0, start - 6), start)
    if match is None:
        return None
    return Unit(
        "money",
        read_pairs("units", "currency_signs")[match[0].rstrip(" \u00a0-−")],
        match.start(),
        match.end(),
    )


@cache
def _frequency() -> re.Pattern[str]:
    every = "second|minute|hour|day|night|week|fortnight|month|quarter|term|year|shift|session|annum|decade"
    return re.compile(
        rf"(?:{GAP}(?P<times>times))?(?:{GAP}(?:(?P<a>an?|per|each|every){GAP})(?P<every>{every})\b|{GAP}(?P<ly>daily|weekly|monthly|yearly|annually|hourly)\b)"
    )


def frequency_after(folded: str, end: int, often: bool) -> Unit | None:
    """Find "times a day" behind a number; `often` says that the number itself says times ("twice")."""
    match = _frequency().match(folded, end)
    if match is None or not (often or match["times"]):
        return None
    each = f"{match['a']} {match['every']}" if match["a"] else match["ly"]
    start = match.start("times") if match["times"] else match.start("a") if match["a"] else match.start("ly")
    return Unit("frequency", f"times {each}", start, match.end())


_TIMES = re.compile(
    rf"(?:{GAP}times\b|-?fold\b|x\b)(?:{GAP}(?P<more>higher|greater|larger|more|bigger|longer|faster|likelier|lower|less|fewer|smaller)\b|{GAP}as\b|{GAP}the\b)?"
)


def multiple_after(folded: str, end: int) -> tuple[Unit, str] | None:
    """Find "times higher", "times as many", "-fold" behind a number, with "increase", "decrease" or ""."""
    match = _TIMES.match(folded, end)
    if match is None:
        return None
    if folded[end:].startswith("x") and folded[end + 1 : end + 2].isalnum():
        return None
    named = match[0].strip()
    if named == "times":
        return Unit("count", "times", match.end() - 5, match.end()), ""
    more = match["more"]
    direction = (
        "" if not more else "decrease" if more in {"lower", "less", "fewer", "smaller"} else "increase"
    )
    start = match.start() + len(match[0]) - len(match[0].lstrip(" \u00a0\n-"))
    return Unit(
        "multiple",
        "times",
        start,
        match.end() if more else start + 5 if named.startswith("times") else match.end(),
    ), direction


_PACE = re.compile(
    rf"(?P<of>{GAP}(?:an?|per){GAP}(?:hour|day|night|week|fortnight|month|quarter|term|year|annum|session|shift))\b"
    rf"(?!{GAP}(?:ago|earlier|later|before|ending|ended|after)\b|-)"
)
_PER_MEASURE = re.compile(rf"{GAP}per{GAP}(?!cent|person|head)[a-z]+\b")


def with_pace(folded: str, unit: Unit) -> Unit:
    """Add "a year" or "per hectare" to a unit where the text says it right behind."""
    match = _PACE.match(folded, unit.end)
    if match is None and unit.name in read_pairs("units", "measures").values():
        match = _PER_MEASURE.match(folded, unit.end)
    if match is None:
        return unit
    unit = Unit(unit.kind, f"{unit.name} {' '.join(match[0].split())}", unit.start, match.end())
    again = _PACE.match(folded, unit.end)  # "litres per property per day"
    if again is None:
        return unit
    return Unit(unit.kind, f"{unit.name} {' '.join(again[0].split())}", unit.start, again.end())
