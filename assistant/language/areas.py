"""Places that figures are of."""

import re
from bisect import bisect_left, insort
from functools import cache
from typing import NamedTuple

from assistant.language.folding import GAP, fold, squeeze
from assistant.language.places import find_places, named_before, part_named
from assistant.language.tables import alternation, read_words


class AreaNames(NamedTuple):
    """Hold what a report calls its own area and the wider one; full name first, then others.

    `subject` = ("Metropolitan Police Service", "the force", "London", …); `national` = ("England and Wales",
    "nationally", …). Either may be empty. `places` are names that the report itself shows to be places.
    """

    subject: tuple[str, ...] = ()
    national: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


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


_NO_NAMES = AreaNames()


def find_areas(text: str, names: AreaNames = _NO_NAMES) -> tuple[Area, ...]:
    """Find every place named in `text`, in text order; never raises.

    The names given come first, then words for the whole country, then parts, then other places;
    of two that overlap the earlier kind stands, unless the later one is longer and begins no later.
    """
    folded = fold(text)
    found: list[Area] = []
    for kind, own in (("subject", names.subject), ("national", names.national)):
        if own:
            for match in _own(own).finditer(folded):
                if kind == "national" and named_before(text, match.start(1)):
                    continue  # "Public Health England" is a body
                part = part_named(text, match.start(1)) if kind == "subject" else match.start(1)
                if part < match.start(1):  # "Upper Lowfield" is a part of Lowfield
                    _add(found, Area(part, match.end(1), squeeze(text[part : match.end(1)]), "place"))
                    continue
                _add(found, Area(match.start(1), match.end(1), own[0], kind))
    for match in _nationwide().finditer(folded) if _speaks_of(folded, "nationwide") else ():
        name = squeeze(text[match.start() : match.end()])
        if match[0].startswith("national "):
            name = "national"
        elif name.startswith("England"):
            name = "England"
        name = names.national[0] if names.national else name
        _add(found, Area(match.start(), match.end(), name, "national"))
    for match in _BEFORE_NUMBER.finditer(folded):
        _add(found, Area(*match.span(), names.national[0] if names.national else "national", "national"))
    for match in _parts().finditer(folded):
        end = match.end("part")
        where = squeeze(match["where"] or "")
        if where and not (
            names.national and where != "the country" and where not in map(fold, names.national)
        ):
            for other in _around(found, match.start(), match.end()):
                found.remove(other)
            printed = squeeze(text[match.start("where") : match.end("where")])
            whole = names.national[0] if names.national else printed
            _add(found, Area(match.start(), match.end(), whole, "national"))
        else:
            _add(found, Area(match.start(), end, squeeze(text[match.start() : end]), "parts"))
    for match in _wider(names.subject).finditer(folded) if names.subject else ():
        _add(found, Area(match.start(), match.end(), squeeze(text[match.start() : match.end()]), "place"))
    for match in _peers().finditer(folded) if _speaks_of(folded, "peers") else ():
        _add(found, Area(match.start(), match.end(), squeeze(text[match.start() : match.end()]), "place"))
    for match in _own(names.places).finditer(folded) if names.places else ():
        if text[match.start(1)].isupper():
            _add(
                found,
                Area(match.start(1), match.end(1), squeeze(text[match.start(1) : match.end(1)]), "place"),
            )
    for start, end in find_places(text, folded):
        name = squeeze(text[start:end])
        if names.subject and _same(name, names.subject[0]):
            _add(found, Area(start, end, names.subject[0], "subject"))
        else:
            _add(found, Area(start, end, name, "place"))
    return tuple(found)


def _around(found: list[Area], start: int, end: int) -> list[Area]:
    """Return those of `found`, which stand in text order and do not overlap, that overlap `start:end`."""
    index = bisect_left(found, (start,))
    low = index - 1 if index and found[index - 1].end > start else index
    high = index
    while high < len(found) and found[high].start < end:
        high += 1
    return found[low:high]


def _add(found: list[Area], area: Area) -> None:
    """Add `area` in text order; a longer name takes the place of a shorter one inside it."""
    overlapping = _around(found, area.start, area.end)
    # "London Borough of Ealing" is not London any more.
    if all(
        area.start <= other.start and other.end < area.end and other.kind in _NAMED for other in overlapping
    ):
        for other in overlapping:
            found.remove(other)
        insort(found, area)


_NAMED = frozenset({"place", "subject"})

