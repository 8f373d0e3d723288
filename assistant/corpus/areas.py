"""The names that questions may use for a report's areas and its publisher."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from assistant.language.body_nouns import BODY_NOUNS
from assistant.language.spelling import is_listed
from assistant.language.tokens import name_key

if TYPE_CHECKING:  # a question needs only the pattern of regions below
    from assistant.documents.document import Document
    from assistant.figures.figure import Figure

_RANKS = frozenset({"City", "County", "Borough", "District"})
_POINTS = frozenset({"North", "South", "East", "West", "Central"})
_TOWN = 4  # letters of a town's name that stands alone
_SHORTEST = 8  # letters of a name worth a short form


def area_rows(document: Document, figures: Iterable[Figure] = ()) -> tuple[tuple[str, str, str, str], ...]:
    """Return (name as of `name_key`, kind, report, full name) for each name of a report's areas.

    A part of the name of the report's own area ("Bath" of "Bath and North East Somerset") is of the kind
    "part"; the places that its `figures` are of besides are of the kind "place".
    """
    metadata = document.metadata
    rows: list[tuple[str, str, str, str]] = []
    figures = tuple(figures)
    for kind, full, others in (
        ("subject", metadata.area, metadata.area_names),
        ("national", metadata.national, metadata.national_names),
        ("publisher", metadata.publisher, metadata.publisher_names),
    ):
        known = (full, *others, *_initials(full), *_bracketed(document.text, full))
        if kind == "subject" and not others and (own := _body_of(full)):
            known = (*known, own)
        if kind == "subject":
            known = (*known, *(each for name in (full, *others) for each in _without_river(name)))
        names = sorted({name_key(name) for name in known} - {""})
        rows += [(name, kind, document.id, full) for name in names]
    taken = {row[0] for row in rows}
    parts = sorted({name_key(name) for name in _parts(metadata.area)} - taken)
    rows += [(name, "part", document.id, metadata.area) for name in parts]
    taken.update(parts)
    places = {name_key(each.area): each.area for each in figures if each.area and _is_name(each.area)}
    shorts = {name_key(short): name for name in places.values() for short in _without_kind(name)}
    if regions := _regions(figures):
        shorts[REGION] = next(iter(regions)) if len(regions) == 1 and _is_name(*regions) else REGION
    places = {**shorts, **places}
    rows += [(key, "place", document.id, name) for key, name in places.items() if key and key not in taken]
    return tuple(rows)


def _body_of(name: str) -> str:
    """Return what a body is called in its own report: "the trust" of "Mere Leisure Trust"; "" where its name says none."""
    last = name.rsplit(maxsplit=1)[-1].lower() if name else ""
    return f"the {last}" if last in BODY_NOUNS and len(name.split()) > 1 else ""


REGION = "region"


def _regions(figures: Iterable[Figure]) -> set[str]:
    """Return what the figures of a report call the region that it lies in: "regional", "Western region"."""
    areas = {each.area for each in figures if each.area}
    return {
        area for area in areas if area.endswith(REGION) or area.lower().startswith((REGION, f"the {REGION}"))
    }


def _is_name(area: str) -> bool:
    """Tell whether an area is a name rather than words for one: "Elm Valley", not "all forces"."""
    words = [word for word in area.split() if word not in _SMALL]
    return 0 < len(words) <= _LONGEST and all(word[0].isupper() and word[-1].isalpha() for word in words)


def _without_kind(name: str) -> tuple[str, ...]:
    """Return what a place of care is called for short: "Fenn Lane" for "Fenn Lane Community Hospital"."""
    words = name.split()
    if words[-1] == REGION:
        return (" ".join(words[:-1]),)
    if words[-1].lower() not in _KINDS:
        return ()
    found = [words[:-1]]
    if words[-2].lower() in _SORTS:
        found.append(words[:-2])
    return tuple(" ".join(each) for each in found if len(each) > 1)


_KINDS = frozenset(
    {"hospital", "infirmary", "clinic", "school", "academy", "college", "prison", "museum", "library"}
)
_SORTS = frozenset(
    {"community", "cottage", "memorial", "primary", "secondary", "infant", "junior", "high", "grammar"}
)
_SMALL = frozenset({"of", "and", "the", "upon", "on", "estate", "district", "ward", "region"})
_LONGEST = 4  # words


def _without_river(name: str) -> tuple[str, ...]:
    """Return a town without what tells it from others of its name: "Stockton" for "Stockton-on-Tees"."""
    head = re.split(r"[- ](?:on|upon|under|le)[- ]", name, maxsplit=1, flags=re.IGNORECASE)[0]
    return (head,) if head != name and len(head) >= _TOWN else ()


def _parts(name: str) -> tuple[str, ...]:
    """Return the places that an area's name joins, and a city or county without that word."""
    found = re.split(r",\s+|\s+(?:and|&|with)\s+", name)
    words = name.split()
    if len(words) > 1 and words[-1] in _RANKS:
        found.append(" ".join(words[:-1]))
    return tuple(part for part in found if part != name and len(part) >= _TOWN and part not in _POINTS)


def _bracketed(text: str, name: str) -> tuple[str, ...]:
    """Return the short forms that a text puts in brackets behind a name: "Bath and North East Somerset (B&NES)"."""
    if len(name) < _SHORTEST:
        return ()
    words = r"\s+".join(map(re.escape, name.split()))
    found = set(re.findall(rf"{words}\s+\(([A-Z][A-Za-z]*(?:&[A-Z][A-Za-z]*)?)\)", text))
    return tuple(sorted(short for short in found if _spells(short, name)))


def _spells(short: str, name: str) -> bool:
    """Tell whether the letters of a short form begin words of a name, in their order."""
    initials = iter(word[0].lower() for word in name.split())
    return all(letter in initials for letter in short.lower() if letter.isalpha())


def _initials(name: str) -> tuple[str, ...]:
    """Return the short forms that readers make of a name of several words: "E&W", "MPS", "IOW", "B&NES"."""
    letters = [word[0] for word in name.split() if word[0].isupper()]
    if len(letters) < _SEVERAL:
        return ()
    found = [" ".join(letters), "".join(letters)]
    spoken = "".join(word[0] for word in re.split(r"[\s-]+", name) if word[0].isalpha()).lower()
    if len(spoken) > max(_SEVERAL, len(letters)) and not is_listed(spoken):
        found.append(spoken)  # small words lend their letters too
    sides = ["".join(word[0] for word in side.split()) for side in re.split(r"\s+(?:and|&)\s+", name)]
    if len(sides) == _SEVERAL and len(letters) > _SEVERAL:
        found.append("&".join(sides))
    return tuple(found)


_SEVERAL = 2
