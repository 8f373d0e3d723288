"""Tables that run on in a line: "Spending (£000): 2014-15, 2015-16. Staff: 8,412, 8,655. Premises: 1,093, 1,020".

In: the flow of a block. Out: the table that its words draw, or None. A list whose labels each
count a thing of their own ("Pumps: 34. Boats: 3.") is no table but a list of counts.
"""

import re
from typing import NamedTuple

from assistant.documents.document import Table
from assistant.documents.flow import Flow
from assistant.documents.span import Span
from assistant.figures.draft import Draft, Part
from assistant.figures.sentence.heads import head_unit

_VALUE = (
    r"(?:[£$€]?[−–-]?\d[\d,]*(?:\.\d+)?(?:\s?(?:%|per ?cent|m|bn|million|billion)(?!\w))?|nil|none|n/a|[-–*])"
)
_ROW = re.compile(
    rf"(?P<label>[^\W_](?:(?!\s[–—-]\s)[^:;|]){{0,60}}?): (?P<values>{_VALUE}(?:, {_VALUE})*)\Z",
    re.IGNORECASE,
)
_CUT = re.compile(r";\s+|(?<=[\d%\w)*])\.\s+(?=[^\W_])")
_TITLE_END = re.compile(r"(?::|\s[–—-])\s+(?=[^:]{1,62}: )")
_YEARS = re.compile(r"(?:19|20)\d\d(?:, (?:19|20)\d\d)+")  # "Deaths: 2019, 2020": the columns
_COLUMNS = re.compile(r"(?:^|: )(?P<columns>[^:;]+(?:, [^:;]+)+)\Z")
_TELLS = re.compile(r"\b(?:is|are|was|were|has|have|had|will|should|must|can)\b")
_NUMBERED = re.compile(r"(?:table|figure|chart)\s+\w+(?:\.\d+)*\s*[:.–—-]\s+", re.IGNORECASE)
# A group of ages, a size or a year: what a row is of, and nothing counted.
_SORT = re.compile(
    r"(?:aged?|under|over|up to|less than|more than|all|total|to)?\s*[£$€]?\d|(?:all|total|other|overall)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\([£$€%]|\((?:in )?(?:per|number|thousand|million|tonnes|days|weeks|minutes|hours)")
_TITLED = re.compile(r",? by |, |;|:| at (?=\d)| in (?=\d)|(?<=\))\s*[,–-]|(?=\b(?:19|20)\d\d)")
_BRACKET = re.compile(r"\s*\([^()]*\).*", re.DOTALL)
_LONGEST = 2000
_TITLE = 20


class _Line(NamedTuple):
    """Hold a row: the places of its label and of its values in the flow."""

    label: tuple[int, int]
    values: tuple[tuple[int, int], ...]


def find_running_table(flow: Flow, section: int | None) -> Table | None:
    """Find the table that a block of running text is; None where it is none."""
    text = flow.text
    if text.count(": ") < 2 or len(text) > _LONGEST:
        return None
    pieces = _pieces(text)
    first = next((at for at, piece in enumerate(pieces) if _row(text, *piece) is not None), len(pieces))
    lines = [line for piece in pieces[first:] if (line := _row(text, *piece)) is not None]
    wide = len(lines[0].values) if lines else 0
    if len(lines) < 2 or len(lines) < len(pieces) - first or any(len(each.values) != wide for each in lines):
        return None
    told = pieces[:first]
    if not told or len(told) > 2:
        return None
    title, columns = _header(text, told, wide)
    if title is None or (wide > 1 and len(columns) != wide):
        return None
    named = text[slice(*title)]
    if wide == 1 and not _UNIT.search(named) and not _sorted(text, named, lines):
        return None
    heads = ((), *((flow.span(*each),) for each in columns)) if columns else ()
    rows = tuple((flow.span(*line.label), *(flow.span(*value) for value in line.values)) for line in lines)
    return Table(flow.span(*title), heads, rows, (), section)


def _sorted(text: str, title: str, lines: list[_Line]) -> bool:
    """Tell whether the title counts something and most labels only sort it: "Admissions by age": "Under 5"."""
    labels = [text[slice(*line.label)] for line in lines]
    sorts = [label for label in labels if _SORT.match(label) or not head_unit(label)]
    return (head_unit(title) or head_unit(_TITLED.split(title)[0])) != "" and 2 * len(sorts) > len(labels)


def under_title(draft: Draft, table: Table, text: str) -> Draft:
    """Give a cell the title as its measure; row and column narrow it."""
    if table.caption is None or draft.measure is None or draft.measure.span is None:
        return draft
    words = _BRACKET.sub("", _TITLED.split(table.caption.of(text))[0]).strip(" ,–-")
    start = table.caption.start
    if len(words) < 2 or draft.measure.span.start < table.caption.end:
        return draft
    told = draft.qualifier
    narrowed = draft.measure if told is None else Part(f"{draft.measure.text}, {told.text}")
    named = Part(" ".join(words.split()), Span(start, start + len(words)))
    return draft._replace(measure=named, topic=named, qualifier=narrowed)


def starts_of(table: Table) -> tuple[int, ...]:
    """Return where the rows of a table begin in the report's text."""
    return tuple(row[0].start for row in table.rows)


def is_shown(table: Table, span: Span) -> bool:
    """Tell whether a numeral is one of a table's cells."""
    return any(cell.start <= span.start < cell.end for row in table.rows for cell in row[1:])


def _pieces(text: str) -> list[tuple[int, int]]:
    """Cut a block at its semicolons and full stops, and its title from the row behind the title's colon."""
    pieces, start = [], 0
    end = len(text.rstrip(" .;"))
    for cut in _CUT.finditer(text, 0, end):
        pieces.append((start, cut.start()))
        start = cut.end()
    pieces.append((start, end))
    for at, (begun, ended) in enumerate(pieces):
        if _row(text, begun, ended) is not None:
            break
        for mark in _TITLE_END.finditer(text, begun, ended):
            if _row(text, mark.end(), ended) is not None:
                return [*pieces[:at], (begun, mark.start()), (mark.end(), ended), *pieces[at + 1 :]]
    return pieces


def _row(text: str, start: int, end: int) -> _Line | None:
    found = _ROW.match(text[start:end])
    if found is None or _TELLS.search(found["label"]) or _YEARS.fullmatch(found["values"]):
        return None
    values, at = [], start + found.start("values")
    for value in found["values"].split(", "):
        values.append((at, at + len(value)))
        at += len(value) + 2
    return _Line((start, start + found.end("label")), tuple(values))


def _header(
    text: str, told: list[tuple[int, int]], wide: int
) -> tuple[tuple[int, int] | None, list[tuple[int, int]]]:
    """Return where the title stands, None where there is none, and the headings of the columns."""
    columns: list[tuple[int, int]] = []
    start, end = told[-1]
    found = _COLUMNS.search(text[start:end]) if wide > 1 else None
    if found is not None:
        at = start + found.start("columns")
        for words in found["columns"].split(", "):
            columns.append((at, at + len(words)))
            at += len(words) + 2
        if len(columns) == wide + 1:
            columns = columns[1:]  # the first heads the labels
        told = [*told[:-1], (start, start + found.start())] if found.start() else told[:-1]
    numbered = _NUMBERED.match(text, *told[0]) if told else None
    title = (numbered.end() if numbered else told[0][0], told[-1][1]) if told else None
    if title is not None and (
        len(text[slice(*title)].split()) > _TITLE or _TELLS.search(text[slice(*title)])
    ):
        title = None
    return title, columns
