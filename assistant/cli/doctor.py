"""`assistant doctor`: versions, folders, the state of the corpus, what is wrong and what to do."""

import os
import sqlite3
import sys
from typing import NamedTuple

from assistant.cli.exits import Exit
from assistant.cli.options import Given, UsageError
from assistant.cli.running import corpus_folder, open_corpus
from assistant.cli.streams import is_unicode, text_width, write
from assistant.corpus.grown import find_grown
from assistant.corpus.locations import bundled_corpus, cache_folder, data_folder, state_folder
from assistant.errors import AssistantError

_PACKAGES = ("nltk", "rank-bm25", "textual")


class Examination(NamedTuple):
    """Hold what was found: facts by name, and one line for each thing that is wrong."""

    facts: tuple[tuple[str, str], ...]
    problems: tuple[str, ...]
    broken: bool


def run_doctor(given: Given) -> int:
    """Say what is installed and found; the exit code tells whether questions can be answered.

    Raises:
        UsageError: words were given.
    """
    if given.words:
        raise UsageError(f"'doctor' takes no words: leave out {' '.join(given.words)[:50]!r}")
    found = examine(given)
    if given.format == "json":
        from assistant.rendering.json import render_json

        values = {"schema": 1, **dict(found.facts), "problems": list(found.problems)}
        write(render_json(values, not is_unicode()))
    else:
        from assistant.rendering.listing import render_values
        from assistant.rendering.style import Style

        problems = [("problem", problem) for problem in found.problems] or [("problems", "none")]
        write(render_values([*found.facts, *problems], Style(text_width())))
    return Exit.CORPUS if found.broken else Exit.DONE


def examine(given: Given) -> Examination:
    """Look at versions, folders and the corpus."""
    problems: list[str] = []
    facts = [*_versions(problems), *_folders(problems)]
    folder = corpus_folder(given) or (data_folder() if find_grown(data_folder()) else bundled_corpus())
    facts.append(("corpus", os.path.abspath(folder)))
    try:
        store = open_corpus(given).store
        facts += [(f"{name}s", str(store.count(name))) for name in ("report", "passage", "figure")]
        old = _outdated(folder)
    except AssistantError as error:
        return Examination(tuple(facts), (*problems, str(error)), True)
    if old:
        problems.append(
            f"{old} of the reports were read by another version: 'assistant reports add' reads them again"
        )
    if not store.report_ids():
        problems.append(f"the corpus {folder!r} holds no report: put one there")
    return Examination(tuple(facts), tuple(problems), False)


def _outdated(folder: str) -> int:
    """Return how many reports of a grown corpus other code has read; raise where it is damaged."""
    if find_grown(folder) is None:
        return 0
    from assistant.corpus.mending import look_through, outdated

    look_through(folder)
    return outdated(folder)


def _versions(problems: list[str]) -> list[tuple[str, str]]:
    from importlib.metadata import PackageNotFoundError, version

    from assistant import __version__

    facts = [("assistant", __version__), ("python", f"{sys.version.split()[0]} ({sys.executable})")]
    facts.append(("sqlite", sqlite3.sqlite_version))
    for package in _PACKAGES:
        try:
            facts.append((package, version(package)))
        except PackageNotFoundError:
            problems.append(f"{package!r} is not installed: pip install {package}")
    if not is_unicode():
        problems.append(
            f"the terminal shows {sys.stdout.encoding!r} only: set PYTHONUTF8=1 for all characters"
        )
    return facts


def _folders(problems: list[str]) -> list[tuple[str, str]]:
    folders = (("cache", cache_folder()), ("data", data_folder()), ("state", state_folder()))
    for name, folder in folders:
        if not _writable(folder):
            loss = "the index is made anew for every question" if name == "cache" else "nothing is kept there"
            problems.append(f"the {name} folder {folder!r} cannot be written to: {loss}")
    return list(folders)


def _writable(folder: str) -> bool:
    """Tell whether a folder can be written to, or made where it does not exist yet."""
    while not os.path.exists(folder) and os.path.dirname(folder) != folder:
        folder = os.path.dirname(folder)
    return os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK)
