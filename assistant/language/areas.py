"""Places that figures are of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from assistant.language.folding import GAP, fold, squeeze
from assistant.language.tables import alternation, read_set, read_words


class AreaNames(NamedTuple):
    """Hold what a report calls its own area and the wider one; full name first, then others.

    `subject` = ("Metropolitan Police Service", "the force", "London", …); `national` =
    ("England and Wales", "nationally", …). Either may be empty.
    """

    subject: tuple[str, ...] = ()
    national: tuple[str, ...] = ()


class Area(NamedTuple):
    """Hold one place named in a text; offsets count in that text.

    `name` is the place in full: the subject's or national area's full name where the text uses
    another of its names, otherwise as printed, white space folded. `kind`: "subject",
    "national", "place" (any other named place) or "parts" ("each borough", "all forces",
    "the 32 boroughs").
    """

    start: int
    end: int
    name: str
    kind: str


def find_areas(text: str, names: AreaNames = AreaNames()) -> tuple[Area, ...]:
    """Find every place named in `text`, in text order; never raises.

    The names given come first, then words for the whole country, then parts, then other places;
    of two that overlap the earlier kind stands, unless the later one is longer and begins no later.
    """
    folded = fold(text)
    found: list[Area] = []
    for kind, own in (("subject", names.subject), ("national", names.national)):
        if own:
            for match in _own(own).finditer(folded):
                _add(found, Area(match.start(1), match.end(1), own[0], kind))
    for match in _nationwide().finditer(folded):
        printed = squeeze(text[match.start() : match.end()])
        name = (
            names.national[0]
            if names.national
            else "national"
            if match[0].startswith("national ")
            else printed
        )
        _add(found, Area(match.start(), match.end(), name, "national"))
    for match in _parts().finditer(folded):
        end = match.end("part")
        where = squeeze(match["where"] or "")
        if where and not (
            names.national and where != "the country" and where not in map(fold, names.national)
        ):
            found = [area for area in found if area.start >= match.end() or area.end <= match.start()]
            whole = (
                names.national[0]
                if names.national
                else squeeze(text[match.start("where") : match.end("where")])
            )
            _add(found, Area(match.start(), match.end(), whole, "national"))
        else:
            _add(found, Area(match.start(), end, squeeze(text[match.start() : end]), "parts"))
    for match in _peers().finditer(folded):
        _add(found, Area(match.start(), match.end(), squeeze(text[match.start() : match.end()]), "place"))
    for start, end in _places(text, folded):
        name = squeeze(text[start:end])
        if names.subject and _same(name, names.subject[0]):
            _add(found, Area(start, end, names.subject[0], "subject"))
        else:
            _add(found, Area(start, end, name, "place"))
    return tuple(sorted(found))


def _add(found: list[Area], area: Area) -> None:
    overlapping = [other for other in found if other.start < area.end and area.start < other.end]
    if all(
        area.start <= other.start and other.end < area.end and other.kind == "place" for other in overlapping
    ):
        for other in overlapping:
            found.remove(other)
        found.append(area)


_KIN = re.compile(
    r" (?:(?:metropolitan |city |county |borough |district )*(?:council|police|constabulary|service|authority))+$"
)


def _same(name: str, full: str) -> bool:
    """Tell whether two names differ only in what the body is called: "Kent" and "Kent County Council"."""
    short, long = sorted((fold(name), fold(full)), key=len)
    return long.startswith(short + " ") and _KIN.fullmatch(long, len(short)) is not None


@cache
def _own(names: tuple[str, ...]) -> re.Pattern[str]:
    forms = frozenset(" ".join(fold(name).split()) for name in names if name.strip())
    return re.compile(rf"(?<![\w-])({alternation(forms)})(?![\w]|-[a-z])")


@cache
def _nationwide() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{alternation(tuple(fold(word) for word in read_words('places', 'nationwide')))})(?![\w-])"
    )


@cache
def _peers() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternation(read_words('places', 'peers'))})(?![\w-])")


@cache
def _parts() -> re.Pattern[str]:
    one = alternation(read_words("places", "divisions"))
    many = alternation(tuple(_several(word) for word in read_words("places", "divisions")))
    number = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty)"
    return re.compile(
        rf"""(?<![\w-])(?P<part>
        (?:each|every)(?:{GAP}of{GAP}(?:the|its|our|their|these)(?:{GAP}{number})?{GAP}(?:[a-z-]+{GAP}){{0,2}}?(?:{many})|{GAP}(?:[a-z-]+{GAP}){{0,2}}?(?:{one}))
        |(?:all|both|most)(?:{GAP}of)?(?:{GAP}(?:the|its|our|their|these))?(?:{GAP}{number})?{GAP}(?:[a-z-]+{GAP}){{0,2}}?(?:{many})
        |the{GAP}{number}{GAP}(?:[a-z-]+{GAP}){{0,2}}?(?:{many})
        )(?![\w-])(?:{GAP}(?:in|across|of){GAP}(?P<where>england{GAP}and{GAP}wales|england|wales|scotland|great{GAP}britain|the{GAP}uk|the{GAP}country))?""",
        re.VERBOSE,
    )


def _several(word: str) -> str:
    return word[:-1] + "ies" if word.endswith("y") else word + "s"


@cache
def _gazetteer() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the known names by their first word, each as its words, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    lists = (
        "nations",
        "english_regions",
        "counties",
        "unitaries",
        "london_boroughs",
        "uk_towns",
        "countries",
        "world_cities",
        "us_states",
    )
    for key in lists:
        for name in read_words("places", key):
            words = tuple(name.split())
            index.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in index.items()}


_CAPITAL = re.compile(r"(?<![\w’'])[A-ZÀ-Þ][\w’'.&-]*")
_NEXT = re.compile(r"(?:[ \u00a0]{1,3}\n?|\n)[ ]{0,3}(\S+)")
_LOCATIVE = re.compile(
    rf"(?<![\w-])(?:in|across|throughout|within|outside|from|near|around|of|to|for|at|than|and|between){GAP}(?:the{GAP})?$"
)
_STRICT = re.compile(
    rf"(?<![\w-])(?:in|across|throughout|within|outside){GAP}(?:the{GAP}(?:city|county|borough|town|village|district){GAP}of{GAP})?$"
)
_MORE = re.compile(
    rf"(?:{GAP}|-)(?:(?:of|and|the|upon|on|in|under|le|de|la|with|&)(?:{GAP}|-)){{0,2}}[A-Z][\w’'-]*"
)


def _places(text: str, folded: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    done = -1
    for match in _CAPITAL.finditer(text):
        start = match.start()
        if start < done:
            continue
        end = (
            _prefixed(text, match)
            or _known(text, folded, match)
            or _body(text, match)
            or _located(text, folded, match)
        )
        if end:
            done = end
            found.append((start, end))
    return found


def _known(text: str, folded: str, match: re.Match[str]) -> int:
    """Return the end of the longest known name that begins at `match`, 0 where none does."""
    first = match[0]
    for trimmed in (first, first.rstrip(".’'"), re.sub(r"[’']s$", "", first).rstrip(".")):
        for words in _gazetteer().get(trimmed, ()):
            end = match.start() + len(trimmed)
            for word in words[1:]:
                following = _NEXT.match(text, end)
                if following is None or not following[1].startswith(word):
                    end = 0
                    break
                end = following.start(1) + len(word)
            if not end or (
                end < len(text)
                and (text[end].isalnum() or (text[end] == "-" and text[end + 1 : end + 2].isalpha()))
            ):
                continue
            if " ".join(words) in read_set("places", "ambiguous") and not _LOCATIVE.search(
                folded, max(0, match.start() - 20), match.start()
            ):
                continue
            longer = _body(text, match)
            return max(end, longer)
    return 0


@cache
def _bodies() -> re.Pattern[str]:
    bodies = "|".join(
        GAP.join(map(re.escape, name.split()))
        for name in sorted(read_words("places", "bodies"), key=len, reverse=True)
    )
    return re.compile(
        rf"(?:St\.|[A-Z][\w’'&-]*)(?:{GAP}(?:(?:of|and|the|upon|on|in|with|&){GAP}){{0,2}}(?:St\.|[A-Z][\w’'&-]*)){{0,5}}?{GAP}(?:{bodies})(?![\w-])(?:{GAP}(?:NHS{GAP})?(?:Foundation{GAP})?Trust\b)?"
    )


def _body(text: str, match: re.Match[str]) -> int:
    """Return the end of a name such as "Anytown County Council" that begins at `match`, 0 where none does."""
    name = _bodies().match(text, match.start())
    if (
        name is None
        or match[0].lower().rstrip(".’'") in read_set("places", "never")
        or match[0] in {"The", "Chief", "National", "Local"}
    ):
        return 0
    return name.end()


@cache
def _prefixes() -> re.Pattern[str]:
    prefixes = "|".join(
        GAP.join(map(re.escape, name.split()))
        for name in sorted(read_words("places", "prefixes"), key=len, reverse=True)
    )
    return re.compile(
        rf"(?:{prefixes}){GAP}[A-Z][\w’'-]*(?:{GAP}(?:(?:and|upon|on|of|the|&){GAP})?[A-Z][\w’'-]*){{0,2}}"
    )


def _prefixed(text: str, match: re.Match[str]) -> int:
    name = _prefixes().match(text, match.start())
    return name.end() if name else 0


def _located(text: str, folded: str, match: re.Match[str]) -> int:
    """Return the end of a capitalised name that stands behind "in" or "across", 0 where it is none."""
    word = match[0].rstrip(".").lower()
    word = word[:-2] if word.endswith(("’s", "'s")) else word
    if (
        word in read_set("places", "never")
        or len(word) < 3
        or match[0].rstrip(".").isupper()
        or not word.isalpha()
    ):
        return 0
    if not _STRICT.search(folded, max(0, match.start() - 36), match.start()):
        return 0
    end = match.start() + len(match[0].rstrip(".&"))
    if match[0].endswith(("’s", "'s")):
        return end - 2
    if text[end : end + 1] == "." and end < match.end():
        return end
    while more := _MORE.match(text, end):
        if more[0].split()[-1].lower() in read_set("places", "never") or "and" in more[0].split()[:-1]:
            break
        end = more.end()
    return end
