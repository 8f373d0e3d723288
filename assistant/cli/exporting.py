"""`assistant export`: figures, passages, references and charts as files for other tools."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.exits import Exit
from assistant.cli.options import Given, UsageError
from assistant.cli.running import open_corpus
from assistant.cli.streams import OutputError, tell, write

if TYPE_CHECKING:
    from assistant.answering.answer import Answer, Citation
    from assistant.answering.assistant import Assistant
    from assistant.corpus.report import Report

FILES = {
    "csv": "figures.csv",
    "datapackage": "datapackage.json",
    "jsonl": "figures.jsonl",
    "sqlite": "figures.sqlite",
    "annotations": "annotations.json",
    "csl": "references.json",
    "bibtex": "references.bib",
    "chart": "chart.json",
}
"""What can be exported, and the file that it is written to."""

_ASKED = frozenset({"annotations", "csl", "bibtex", "chart"})
_FOLDER = frozenset({"datapackage", "sqlite"})  # bytes, and what speaks of a file beside it


def run_export(given: Given) -> int:
    """Write what is asked for to stdout, or with `--to` into a folder; nothing is replaced unasked.

    Raises:
        UsageError: there is no such export, it needs a folder or a question, or a file is there already.
        OutputError: a file cannot be written.
        CorpusError: the corpus cannot be opened.
    """
    what, question = (given.words[0], " ".join(given.words[1:])) if given.words else ("", "")
    folder = given.value("to")
    _check(what, question, folder)
    kinds = (what,) if what else tuple(kind for kind in FILES if kind != "chart")
    if what == "datapackage":
        kinds = ("csv", "datapackage")
    if folder is not None:
        _check_free(Path(folder), kinds, given.has("overwrite"))
    assistant = open_corpus(given)
    maker = _Maker(assistant, given.values("report") or None, question)
    if maker.answer is not None and maker.answer.status != "answered":
        tell(maker.answer.text or "the reports do not say")
        return Exit.NOT_FOUND
    made = {kind: maker.make(kind) for kind in kinds}
    if made.get("chart") == b"":
        tell("nothing to compare: ask for figures of the same unit, as of two places or years")
        return Exit.NOT_FOUND
    if folder is None:
        write(made[what].decode("utf-8"))
        return Exit.DONE
    for kind in kinds:
        _write_file(Path(folder) / FILES[kind], made[kind])
        tell(f"wrote {Path(folder) / FILES[kind]}")
    return Exit.DONE


def _check(what: str, question: str, folder: str | None) -> None:
    if what and what not in FILES:
        raise UsageError(f"no export {what[:50]!r}: choose from {', '.join(FILES)}")
    if question and what not in _ASKED:
        raise UsageError(
            f"{what!r} takes no question: {question[:50]!r} goes with {', '.join(sorted(_ASKED))}"
        )
    if what == "chart" and not question:
        raise UsageError(
            'a chart needs a question, as in: assistant export chart "compare the detection rates"'
        )
    if folder is None and (not what or what in _FOLDER):
        raise UsageError(f"{what or 'export'!r} writes files: say where with --to DIR")


def _check_free(folder: Path, kinds: tuple[str, ...], overwrite: bool) -> None:
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{str(folder)!r} is no folder: give --to another one")
    taken = [FILES[kind] for kind in kinds if (folder / FILES[kind]).exists()]
    if taken and not overwrite:
        raise UsageError(f"{str(folder / taken[0])!r} is there already: --overwrite replaces it")


def _write_file(path: Path, data: bytes) -> None:
    """Write a file aside and put it in its place whole."""
    aside = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(aside, 0o666 & ~mask)
        os.replace(aside, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.remove(aside)
        raise OutputError(f"cannot write {str(path)!r}: {error.strerror}") from None


class _Maker:
    """Make the exports of one corpus, of some reports alone where `ids` are given."""

    def __init__(self, assistant: Assistant, ids: tuple[str, ...] | None, question: str) -> None:
        self._assistant = assistant
        self._ids = ids
        self._reports = [report for report in assistant.reports() if ids is None or report.id in ids]
        self._rows: list[dict[str, object]] | None = None
        self.answer: Answer | None = assistant.ask(question, ids) if question else None

    def make(self, kind: str) -> bytes:
        """Return the bytes of one export."""
        verbs: dict[str, Callable[[], str | bytes]] = {
            "csv": self._csv,
            "datapackage": self._datapackage,
            "jsonl": self._jsonl,
            "sqlite": self._sqlite,
            "annotations": self._annotations,
            "csl": self._csl,
            "bibtex": self._bibtex,
            "chart": self._chart,
        }
        made = verbs[kind]()
        return made if isinstance(made, bytes) else made.encode("utf-8")

    def _records(self) -> list[dict[str, object]]:
        if self._rows is None:
            self._rows = self._assistant.figures(reports=self._ids).to_records()
        return self._rows

    def _csv(self) -> str:
        from assistant.rendering.csv import FIGURE_COLUMNS, render_csv

        return render_csv(self._records(), FIGURE_COLUMNS)

    def _datapackage(self) -> str:
        from assistant.rendering.export.datapackage import render_datapackage

        return render_datapackage(self._csv().encode("utf-8"), self._reports)

    def _jsonl(self) -> str:
        from assistant.rendering.json import render_json_lines

        return render_json_lines(self._records())

    def _sqlite(self) -> bytes:
        from assistant.rendering.export.sqlite import render_sqlite

        return render_sqlite(self._records(), self._reports)

    def _annotations(self) -> str:
        from assistant.rendering.export.annotations import Mark, marks_of, render_annotations

        if self.answer is not None:
            reports = {report.id: report for report in self._reports}
            return render_annotations(marks_of(self.answer, reports), self.answer.resolved_question)
        index = self._assistant.store.index
        marks = [
            Mark(report, passage.span.start, passage.span.end)
            for report in self._reports
            for number in self._assistant.store.passages_of(report.id)
            for passage in (index.passage(number),)
        ]
        label = self._reports[0].title if len(self._reports) == 1 else "passages of reports"
        return render_annotations(marks, f"Passages: {label}")

    def _cited(self) -> list[tuple[Report, Citation | None]]:
        if self.answer is None:
            return [(report, None) for report in self._reports]
        reports = {report.id: report for report in self._reports}
        return [(reports[each.report], each) for each in self.answer.citations]

    def _csl(self) -> str:
        from assistant.rendering.export.references import render_csl

        return render_csl(self._cited())

    def _bibtex(self) -> str:
        from assistant.rendering.export.references import render_bibtex

        return render_bibtex(self._cited())

    def _chart(self) -> str:
        from assistant.rendering.export.chart import render_chart

        return render_chart(self.answer) or "" if self.answer is not None else ""
