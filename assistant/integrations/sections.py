"""Sections of a report as an agent reads them.

Invariant: whatever is returned as text is a slice of the report's text, at the offsets beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.plain import report_values, section_values
from assistant.corpus.store import Report, SavedSection
from assistant.errors import CorpusError

LONGEST = 20_000
"""The most characters of a section that are returned at once."""
_JOINT = " › "
_LISTED = 10  # headings named in an error


def read_section(report: Report, path: Sequence[str] = (), start: int | None = None) -> dict[str, object]:
    """Return the text of a section, from `start` if given, and the headings under it; () is the whole report.

    `path` is the list of headings down to the section, or the last of them where it occurs once.
    `next` is where reading goes on when the section is longer than is returned at once, else None.

    Raises:
        CorpusError: the report has no such section, several, or `start` lies outside it.
    """
    if path:
        section = find_section(report, path)
        found, first, last = section.path, section.start, section.end
    else:
        found, first, last = (), 0, len(report.text)
    start = first if start is None else start
    if not first <= start < max(last, first + 1):
        raise CorpusError(f"{start} lies outside the section: give a number from {first} to {last - 1}")
    end = min(start + LONGEST, last)
    page = report.page_at(start)
    return {
        "schema": 1,
        "report": report.id,
        "title": report.title,
        "section": list(found),
        "page": page.label if page else None,
        "page_index": page.index if page else None,
        "start": start,
        "end": end,
        "text": report.text[start:end],
        "next": end if end < last else None,
        "sections": [
            section_values(each, report)
            for each in report.sections
            if len(each.path) > len(found) and each.path[: len(found)] == found
        ],
    }


def find_section(report: Report, path: Sequence[str]) -> SavedSection:
    """Return the section under these headings, whatever their case and white space.

    Raises:
        CorpusError: there is none, or there are several.
    """
    wanted = [_key(title) for title in path]
    keys = [[_key(title) for title in section.path] for section in report.sections]
    for key, section in zip(keys, report.sections, strict=True):
        if key == wanted:
            return section
    ending = [
        section
        for key, section in zip(keys, report.sections, strict=True)
        if key[len(key) - len(wanted) :] == wanted
    ]
    if len(ending) == 1:
        return ending[0]
    shown = _JOINT.join(path)[:200]
    if ending:
        choices = "; ".join(_JOINT.join(section.path) for section in ending[:_LISTED])
        raise CorpusError(f"several sections are called {shown!r}: name all headings above it, of {choices}")
    headings = "; ".join(section.title for section in report.sections[:_LISTED]) or "none"
    raise CorpusError(f"no section {shown!r} in {report.id!r}: its first headings are {headings}")


def outline_values(report: Report) -> dict[str, object]:
    """Return what is known of a report and its headings, each with its number from 0, as plain values."""
    sections = [
        {"number": number, **section_values(section, report)}
        for number, section in enumerate(report.sections)
    ]
    return {"schema": 1, **report_values(report), "outline": sections}


def _key(title: str) -> str:
    return " ".join(title.split()).casefold()
