"""What a report says of itself, where no metadata file does: title, date, publisher, areas."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.documents.bodies import find_national, find_subject
from assistant.documents.document import Metadata
from assistant.documents.flow import fold
from assistant.documents.headings import is_label, runs_on
from assistant.documents.lines import Line, split_lines
from assistant.documents.pages import find_running, split_pages

WRAPPED = frozenset({"Council", "Board", "Trust", "Service", "Authority"})  # never a title's part alone
FRONT = 4000  # characters in which a title page ends
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DATE = rf"(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+)?({'|'.join(MONTHS)}),?\s+((?:19|20)\d\d)"
PUBLISHED = re.compile(
    rf"(?:publi(?:shed|cation)(?:\s+date)?|date\s+of\s+(?:publication|report)|^date|issued)\s*(?:on|in|:)?\s*{DATE}",
    re.IGNORECASE | re.MULTILINE,
)
COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[^\n]{0,60}?\b((?:19|20)\d\d)\b", re.IGNORECASE)
LICENCE = re.compile(
    r"(Open\s+Government\s+Licence|Creative\s+Commons[\w\s-]{0,60}?Licen[cs]e|CC\s+BY(?:-\w\w)*)((?:,?\s+v(?:ersion\s+)?)\d(?:\.\d)?)?",
    re.IGNORECASE,
)
CROWN = re.compile(r"Crown\s+copyright", re.IGNORECASE)
ADDRESS = re.compile(
    r"(?:report|publication|document)s?\s+(?:is|are)\s+(?:also\s+)?(?:available|published)\s+(?:at|from|on)[:\s]+((?:https?://|www\.)[^\s,;]+)",
    re.IGNORECASE,
)
PUBLISHER = (
    re.compile(r"\b([A-Z]\w+)\s+produces\s+this\s+report"),
    re.compile(
        r"(?:[Pp]ublished|[Pp]roduced|[Pp]repared)\s+by\s+"
        r"((?:the\s+)?[A-Z][\w’'&]*(?:\s+(?:of|for|and|the|in|[A-Z][\w’'&]*))*)"
    ),
    re.compile(r"\(([A-Z]\w+)\)\s+(?:regulates|inspects|is\s+the)"),
)
CALLED = r"((?:(?:of|for|and|in|the|&)\s+|[A-Z’'][\w’']*,?\s+){2,14})\(%s\)"
READ = 200_000  # characters in which a report says what it is about


def find_metadata(text: str) -> Metadata:
    """Find what a report says of itself in its own text; what it does not say stays empty."""
    lines = split_lines(text[: FRONT * 5], split_pages(text[: FRONT * 5]))
    title = _parts(_title_lines(lines))
    heads = _running_heads(text)
    subject = find_subject(text[:READ], [*title, *heads])
    national, national_names = find_national(text[:READ])
    publisher, names = _publisher(text)
    return Metadata(
        title=_title(title, heads, subject.area),
        publisher=publisher,
        publisher_names=names,
        published=_published(text, heads),
        licence=_licence(text),
        address=(_first(ADDRESS, text) or "").rstrip(".,)"),
        area=subject.area,
        area_names=subject.names,
        national=national,
        national_names=national_names,
    )


def _title_lines(lines: Sequence[Line]) -> list[str]:
    """Return the lines before the first label, sentence or mark; numbers alone are left out."""
    title: list[str] = []
    for line in lines[:20]:
        if line.text.isdigit():
            continue
        if is_label(line.text) or line.text[-1] in ".;," or len(line.text) > 130 or (title and line.page):
            break
        title.append(line.text)
        if line.text[-1] == "?":
            break
    return title


def _running_heads(text: str) -> list[str]:
    """Return the running heads that name the report: short lines beside the page numbers."""
    pages = split_pages(text)
    lines = split_lines(text, pages)
    running, _ = find_running(lines, pages)
    heads = dict.fromkeys(lines[place].text for place in sorted(running) if len(lines[place].text) > 8)
    return [head for head in heads if len(head) <= 120][:8]


def _title(lines: Sequence[str], heads: Sequence[str], area: str) -> str:
    """Join the lines of a title: what was wrapped by a space, what stands apart by a colon."""
    named = [head for head in heads if area and area in fold(head) and re.search(r"\b(?:19|20)\d\d\b", head)]
    if named and not any(area in fold(line) for line in lines):
        return named[0]
    return ": ".join([lines[0], " ".join(lines[1:])] if len(lines) > 1 else lines)


def _parts(lines: Sequence[str]) -> list[str]:
    """Join the lines of a title that were wrapped; the mark of a footnote is left out."""
    parts: list[str] = []
    for line in lines[:10]:
        words = re.sub(r"(?<=[a-z])\d{1,2}$", "", " ".join(line.split()))
        if parts and (words[0].islower() or runs_on(parts[-1]) or words in WRAPPED):
            parts[-1] += " " + words
        else:
            parts.append(words)
    return parts


def _published(text: str, heads: Sequence[str]) -> str:
    """Return the date of publication, or the year of the copyright."""
    found = PUBLISHED.search(text[:FRONT]) or PUBLISHED.search(text)
    if found:
        month = next(at for at, name in enumerate(MONTHS, 1) if name.casefold() == found[2].casefold())
        return f"{found[3]}-{month:02d}" + (f"-{int(found[1]):02d}" if found[1] else "")
    year = _first(COPYRIGHT, text)
    return year or next((found[0] for head in heads if (found := re.search(r"\b20\d\d\b", head))), "")


def _licence(text: str) -> str:
    found = LICENCE.search(text)
    parts = [" ".join(found[0].split())] if found else []
    return ", ".join([*parts, "Crown copyright"] if CROWN.search(text) else parts)


def _publisher(text: str) -> tuple[str, tuple[str, ...]]:
    """Return who publishes the report, in full where it says so, and the short name."""
    for pattern in PUBLISHER:
        found = pattern.search(text)
        if found:
            name = _clean(found[1])
            full = re.search(CALLED % re.escape(name), text) if name.isalnum() else None
            return (_clean(full[1]), (name,)) if full else (name, ())
    return "", ()


def _clean(name: str) -> str:
    return re.sub(r"^(?:The|the)\s+", "", " ".join(fold(name).split()))


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found[1] if found else None
