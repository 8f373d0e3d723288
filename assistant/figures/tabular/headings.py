"""What the heading of a row, a column or a table says.

In: the pieces of a heading. Out: a `Heading` with its words, the place, the time and the unit in
them, and what is left when these are taken out: the measure or the group that it names.
"""

import re
from typing import NamedTuple

from assistant.documents.flow import Flow, flow_of
from assistant.documents.span import Span
from assistant.figures.draft import Part, Time
from assistant.figures.measuring.units import Stated, find_stated_unit
from assistant.figures.sentence.statement import own_body
from assistant.figures.words import PLACE_NOUNS, STATISTICS, TIME_NOUNS, word_set
from assistant.language.areas import Area, AreaNames, find_areas
from assistant.language.periods import Period, find_periods

_CORNER_PLACES = word_set("corner_places")
_MARK = re.compile(r"\s*(?:[*†‡§#¹²³⁴⁵]+|\[\d{1,2}\]|\([a-z]\))\s*$")
_LABEL = re.compile(r"^(?:table|figure|chart|box)\s+[\w.]+\s*[:.–-]\s*", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")
_LOOSE = re.compile(
    r"^(?:in|at|on|for|of|as|to|by|the|and|%|,|;|:|\s|-|–)+(?=\s|$)|[\s,;:(–-]+$|\s(?:in|at|on|for|of|as|to|by|the|and)$"
)
_UNIT_TAIL = re.compile(r"\s+(?:[£$€]\s?(?:0{3}s?|m|mn|bn|k|million|billion|thousands?)?|%)\s*$")
# How long it was, no time when it was: "Over 4 years".
_LENGTH = re.compile(r"(?:over|under|less than|more than|up to|at least|within) \d+ [a-z]+", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d$")
_WORD = re.compile(r"[^\W\d_]+")
# Areas of work and learning, not of land: "Course area", "Spending area".
_WORK = word_set("work_areas")
# "Entrants by school type": the measure, then what the rows are.
SPLIT = re.compile(r"\s+by\s+", re.IGNORECASE)


class Heading(NamedTuple):
    """Hold a heading; every part is None where it says nothing of it.

    `name` is all of its words without marks, `thing` what is left without place, time and unit.
    """

    flow: Flow
    name: Part | None
    thing: Part | None
    area: Part | None
    period: Time | None
    stated: Stated

    @property
    def span(self) -> Span | None:
        """Return where the heading stands, None where it is empty."""
        return self.flow.span(0, len(self.flow.text)) if self.flow.text else None

    @property
    def statistic(self) -> bool:
        """Tell whether it only says how the numbers were made ("%", "Number", "Rate")."""
        words = _WORD.findall(self.thing.text.lower()) if self.thing else []
        return all(word in STATISTICS for word in words)

    @property
    def several_times(self) -> bool:
        """Tell whether it names times that the columns tell apart: "2022 and 2023"."""
        found = (each for each in find_periods(self.flow.text) if each.kind in ("date", "range"))
        return len({(each.first, each.last) for each in found}) > 1

    @property
    def parted(self) -> bool:
        """Tell whether, as a title, it says what the rows are: "Spending by service"."""
        return self.thing is not None and SPLIT.search(self.thing.text) is not None

    def says(self, nouns: frozenset[str]) -> bool:
        """Tell whether its last word is one of these, as a corner that says what the rows are."""
        words = _WORD.findall(self.name.text.lower()) if self.name else []
        return bool(words) and words[-1] in nouns

    @property
    def of_places(self) -> bool:
        """Tell whether, as a corner, it says that the rows are places; a "course area" is none."""
        words = _WORD.findall(self.name.text.lower()) if self.name else []
        of_work = words[-1:] in (["area"], ["areas"]) and len(words) > 1 and words[-2] in _WORK
        return self.says(PLACE_NOUNS | _CORNER_PLACES) and not of_work

    @property
    def of_times(self) -> bool:
        """Tell whether, as a corner, it says that the rows are times."""
        return self.says(TIME_NOUNS)


def read_heading(text: str, pieces: tuple[Span, ...], names: AreaNames) -> Heading:
    """Read a heading from its pieces of a document's text; all is empty where there are none."""
    flow = flow_of(text, tuple(piece for piece in pieces if piece.end > piece.start))
    words = flow.text
    label = _LABEL.match(words)
    start = label.end() if label else 0
    mark = _MARK.search(words)
    end = mark.start() if mark else len(words)
    told = () if _LENGTH.fullmatch(words) else find_periods(words)
    period = next((found for found in told if found.kind != "recurring"), _last_year(words))
    area = next((own_body(found, names) for found in find_areas(words, names)), None)
    area = area or _whole_area(words, period, names)
    cuts = [(found.start, found.end) for found in (period, area) if found is not None]
    return Heading(
        flow,
        _part(flow, start, end),
        _thing(flow, start, end, cuts),
        Part(area.name, flow.span(area.start, area.end), area.kind) if area else None,
        Time(period.text, flow.span(period.start, period.end), period.first, period.last, period.kind)
        if period
        else None,
        find_stated_unit(words),
    )


def _whole_area(words: str, period: Period | None, names: AreaNames) -> Area | None:
    """Return the wider place that a heading names without its article: "Region 2022", where texts say "the region"."""
    start, end = (period.start, period.end) if period is not None else (len(words), len(words))
    left = words[:start] + " " * (end - start) + words[end:]
    said = f"the {left.strip().lower()}"
    if not any(said == name.lower() for name in names.national):
        return None
    first = len(left) - len(left.lstrip())
    return Area(first, first + len(left.strip()), names.national[0], "national")


def _last_year(words: str) -> Period | None:
    """Return the year that a heading closes with, which in a sentence might be a count: "Percent of total 2023"."""
    year = _YEAR.search(words)
    if year is None or not words[: year.start()].strip():
        return None
    return next(
        (
            found._replace(start=found.start + year.start(), end=found.end + year.start())
            for found in find_periods(year.group())
        ),
        None,
    )


def _only_statistics(words: str) -> bool:
    """Tell whether words only say how numbers were made: "(number)"."""
    found = _WORD.findall(words.lower())
    return bool(found) and all(word in STATISTICS for word in found)


def _part(flow: Flow, start: int, end: int) -> Part | None:
    words = flow.text[start:end]
    stripped = words.strip(" ,;:")
    if not stripped:
        return None
    start += words.index(stripped)
    return Part(stripped, flow.span(start, start + len(stripped)))


def _thing(flow: Flow, start: int, end: int, cuts: list[tuple[int, int]]) -> Part | None:
    """Return the longest stretch without place, time and the brackets of a unit."""
    bracket = _BRACKET.search(flow.text, start, end)
    if bracket is not None and find_stated_unit(bracket.group()) != Stated():
        end = bracket.start()
    pieces = []
    for cut_start, cut_end in sorted(cuts):
        pieces.append((start, min(cut_start, end)))
        start = max(start, cut_end)
    pieces.append((start, end))
    best = max(pieces, key=lambda piece: piece[1] - piece[0])
    first, last = best
    for pattern in (_BRACKET, _UNIT_TAIL):
        unit = pattern.search(flow.text, first, last)
        if (
            unit is not None
            and unit.start() > first
            and (find_stated_unit(unit.group()).unit or _only_statistics(unit.group()))
        ):
            last = unit.start()
    while first < last:
        loose = _LOOSE.search(flow.text[first:last])
        if loose is None:
            break
        if loose.start() == 0:
            first += loose.end()
        else:
            last = first + loose.start()
    return _part(flow, first, last) if last > first else None
