"""`assistant verify`: check the numbers and quotations of drafts against the reports."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.exits import Exit
from assistant.cli.options import Given, UsageError
from assistant.cli.rows import write_rows
from assistant.cli.running import open_corpus
from assistant.cli.streams import tell, text_width, wants_color, write

if TYPE_CHECKING:
    from assistant.verifying.verification import Verification

_COLUMNS = (
    "file",
    "line",
    "start",
    "end",
    "text",
    "kind",
    "verdict",
    "fits",
    "says",
    "note",
    "report",
    "page",
    "quote",
)
_SHOWN = ("line", "text", "verdict", "says", "page")


def run_verify(given: Given) -> int:
    """Check the drafts that the words name, `-` for stdin; 1 where the reports do not bear one out.

    Raises:
        UsageError: no file is named.
        ReadError: a file cannot be read or is no text.
        CorpusError: the corpus cannot be opened.
    """
    from assistant.documents.readers.plain import read_plain
    from assistant.verifying.verification import SCHEMA, finding_values
    from assistant.verifying.verify import verify_text

    if not given.words:
        raise UsageError("no draft: name a file, as in: assistant verify draft.md; - reads stdin")
    drafts = [(name, _read_stdin() if name == "-" else read_plain(Path(name))) for name in given.words]
    assistant = open_corpus(given)
    reports = given.values("report") or None
    wrong = 0
    rows: list[dict[str, object]] = []
    files: list[dict[str, object]] = []
    shown: list[str] = []
    for name, text in drafts:
        found = verify_text(assistant, text, reports)
        wrong += len(found.mismatches)
        if given.format in {None, "text"}:
            shown.append(_text(given, found, name, len(assistant.store.report_ids()) > 1))
            continue
        plain = found.to_dict()
        files.append(
            {
                "file": name,
                "claims": plain["claims"],
                "mismatches": plain["mismatches"],
                "skipped": plain["skipped"],
            }
        )
        for finding in found.findings:
            values: dict[str, object] = {"file": name, **finding_values(finding)}
            if given.format in {"csv", "markdown"}:
                cited = finding.citation._asdict() if finding.citation else {}
                values.update({key: cited.get(key) for key in ("report", "page", "quote")})
            rows.append(values)
    if not write_rows(given, {"schema": SCHEMA, "files": files}, "findings", rows, _COLUMNS, _SHOWN):
        write("".join(shown))
    if wrong:
        tell(f"{wrong} of the numbers and quotations are not borne out by the reports")
    return Exit.NOT_FOUND if wrong else Exit.DONE


def _read_stdin() -> str:
    from assistant.verifying.verify import LONGEST

    data = sys.stdin.buffer.read(4 * LONGEST + 4) if sys.stdin is not None else b""
    return data.decode("utf-8-sig", errors="replace")


def _text(given: Given, found: Verification, name: str, several: bool) -> str:
    from assistant.rendering.style import Style
    from assistant.rendering.verification import render_verification

    style = Style(text_width(), wants_color(given), several)
    return render_verification(found, style, "" if name == "-" else name)
