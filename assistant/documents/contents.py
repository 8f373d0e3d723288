"""A report's own list of contents: its titles, and the lines that are no part of the flow."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant.documents.flow import fold
from assistant.documents.lines import Line

ENTRY = re.compile(r"^(.*?\S)[\s.…·_]*\s(\d{1,4}|[ivxl]{1,6})$")
NAMES = frozenset({"contents", "table of contents", "list of contents", "in this report"})
LIMIT = 400  # lines of a report's beginning, and of the list
LONGEST = 200


class Title(NamedTuple):
    """Hold one line of the list: the page's printed number and the level."""

    page: str
    level: int


class Contents(NamedTuple):
    """Hold the lines of the list, and its titles, folded by `title_key`."""

    lines: frozenset[int]
    titles: Mapping[str, tuple[Title, ...]]


def title_key(text: str) -> str:
    """Fold a title for comparing: case, quotes, hyphens and white space do not count."""
    return " ".join(fold(text).casefold().split()).rstrip(" .:")


def find_contents(lines: Sequence[Line], skip: frozenset[int]) -> Contents:
    """Find the list of contents; empty where the report has none.

    A title that came before in the list stands under the title before it: its level is 2.
    """
    for place in range(min(len(lines), LIMIT)):
        if lines[place].text.casefold().rstrip(":") in NAMES:
            return _entries(lines, place, skip)
    return Contents(frozenset(), {})


def _entries(lines: Sequence[Line], start: int, skip: frozenset[int]) -> Contents:
    taken = {start}
    pending: list[int] = []
    titles: dict[str, tuple[Title, ...]] = {}
    last = 0
    for place in range(start + 1, min(start + LIMIT, len(lines))):
        if place in skip:
            continue
        line = lines[place]
        pending.append(place)
        found = ENTRY.match(line.text) if len(line.text) <= LONGEST else None
        number = int(found[2]) if found and found[2].isdigit() else last
        if found and number >= last and len(pending) <= 3:
            title = " ".join([*(lines[before].text for before in pending[:-1]), found[1]])
            key = title_key(title)
            titles[key] = (*titles.get(key, ()), Title(found[2], 2 if key in titles else 1))
            taken.update(pending)
            pending, last = [], number
        elif len(pending) > 3 or (found is None and len(line.text) > 150):
            break
    return Contents(frozenset(taken), titles) if len(titles) >= 2 else Contents(frozenset(), {})
