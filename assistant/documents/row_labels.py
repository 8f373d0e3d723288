"""Lines of a table that are only words: the first part of a row's heading, or the heading of a group of rows.

In: lines, or the rows of a table. Out: whether a line is such a label, and which group each row is of.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.documents.headings import is_caption
from assistant.documents.lines import Line
from assistant.documents.span import Span
from assistant.documents.table_heads import GAP, YEAR

_LONGEST = 40  # characters of a label
_GOES_ON = frozenset({"and", "of", "or", "for", "in", "the", "to", "with", "per", "by", "on", "from", "at"})
TOTALS = frozenset({"all", "total", "totals", "overall", "average", "sum"})


def is_row_label(line: Line) -> bool:
    """Tell whether a line may be the label of the row or rows under it: a few words, no sentence, no caption."""
    words = line.text
    return (
        len(words) <= _LONGEST
        and words[0].isupper()
        and (words[-1].isalpha() or words[-1] in "),-&")
        and not GAP.search(words)
        and not is_caption(words)
        and ":" not in words
    )


def is_unfinished(label: Line, row: Line) -> bool:
    """Tell whether a label goes on in the row under it: "Trauma and" over "orthopaedics 2,310"."""
    last = label.text.split()[-1].lower()
    return last in _GOES_ON or label.text[-1] in ",-&" or row.text[0].islower()


def closes_a_label(text: str, end: int, cells: Sequence[tuple[int, int]]) -> bool:
    """Tell whether the first number of a row belongs to its heading: "Children aged 10 to 17     186   148".

    One space parts it from the words before it, which end at `end` and lead up to a number, and a gap from the rest.
    """
    if len(cells) < 2 or cells[0][0] != end + 1 or not text[cells[0][0] : cells[0][1]].isdecimal():
        return False
    return text[:end].rpartition(" ")[2].lower() in _LEADS_TO and GAP.match(text, cells[0][1]) is not None


def is_year_label(head: str, rest: str) -> bool:
    """Tell whether a row is of a year: a gap parts "2020-21" from its numbers, which are no years themselves."""
    cells = rest.split()
    return (
        YEAR.fullmatch(head) is not None
        and GAP.match(rest) is not None
        and not all(YEAR.fullmatch(cell) for cell in cells)
    )


_LEADS_TO = frozenset(
    {"to", "age", "aged", "ages", "over", "under", "than", "least", "within", "stage", "year", "level", "grade",
     "band", "phase", "group", "category", "type", "january", "february", "march", "april", "may", "june", "july",
     "august", "september", "october", "november", "december"}
)  # fmt: skip


def groups_of(text: str, rows: Sequence[tuple[Span, ...]]) -> tuple[Span | None, ...]:
    """Return for each row the label of the group that it stands in, None where it stands in none.

    A row of one filled cell labels those after it: those that begin further in, where any do, or else all up
    to a total or the next label.
    """
    found: list[Span | None] = []
    label: Span | None = None
    inside = False
    for row in rows:
        filled = [cell for cell in row if cell.end > cell.start]
        if len(filled) == 1 and len(row) > 1 and filled[0] == row[0]:
            label, inside = row[0], False
            found.append(None)
            continue
        if label is not None and row:
            further = _indent(text, row[0]) > _indent(text, label)
            ends = not further and (inside or row[0].of(text).lower().split()[:1][0] in TOTALS)
            inside = inside or further
            label = None if ends else label
        found.append(label)
    return tuple(found)


def _indent(text: str, span: Span) -> int:
    return span.start - (text.rfind("\n", 0, span.start) + 1)
