"""What a report is, and what its layout lost, as said in a file beside it.

The file is TOML. Every place in the text is an anchor: the offset and the words that stand there.
An anchor whose words stand elsewhere is an error, never a silent shift.
"""

import tomllib
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from assistant.documents.document import Metadata
from assistant.documents.hints import Entry, Grade, Hints, PageStart
from assistant.documents.span import Span
from assistant.errors import CorpusError

Value = object
TEXTS = ("title", "publisher", "published", "licence", "address", "area", "national", "subject")
LISTS = ("publisher_names", "area_names", "national_names")
TABLES = ("pages", "outline", "judgments", "strays")


class Described(NamedTuple):
    """Hold what is known of a report and of its layout; no hints where no metadata file gives any."""

    metadata: Metadata
    hints: Hints | None


def read_metadata(path: Path, text: str) -> Described:
    """Read a metadata file and check its anchors against the report's text.

    Raises:
        CorpusError: the file is missing, is not TOML, has an unknown or wrong entry, or an anchor
            whose words do not stand at its offset.
    """
    try:
        data: Mapping[str, Value] = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise CorpusError(f"cannot read metadata {str(path)!r}: {error.strerror}", str(path)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CorpusError(
            f"metadata {str(path)!r} is not TOML: {error}; correct the file", str(path)
        ) from error
    return _Reader(str(path), text).described(data)


class _Reader:
    """Turn the tables of one file into values, naming the file in every complaint."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text

    def described(self, data: Mapping[str, Value]) -> Described:
        unknown = sorted(set(data) - {*TEXTS, *LISTS, *TABLES})
        if unknown:
            raise self.wrong(f"unknown entry {unknown[0]!r}")
        texts = {name: self.string(data, name) for name in TEXTS}
        lists = {name: self.strings(data, name) for name in LISTS}
        return Described(Metadata(**texts, **lists), self.hints(data))  # type: ignore[arg-type]

    def hints(self, data: Mapping[str, Value]) -> Hints:
        pages = [
            PageStart(self.anchor(table).start, self.label(table)) for table in self.tables(data, "pages")
        ]
        if any(later.offset <= earlier.offset for earlier, later in pairwise(pages)):
            raise self.wrong("pages are not in the order of the text")
        outline = [
            Entry(self.anchor(table), self.level(table), self.covered(table))
            for table in self.tables(data, "outline")
        ]
        judgments = [
            Grade(self.anchor(self.table(table, "grade")), self.anchor(self.table(table, "of")))
            for table in self.tables(data, "judgments")
        ]
        strays = [self.anchor(table) for table in self.tables(data, "strays")]
        return Hints(tuple(pages), tuple(outline), tuple(judgments), tuple(strays))

    def anchor(self, table: Mapping[str, Value]) -> Span:
        """Return the place of an anchor, its words checked."""
        at, words = table.get("at"), table.get("words")
        if not isinstance(at, int) or not isinstance(words, str) or not words:
            raise self.wrong(f"an anchor needs `at` and `words`, not {dict(table)!r}")
        if self.text[at : at + len(words)] != words or at < 0:
            raise self.wrong(f"the words {words!r} do not stand at {at}")
        return Span(at, at + len(words))

    def covered(self, table: Mapping[str, Value]) -> tuple[Span, ...]:
        """Return what a heading covers: from each `from` anchor to the end of its `to` anchor."""
        spans = []
        for part in self.tables(table, "covers"):
            start, end = self.anchor(self.table(part, "from")), self.anchor(self.table(part, "to"))
            if end.end <= start.start:
                raise self.wrong(f"a section covers nothing from {start.start} to {end.end}")
            spans.append(Span(start.start, end.end))
        return tuple(spans)

    def level(self, table: Mapping[str, Value]) -> int:
        level = table.get("level")
        if not isinstance(level, int) or not 1 <= level <= 9:
            raise self.wrong(f"a level is a number from 1 to 9, not {level!r}")
        return level

    def label(self, table: Mapping[str, Value]) -> str | None:
        return self.string(table, "label") or None

    def string(self, table: Mapping[str, Value], name: str) -> str:
        value = table.get(name, "")
        if not isinstance(value, str):
            raise self.wrong(f"{name!r} is a string, not {value!r}")
        return value

    def strings(self, table: Mapping[str, Value], name: str) -> tuple[str, ...]:
        value = table.get(name, [])
        if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
            raise self.wrong(f"{name!r} is a list of strings, not {value!r}")
        return tuple(value)

    def table(self, table: Mapping[str, Value], name: str) -> Mapping[str, Value]:
        value = table.get(name)
        if not isinstance(value, dict):
            raise self.wrong(f"{name!r} is a table with `at` and `words`, not {value!r}")
        return value

    def tables(self, table: Mapping[str, Value], name: str) -> tuple[Mapping[str, Value], ...]:
        value = table.get(name, [])
        if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
            raise self.wrong(f"{name!r} is a list of tables, not {value!r}")
        return tuple(value)

    def wrong(self, what: str) -> CorpusError:
        return CorpusError(f"metadata {self.path!r}: {what}; correct the file", self.path)
