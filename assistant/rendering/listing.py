"""Passages, figures, outlines and reports as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.corpus.store import Report, SavedSection
from assistant.figures.figure import Figure, LedgerEntry
from assistant.rendering.safety import folded
from assistant.rendering.style import PLAIN, Style, wrap
from assistant.rendering.wording import description, page_words, place_words, value_words
from assistant.retrieval.retriever import Hit

_INDENT = "    "


def render_hits(hits: Sequence[Hit], titles: Sequence[str], style: Style = PLAIN) -> str:
    """Return passages found as text, with rank, place and score; `titles` are those of their reports."""
    return "".join(f"{line}\n" for line in _hit_lines(hits, titles, style))


def render_figures(figures: Sequence[Figure], reports: dict[str, Report], style: Style = PLAIN) -> str:
    """Return figures as text, one after the other, each with its measure and its place."""
    return "".join(f"{line}\n" for line in _figure_lines(figures, reports, style))


def render_ledger(entries: Sequence[LedgerEntry], style: Style = PLAIN) -> str:
    """Return an account of numerals as text, a line each: where it stands, its words, its figure or the reason."""
    lines = [
        wrap(
            f"{entry.span.start:>7}  {folded(entry.text)}: " + (f"figure {entry.figure}" if entry.figure else entry.reason),
            style.width, "", _INDENT * 2,
        )
        for entry in entries
    ]  # fmt: skip
    return "".join(f"{line}\n" for line in lines)


def render_outline(report: Report, sections: Sequence[SavedSection], style: Style = PLAIN) -> str:
    """Return the headings of a report as text, indented by level, each with its page."""
    lines = [style.paint(wrap(folded(report.title), style.width), "bold")]
    for section in sections:
        indent = "  " * section.level
        page = page_words(section.page, section.page_index)
        words = f"{folded(section.title)}, {page}" if page else folded(section.title)
        lines.append(wrap(words, style.width, indent, indent + "  "))
    return "".join(f"{line}\n" for line in lines)


def render_reports(reports: Sequence[Report], style: Style = PLAIN) -> str:
    """Return reports as text: id, title, and how large they are."""
    lines: list[str] = []
    for report in reports:
        about = report.metadata
        lines.append(style.paint(report.id, "accent"))
        said = ", ".join(folded(part) for part in (report.title, about.publisher, about.published) if part)
        lines.append(wrap(said, style.width, _INDENT, _INDENT))
        lines.append(
            f"{_INDENT}{_count(len(report.pages), 'page')}, {_count(len(report.sections), 'section')}, "
            f"{_count(report.passages, 'passage')}, {_count(report.figures, 'figure')}"
        )
    return "".join(f"{line}\n" for line in lines)


def render_values(values: Sequence[tuple[str, str]], style: Style = PLAIN) -> str:
    """Return pairs of a name and what is known as aligned lines of text; empty ones are left out."""
    known = [(name, folded(value)) for name, value in values if value]
    column = max((len(name) for name, _ in known), default=0) + 3
    return "".join(wrap(value, style.width, name.ljust(column), " " * column) + "\n" for name, value in known)


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _hit_lines(hits: Sequence[Hit], titles: Sequence[str], style: Style) -> Iterator[str]:
    for rank, (hit, title) in enumerate(zip(hits, titles, strict=True), 1):
        passage = hit.passage
        place = place_words(passage.section, passage.page, passage.page_index)
        mark = f"{rank}."
        heading = wrap(f"{place} (score {hit.score:.2f})", style.width, mark.ljust(len(_INDENT)), _INDENT)
        yield style.paint(heading, "accent")
        if style.titles:
            yield style.paint(wrap(folded(title), style.width, _INDENT, _INDENT), "dim")
        yield wrap(folded(passage.text), style.width, _INDENT, _INDENT)


def _figure_lines(figures: Sequence[Figure], reports: dict[str, Report], style: Style) -> Iterator[str]:
    for figure in figures:
        report = reports[figure.report]
        value = value_words(figure)
        said = ": ".join(part for part in (folded(figure.measure or ""), description(figure)) if part)
        yield (
            style.paint(value, "bold")
            + wrap(said, style.width, f"{value}   ", _INDENT)[len(value) :].rstrip()
        )
        page = report.page_at(figure.quote.start)
        path = report.sections[figure.section].path if figure.section is not None else ()
        if style.titles:
            path = (report.title, *path)
        place = place_words(path, page.label if page else None, page.index if page else None)
        if place:
            yield style.paint(wrap(place, style.width, _INDENT, _INDENT), "dim")
