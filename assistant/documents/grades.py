"""Grades: words such as "Good" that answer a question or close a section.

Goes in: a line or a heading. Comes out: where its grade stands and what is left of it.
"""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from assistant.documents.span import Span

_DATA = tomllib.loads((Path(__file__).parent / "grades.toml").read_text("utf-8"))


def _alternatives(words: list[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in ordered)


GRADE = _alternatives(_DATA["grades"])
_LAST = frozenset(grade.split()[-1] for grade in _DATA["grades"])
_HEADER = frozenset(_DATA["header"])
ALONE = re.compile(rf"({GRADE})", re.IGNORECASE)
RUN = re.compile(rf"(?:{GRADE})(?:\s*(?:{GRADE}))+", re.IGNORECASE)
CLOSING = re.compile(rf"(?<=\S)(\s*[:–—-]\s+|\s+)({GRADE})$", re.IGNORECASE)
SENTENCE = re.compile(
    rf"(?<=\S)\s+(?:(?:{_alternatives(_DATA['verbs'])})\s+({GRADE})|((?:requires?|needs?)\s+improvement(?:\s+to\s+be\s+good)?))[.]?$",
    re.IGNORECASE,
)


JUDGED = re.compile(r"\b(?:graded?|judge?ment|rated|rating)\b|\bservices\s+in\s+[A-Z]", re.IGNORECASE)


LONGEST = 300


class GradeFound(NamedTuple):
    """Hold a grade in a text: `start:end` the grade, `of_end` where what it is given for ends."""

    start: int
    end: int
    of_end: int


def parse_grade(text: str) -> bool:
    """Tell whether a text is a grade with a capital, and nothing else."""
    return len(text) <= 40 and text[:1].isupper() and ALONE.fullmatch(text) is not None


def is_grade_run(text: str) -> bool:
    """Tell whether a text is several grades run together: columns that have lost their headings."""
    return len(text) <= LONGEST and RUN.fullmatch(text) is not None


def ends_graded(text: str) -> bool:
    """Tell whether a text's last word is the last of a grade: a quick look before a thorough one."""
    return text.rsplit(None, 1)[-1].rstrip(".").casefold() in _LAST


def find_closing_grade(text: str) -> GradeFound | None:
    """Find the grade at the end of a heading or of a table's row, None where there is none.

    "Leadership: good", "Adoption performance Good" and "Services in Kent are good" have one;
    a lower-case grade needs a colon or a verb before it.
    """
    if len(text) > LONGEST or not text.strip() or not ends_graded(text):
        return None
    found = SENTENCE.search(text)
    if found:
        group = 1 if found[1] else 2
        of = text[: found.start()].rstrip(" :–—-")
        return GradeFound(found.start(group), found.end(group), len(of)) if of else None
    found = CLOSING.search(text)
    if found and (found[2][0].isupper() or found[1].strip()):
        return GradeFound(found.start(2), found.end(2), found.start())
    return None


def is_grade_header(text: str) -> bool:
    """Tell whether a line is the header over a table of grades."""
    words = text.casefold().split()
    return 2 <= len(words) <= 6 and all(word in _HEADER for word in words)


def says_grade(text: str) -> bool:
    """Tell whether a sentence gives a grade ("The graded judgement for X is that it is good.")."""
    return JUDGED.search(text) is not None and find_closing_grade(text) is not None


def is_panel(text: str, rows: Sequence[Sequence[Span]]) -> bool:
    """Tell whether most rows of a table end with a grade: a panel of grades, not a table of numbers."""
    last = [[words for cell in row if (words := cell.of(text).strip())][-1:] for row in rows]
    graded = sum(1 for words in last if words and parse_grade(words[0][:1].upper() + words[0][1:]))
    return 2 * graded >= len(rows)