# "Higher than the national 58.7%": the number of the country.
_BEFORE_NUMBER = re.compile(rf"(?<=\bthe )national(?={GAP}[£$]?\d)")


_KIN = re.compile(
    r" (?:(?:metropolitan |city |county |borough |district )*"
    r"(?:council|police|constabulary|service|authority))+$"
)


def _same(name: str, full: str) -> bool:
    """Tell whether two names differ only in what the body is called: "Kent" and "Kent County Council"."""
    short, long = sorted((fold(name), fold(full)), key=len)
    return long.startswith(short + " ") and _KIN.fullmatch(long, len(short)) is not None


@cache
def _own(names: tuple[str, ...]) -> re.Pattern[str]:
    forms = frozenset(" ".join(fold(name).split()) for name in names if name.strip())
    forms |= {f"the whole {form[4:]}" for form in forms if form.startswith("the ")}
    return re.compile(rf"(?<![\w-])({alternation(forms)})(?![\w]|-[a-z])")


@cache
def _nationwide() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{alternation(tuple(map(fold, read_words('places', 'nationwide'))))})(?![\w-])"
    )


_ALIKE = ("similar", "comparable", "comparator", "comparison", "peer")
_NORMED = ("sector", "industry", "peer")


@cache
def _openers(table: str) -> frozenset[str]:
    """Return the first words of the phrases of a table of places, and of those that are made of parts."""
    made = (*_ALIKE, *_NORMED, "region") if table == "peers" else ()
    return frozenset((*(fold(phrase).split()[0] for phrase in read_words("places", table)), *made))


def _speaks_of(folded: str, table: str) -> bool:
    """Tell whether a text may hold a phrase of a table: a cheap look before the dear one."""
    return any(word in folded for word in _openers(table))


@cache
def _peers() -> re.Pattern[str]:
    regional = rf"regional(?={GAP}(?:average|figure|rate|level|mean|median|total)s?\b)"
    # "18% for the region": others are meant, not the place of the report.
    wider = r"(?<=for the )region(?=[,.;)]| (?:and|in|was|is)\b)"
    peers = alternation(read_words("places", "peers"))
    # "Similar airports", "the sector average".
    bodies = alternation(tuple(_several(word) for word in read_words("places", "compared_bodies")))
    alike = rf"(?:{'|'.join(_ALIKE)}){GAP}(?:[a-z]+{GAP})?(?:{bodies})"
    norm = rf"(?:{'|'.join(_NORMED)})(?:{GAP}group)?{GAP}(?:average|median|mean|norm|benchmark)"
    return re.compile(rf"(?<![\w-])(?:{peers}|{alike}|{norm}|{regional}|{wider})(?![\w-])")


@cache
def _wider(subject: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of the wider areas that the report's own lies in: "the county" of a borough."""
    own = frozenset(word for name in subject for word in fold(name).split())
    wider = [
        word
        for word in ("county", "region")
        if word not in own and own & frozenset(read_words("places", f"inside_{word}"))
    ]
    if not wider:
        return re.compile(r"(?!)")
    return re.compile(
        rf"(?<![\w-])the{GAP}(?:{'|'.join(wider)})(?![\w-]|'s|{GAP}(?:of|council|court|hall|police|lines)\b)"
    )


@cache
def _parts() -> re.Pattern[str]:
    one = alternation(read_words("places", "divisions"))
    many = alternation(tuple(_several(word) for word in read_words("places", "divisions")))
    number = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)"
    return re.compile(
        rf"""(?<![\w-])(?P<part>
        (?:each|every)(?:{GAP}of{GAP}(?:the|its|our|their|these)(?:{GAP}{number})?{GAP}(?:[a-z-]+{GAP}){{0,2}}?(?:{many})|{GAP}(?:(?!(?:the|our|its|their|a)\b)[a-z-]+{GAP}){{0,2}}?(?:{one}))
        |(?:all|both|most)(?:{GAP}of)?(?:{GAP}(?:the|its|our|their|these))?(?:{GAP}{number})?{GAP}(?:[a-z-]+{GAP}){{0,2}}?(?:{many})
        |the{GAP}{number}{GAP}(?:[a-z-]+{GAP}){{0,2}}?(?:{many})
        )(?![\w-])(?:{GAP}(?:in|across|of){GAP}(?P<where>england{GAP}and{GAP}wales|england|wales|scotland|great{GAP}britain|the{GAP}uk|the{GAP}country))?""",
        re.VERBOSE,
    )


def _several(word: str) -> str:
    return word[:-1] + "ies" if word.endswith("y") else word + "s"
