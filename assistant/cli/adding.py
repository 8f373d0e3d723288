"""`assistant reports add` and `assistant reports remove`: the user's own corpus, or that of a folder."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from assistant.cli.exits import Exit
from assistant.cli.options import Given, UsageError
from assistant.cli.running import corpus_folder
from assistant.cli.streams import flush, is_terminal, is_unicode, tell, write
from assistant.corpus.locations import bundled_corpus, data_folder

if TYPE_CHECKING:
    from assistant.corpus.adding import Added
    from assistant.corpus.growing import Corpus

_WIDTH = 24  # characters of the progress bar


def run_add(given: Given) -> int:
    """Add files and folders, and say of each file what became of it.

    Reports that other code has read are read again; without a path these alone.

    Raises:
        UsageError: no path, or a setting that no report has.
        CorpusError: the corpus cannot be written to.
    """
    from assistant.corpus.adding import add_reports, outdated_files
    from assistant.corpus.settings import SettingError, parse_settings
    from assistant.corpus.sources import find_files

    paths = given.words[1:]
    if not all(paths) or not (paths or _is_outdated(given)):
        raise UsageError("'reports add' needs a path: assistant reports add FILE-OR-FOLDER ...")
    try:
        settings = parse_settings(given.values("set"))
    except SettingError as error:
        raise UsageError(str(error)) from None
    _check_format(given)
    files = list(find_files(paths))
    lines = _Lines(given)
    if files and all(reason for _, reason in files):
        from assistant.corpus.adding import Added

        for path, reason in files:
            lines.show(Added(path, None, "failed", 0, 0, 0, f"cannot read {path!r}: {reason}"))
        return Exit.CORPUS
    corpus = _open(given)
    try:
        _add_base(given, corpus, lines)
        named = {os.path.abspath(path) for path, _ in files}
        for added in _with_progress(add_reports(corpus, files, settings), len(files)):
            lines.show(added)
        again = [each for each in outdated_files(corpus) if each[0] not in named]
        for added in _with_progress(add_reports(corpus, again, {}), len(again)):
            lines.show(added)
        corpus.finish()
    finally:
        corpus.close()
    return Exit.CORPUS if lines.failed else Exit.DONE


def run_remove(given: Given) -> int:
    """Remove reports by their ids.

    Raises:
        UsageError: no id is given.
        CorpusError: the corpus has no such report, or cannot be written to.
    """
    _check_format(given)
    ids = given.words[1:]
    if not ids:
        raise UsageError("'reports remove' needs an id: 'assistant reports list' shows them")
    from assistant.corpus.opening import open_store

    store = open_store(corpus_folder(given))
    for id in ids:
        store.report(id)
    store.close()
    corpus = _open(given)
    try:
        _add_base(given, corpus, _Lines(given))
        for id in ids:
            corpus.remove(id)
            if given.format in {"json", "jsonl"}:
                _write_line({"report": id, "status": "removed"})
            else:
                write(f"removed    {id}\n")
        corpus.finish()
    finally:
        corpus.close()
    return Exit.DONE


def _is_outdated(given: Given) -> bool:
    from assistant.corpus.mending import outdated

    return outdated(corpus_folder(given) or data_folder()) > 0


def _check_format(given: Given) -> None:
    if given.format not in {None, "text", "json", "jsonl"}:
        raise UsageError(
            f"'reports {given.words[0]}' has no format {given.format!r}: choose from text, json, jsonl"
        )


class _Lines:
    """Print a line for each file and remember whether one failed."""

    def __init__(self, given: Given) -> None:
        self._json = given.format in {"json", "jsonl"}
        self.failed = False

    def show(self, added: Added, quiet: bool = False) -> None:
        """Print what became of a file; of a quiet one only a failure."""
        if added.status == "failed":
            self.failed = True
            tell(added.reason)
        elif quiet:
            return
        for warning in added.warnings:
            tell(f"{added.report}: {warning}")
        if self._json:
            _write_line({**added._asdict(), "reason": added.reason or None})
        elif added.report is not None:
            amount = f"{added.pages} pages, {added.passages} passages, {added.figures} figures"
            write(f"{added.status:10} {added.report}  ({amount})\n")
        flush()


def _write_line(values: dict[str, object]) -> None:
    import json

    from assistant.rendering.safety import escaped

    write(escaped(json.dumps(values, ensure_ascii=not is_unicode())) + "\n")


def _open(given: Given) -> Corpus:
    from assistant.corpus.growing import Corpus

    return Corpus(os.path.abspath(corpus_folder(given) or data_folder()))


def _add_base(given: Given, corpus: Corpus, lines: _Lines) -> None:
    """Take in the reports the corpus starts with: the bundled one, or the loose ones of its folder."""
    from assistant.corpus.adding import add_reports, base_files

    folder = corpus_folder(given)
    for added in add_reports(corpus, base_files(bundled_corpus() if folder is None else folder, corpus), {}):
        lines.show(added, quiet=True)
    if not corpus.is_based:
        corpus.set_based()


def _with_progress(results: Iterable[Added], total: int) -> Iterator[Added]:
    """Draw a bar on stderr while files are read, on a terminal only."""
    if not is_terminal(sys.stderr) or total < 2:
        yield from results
        return
    begun = time.monotonic()
    for done, added in enumerate(results, 1):
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
        yield added
        left = (time.monotonic() - begun) / done * (total - done)
        bar = ("#" * (_WIDTH * done // total)).ljust(_WIDTH, ".")
        sys.stderr.write(f"[{bar}] {done} of {total}, about {left:.0f} s left")
        sys.stderr.flush()
    sys.stderr.write("\r\x1b[K")
    sys.stderr.flush()
