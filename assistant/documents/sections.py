"""The outline: headings and the text each is over."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant.documents.contents import Title, title_key
from assistant.documents.document import Page, Section
from assistant.documents.flow import flow_of
from assistant.documents.grades import find_closing_grade
from assistant.documents.hints import Entry
from assistant.documents.pages import find_page
from assistant.documents.runs import Run
from assistant.documents.span import Span, cover

# A report without contents that asks two questions or more in its headings is ordered by them;
# chapters that begin with these words stand beside the questions, not under them.
QUESTIONS = 2
CHAPTERS = frozenset(
    {"about", "annex", "appendix", "conclusion", "conclusions", "foreword"}
    | {"glossary", "introduction", "next", "overview", "preface", "what"}
)
NUMBERED = re.compile(r"(\d{1,3}(?:\.\d{1,2})*)\.?\s")


class Outline(NamedTuple):
    """Hold the sections and, for each run, the section it stands in."""

    sections: tuple[Section, ...]
    of: tuple[int | None, ...]


class _Open(NamedTuple):
    index: int  # type: ignore[assignment]  # a field here, not the method of tuple
    level: int
    entry: Entry | None


def outline_of(
    text: str,
    runs: Sequence[Run],
    pages: Sequence[Page],
    titles: Mapping[str, tuple[Title, ...]],
    entries: Sequence[Entry],
    front: int,
    styled: bool = False,
) -> Outline:
    """Make the outline of runs in reading order; headings before the run `front` open no section.

    `styled` tells that the entries are headings set off by type, so that another stands beside the
    last of them.
    """
    known = {entry.heading.start: entry for entry in entries}
    stack: list[_Open] = []
    titled: list[tuple[str, int, tuple[str, ...], Span]] = []
    parents: list[int | None] = []
    members: list[list[Span]] = []
    of: list[int | None] = []
    by_entry: dict[Entry, int] = {}
    headings = [run.words for run in runs if run.kind == "heading"]
    levels = _Levels(titles, bool(entries), headings, styled)
    for place, run in enumerate(runs):
        start = run.pieces[0].start
        if run.kind == "heading" and place >= front:
            entry = known.get(start)
            title = flow_of(text, run.pieces).text
            page = find_page(pages, start)
            label = pages[page].label if page is not None else None
            level = entry.level if entry else levels.level(title, label, stack)
            while stack and stack[-1].level >= level:
                stack.pop()
            index = len(titled)
            path = (*(titled[stack[-1].index][2] if stack else ()), title)
            parents.append(stack[-1].index if stack else None)
            members.append([])
            stack.append(_Open(index, level, entry))
            titled.append((title, len(stack), path, cover(run.pieces)))  # a level left out is no level
            if entry and entry.covers:
                by_entry[entry] = index
            of.append(index)
        else:
            of.append(_section(start, stack, by_entry))
        own = of[-1]
        if own is not None and run.kind != "furniture":
            members[own].append(cover(run.pieces))
    for index in range(len(titled) - 1, -1, -1):
        above = parents[index]
        if above is not None:
            members[above].extend(members[index])
    sections = tuple(
        Section(
            index, title, level, path, heading, cover(tuple(members[index])), find_page(pages, heading.start)
        )
        for index, (title, level, path, heading) in enumerate(titled)
    )
    return Outline(sections, tuple(of))


def _section(start: int, stack: Sequence[_Open], by_entry: Mapping[Entry, int]) -> int | None:
    """Return the section of the text at an offset: as stacked, unless an entry says what it covers."""
    for entry, index in by_entry.items():
        if any(span.start <= start < span.end for span in entry.covers) and index not in [
            open.index for open in stack
        ]:
            return index
    depth = len(stack)
    for at, opened in enumerate(stack):
        covers = opened.entry.covers if opened.entry else ()
        if covers and not any(span.start <= start < span.end for span in covers):
            depth = at
            break
    return stack[depth - 1].index if depth else None


class _Levels:
    """Tell the levels of headings, one after the other."""

    def __init__(
        self, titles: Mapping[str, tuple[Title, ...]], hinted: bool, headings: Sequence[str], styled: bool
    ) -> None:
        self.styled = styled
        self.titles = titles
        self.questions = sum(1 for heading in headings if heading.endswith("?")) >= QUESTIONS
        self.hinted = hinted
        self.listed = False

    def level(self, title: str, label: str | None, stack: Sequence[_Open]) -> int:
        """Return a heading's level: by its number, by the contents, or under what stands above it."""
        numbered = NUMBERED.match(title)
        if numbered:
            return numbered[1].count(".") + 1
        under = 2 if stack else 1
        if self.styled:
            return stack[-1].level if stack else 1
        if self.hinted:
            return under
        if not self.titles:
            chapter = title.endswith("?") or title.split(" ", 1)[0].casefold() in CHAPTERS
            return under if self.questions and not chapter else 1
        graded = find_closing_grade(title)
        key = title_key(title[: graded.of_end] if graded else title)
        entries = self.titles.get(key) or self.titles.get(key.rstrip("0123456789"), ())
        here = [entry.level for entry in entries if label is None or entry.page == label]
        if here:
            self.listed = True
            return here[0]
        # A listed title on another page is a chapter's while none has come, a part of one after.
        return under if self.listed or not entries else 1
