"""`assistant figures` and `assistant outline`: what the reports hold."""

from __future__ import annotations

from assistant.cli.exits import Exit
from assistant.cli.options import Given, UsageError
from assistant.cli.rows import write_rows
from assistant.cli.running import open_corpus
from assistant.cli.streams import tell, text_width, wants_color, write

_SHOWN = ("text", "measure", "qualifier", "area", "period", "baseline", "section", "page")
_LEDGER = ("report", "start", "end", "text", "figure", "reason")
_OUTLINE = ("report", "level", "title", "section", "page", "page_index", "start", "end")


def run_figures(given: Given) -> int:
    """List the figures that all the words describe.

    Raises:
        CorpusError: the corpus cannot be opened.
    """
    if given.has("ledger"):
        return _run_ledger(given)
    from assistant.rendering.csv import FIGURE_COLUMNS
    from assistant.rendering.listing import render_figures
    from assistant.rendering.style import Style

    assistant = open_corpus(given)
    figures = assistant.figures(
        " ".join(given.words),
        area=given.value("area"),
        period=given.value("period"),
        unit=given.value("unit"),
        reports=given.values("report") or None,
    )[: given.k]
    reports = {id: assistant.report(id) for id in {figure.report for figure in figures}}
    rows = [] if given.format in {None, "text"} else figures.to_records()
    if not write_rows(given, {"schema": 1}, "figures", rows, FIGURE_COLUMNS, _SHOWN):
        several = len(assistant.store.report_ids()) > 1
        write(render_figures(figures, reports, Style(text_width(), wants_color(given), several)))
    if not figures:
        tell("no figure fits: try other words, or fewer")
        return Exit.NOT_FOUND
    return Exit.DONE


def _run_ledger(given: Given) -> int:
    """List every numeral of the reports with its figure, or the reason why it is none."""
    from assistant.rendering.listing import render_ledger
    from assistant.rendering.style import Style

    if given.words:
        raise UsageError(f"'figures --ledger' takes no words: leave out {' '.join(given.words)[:50]!r}")
    assistant = open_corpus(given)
    entries = assistant.ledger(given.values("report") or None)[: given.k]
    rows = [
        {
            "report": id, "start": entry.span.start, "end": entry.span.end, "text": entry.text,
            "figure": entry.figure, "reason": entry.reason or None,
        }
        for id, entry in entries
    ]  # fmt: skip
    if not write_rows(given, {"schema": 1}, "ledger", rows, _LEDGER, ("start", "text", "figure", "reason")):
        write(render_ledger([entry for _, entry in entries], Style(text_width(), wants_color(given))))
    return Exit.DONE


def run_outline(given: Given) -> int:
    """List the sections of the reports.

    Raises:
        UsageError: words were given.
        CorpusError: the corpus cannot be opened.
    """
    from assistant.answering.plain import section_values
    from assistant.rendering.listing import render_outline
    from assistant.rendering.style import Style

    if given.words:
        raise UsageError(f"'outline' takes no words: leave out {' '.join(given.words)[:50]!r}")
    assistant = open_corpus(given)
    reports = [assistant.report(id) for id in given.values("report")] or list(assistant.reports())
    shown = [(report, report.sections[: given.k]) for report in reports]
    rows = [section_values(section, report) for report, sections in shown for section in sections]
    if not write_rows(given, {"schema": 1}, "sections", rows, _OUTLINE, ("title", "section", "page")):
        style = Style(text_width(), wants_color(given))
        write("\n".join(render_outline(report, sections, style) for report, sections in shown))
    return Exit.DONE
