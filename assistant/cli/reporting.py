"""`assistant reports`: which reports there are, and what is known of one; adding and removing them."""

from __future__ import annotations

import sys

from assistant.cli.exits import Exit
from assistant.cli.options import Given, UsageError
from assistant.cli.rows import write_rows
from assistant.cli.running import open_corpus
from assistant.cli.streams import is_terminal, text_width, wants_color, write

_COLUMNS = (
    "report", "title", "publisher", "published", "area", "subject", "licence", "address",
    "characters", "pages", "sections", "passages", "figures",
)  # fmt: skip
_SHOWN = ("report", "title", "publisher", "published", "pages", "figures")


def run_reports(given: Given) -> int:
    """List the reports, show one of them, add or remove some.

    Raises:
        UsageError: none of these is asked for.
        CorpusError: the corpus cannot be opened or written, or has no such report.
    """
    match given.words:
        case ("add", *_):
            from assistant.cli.adding import run_add

            return run_add(given)
        case _ if given.has("set"):
            raise UsageError("'--set' goes with 'reports add': assistant reports add PATH --set area=NAME")
        case ("remove", *_):
            from assistant.cli.adding import run_remove

            return run_remove(given)
        case () | ("list",):
            if given.has("text"):
                raise UsageError("'--text' goes with one report: assistant reports show ID --text")
            return _list(given)
        case ("show", id):
            return _show(given, id)
        case ("show",):
            raise UsageError("'reports show' needs an id: 'assistant reports list' shows them")
    raise UsageError(
        f"no command {' '.join(('reports', *given.words))[:80]!r}: see 'assistant reports --help'"
    )


def _list(given: Given) -> int:
    from assistant.answering.plain import report_values
    from assistant.rendering.listing import render_reports
    from assistant.rendering.style import Style

    assistant = open_corpus(given)
    wanted = given.values("report")
    reports = [report for report in assistant.reports() if not wanted or report.id in wanted][: given.k]
    rows = [report_values(report) for report in reports]
    if not write_rows(given, {"schema": 1}, "reports", rows, _COLUMNS, _SHOWN):
        write(render_reports(reports, Style(text_width(), wants_color(given))))
    return Exit.DONE


def _show(given: Given, id: str) -> int:
    from assistant.answering.plain import report_values
    from assistant.rendering.listing import render_values
    from assistant.rendering.safety import visible_pages
    from assistant.rendering.style import Style

    report = open_corpus(given).report(id)
    if given.has("text"):
        if given.format not in {None, "text"}:
            raise UsageError("'--text' prints the text as it is: leave out '--format'")
        # A terminal gets no control characters; offsets count in either.
        write(visible_pages(report.text) if is_terminal(sys.stdout) else report.text)
        return Exit.DONE
    row = report_values(report)
    if given.format == "json":
        from assistant.cli.streams import is_unicode
        from assistant.rendering.json import render_json

        write(render_json({"schema": 1, **row}, not is_unicode()))
    elif not write_rows(given, {"schema": 1}, "reports", [row], _COLUMNS, _SHOWN):
        pairs = [(name, "" if row[name] is None else str(row[name])) for name in _COLUMNS]
        write(render_values(pairs, Style(text_width(), wants_color(given))))
    return Exit.DONE
