"""Write a corpus and all that answering needs into one SQLite file: the only writer of it.

A corpus grows report by report. What depends on one report is appended as rows; words and terms are
counted on; what depends on the whole (idf, aliases, synonyms) is written by `finish_store` from
what was counted, never from the texts. Nothing here commits: a report is one transaction of the caller.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping

from assistant.corpus.aliases import FoundAlias, choose_aliases
from assistant.corpus.figure_terms import append_figure_terms, drop_figure_terms
from assistant.corpus.rows import ReportRows, make_rows
from assistant.corpus.schema import SCHEMA
from assistant.corpus.word_shelf import FRAME
from assistant.corpus.words import count_words, uncount_words
from assistant.documents.document import Document
from assistant.language.gazetteer import place_names
from assistant.language.questions import cues, frames, spoken
from assistant.language.related import word_groups
from assistant.language.stopwords import stop_words
from assistant.language.terms import term, terms
from assistant.language.tokens import name_key, tokenize
from assistant.language.vocabulary import exact_families, families
from assistant.retrieval.index_rows import (
    append_passages,
    create_index,
    drop_passages,
    finish_index,
    write_forms,
)  # fmt: skip

_BY_REPORT = ("ledger", "area_name", "explained", "phrase")
_BY_PASSAGE = ("above", "part", "sentence")


def write_store(connection: sqlite3.Connection, documents: Iterable[Document], stamp: str) -> None:
    """Write `documents` into an empty database; `stamp` says what the file was made from."""
    create_store(connection)
    for document in documents:
        append_report(connection, make_rows(document))
    finish_store(connection)
    connection.execute("insert into meta values ('stamp', ?)", (stamp,))


def create_store(connection: sqlite3.Connection) -> None:
    """Make the empty tables of a corpus, and what is known without any report."""
    for statement in SCHEMA.split(";\n"):
        connection.execute(statement)
    create_index(connection)
    connection.executemany("insert into cue values (?, ?)", _named(cues(), frames()))
    connection.executemany("insert into spoken values (?, ?)", sorted(spoken().items()))
    cue_words = {
        word for phrase in cues() for word in phrase.split() if len(word) > 3
    }  # shorter ones are too like others
    connection.executemany("insert into word values (?, 0)", ((word,) for word in sorted(cue_words)))
    connection.executemany(
        "insert or ignore into place values (?, ?)", ((name_key(name), name) for name in place_names())
    )
    words = {token for group, _ in word_groups() for word in group for token in tokenize(word)}
    family = {word for each in (*families(), *exact_families()) if words.intersection(each) for word in each}
    write_forms(connection, words | family | stop_words(), words)


def _named(cues: Mapping[str, frozenset[str]], frames: Mapping[str, frozenset[str]]) -> list[tuple[str, str]]:
    """Return each phrase with what it asks for and what it does around a question, marked as such, in order."""
    return [
        (
            phrase,
            " ".join(sorted({*cues.get(phrase, ()), *(FRAME + name for name in frames.get(phrase, ()))})),
        )
        for phrase in sorted({*cues, *frames})
    ]


def append_report(connection: sqlite3.Connection, rows: ReportRows) -> int:
    """Append one report and return its number."""
    number = int(connection.execute("select coalesce(max(number) + 1, 0) from report").fetchone()[0])
    first = append_passages(connection, rows.passages)
    id, metadata, passages, figures, *rest = rows.report
    first_figure = _next(connection, "figure")
    connection.execute(
        "insert into report values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, id, metadata, passages, figures, first, first_figure, *rest),
    )
    connection.executemany("insert into above values (?, ?)", _shifted(rows.above, first))
    connection.executemany(
        "insert into part (passage, kind, start, end) values (?, ?, ?, ?)", _shifted(rows.parts, first)
    )
    connection.executemany(
        "insert into sentence (passage, report, start, end, terms, signs) values (?, ?, ?, ?, ?, ?)",
        _shifted(rows.sentences, first),
    )
    connection.executemany(
        "insert into figure values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                first_figure + int(str(row[0])),
                *row[1:7],
                int(str(row[7])) + first if row[7] != -1 else -1,
                *row[8:],
            )
            for row in rows.figures
        ),
    )
    append_figure_terms(connection, rows.figure_terms, first_figure)
    connection.executemany(
        "insert into ledger (report, start, end, text, figure, reason) values (?, ?, ?, ?, ?, ?)", rows.ledger
    )
    connection.executemany("insert into area_name values (?, ?, ?, ?)", rows.areas)
    connection.executemany("insert into explained values (?, ?, ?)", ((id, *each) for each in rows.explained))
    connection.executemany(
        "insert into phrase values (?, ?, ?)", ((id, *each) for each in rows.phrases.items())
    )
    words = zlib.compress(json.dumps(rows.words).encode())
    connection.execute("insert into report_words values (?, ?)", (number, words))
    count_words(connection, rows.words)
    _set_finished(connection, False)
    return number


def drop_report(connection: sqlite3.Connection, id: str) -> None:
    """Remove a report with all that came of it; a report that is not there is no error."""
    row = connection.execute(
        "select number, first_passage, passages, first_figure, figures from report where id = ?", (id,)
    ).fetchone()
    if row is None:
        return
    number, first, passages, first_figure, figures = row
    drop_passages(connection, first, first + passages)
    for table in _BY_PASSAGE:
        connection.execute(
            f"delete from {table} where passage >= ? and passage < ?",  # noqa: S608 - names of our own
            (first, first + passages),
        )
    for table in _BY_REPORT:
        connection.execute(f"delete from {table} where report = ?", (id,))  # noqa: S608 - names of our own
    drop_figure_terms(connection, first_figure, first_figure + figures)
    connection.execute(
        "delete from figure where number >= ? and number < ?", (first_figure, first_figure + figures)
    )
    packed = connection.execute("select words from report_words where number = ?", (number,)).fetchone()[0]
    uncount_words(connection, json.loads(zlib.decompress(packed)))
    for table in ("report_words", "report", "source"):
        connection.execute(f"delete from {table} where number = ?", (number,))  # noqa: S608 - names of our own
    _set_finished(connection, False)


def is_finished(connection: sqlite3.Connection) -> bool:
    """Tell whether what depends on all reports was written after the last change."""
    row = connection.execute("select value from meta where key = 'finished'").fetchone()
    return row is not None and row[0] == "yes"


def finish_store(connection: sqlite3.Connection) -> None:
    """Write what depends on all reports."""
    finish_index(connection)
    counts: dict[str, int] = dict(connection.execute("select word, count from word where count > 0"))
    phrases: Counter[str] = Counter()
    for phrase, count in connection.execute("select phrase, count from phrase"):
        phrases[phrase] += count
    aliases = choose_aliases(
        connection.execute("select distinct short, long from explained").fetchall(), phrases, counts
    )
    connection.execute("delete from alias")
    connection.executemany(
        "insert into alias values (?, ?, ?, ?)",
        ((each.short, each.long, " ".join(terms(each.long)), each.explained) for each in aliases),
    )
    known = {name for (name,) in connection.execute("select term from token")}
    known.update(term(word) for word in counts)
    connection.execute("delete from synonym")
    connection.executemany("insert into synonym values (?, ?)", _synonyms(known, aliases))
    words = {token for alias in aliases for token in (alias.short, *tokenize(alias.long))}
    words.update(word for family in families() if term(family[0]) in known for word in family)
    write_forms(connection, words, words)
    _set_finished(connection, True)


def _next(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"select coalesce(max(number) + 1, 0) from {table}").fetchone()[0])  # noqa: S608 - names of our own


def _shifted(rows: Iterable[tuple[object, ...]], first: int) -> Iterable[tuple[object, ...]]:
    """Count the passage in the first column from that of the corpus."""
    return ((first + int(str(row[0])), *row[1:]) for row in rows)


def _set_finished(connection: sqlite3.Connection, finished: bool) -> None:
    connection.execute("insert or replace into meta values ('finished', ?)", ("yes" if finished else "no",))


def _synonyms(known: set[str], aliases: Iterable[FoundAlias]) -> list[tuple[str, str]]:
    """Return, for each phrase of terms, what may stand for it in a corpus that has the terms `known`."""
    targets: dict[str, dict[str, str]] = {}
    for phrase, short in _shortened(aliases):
        for form in (short, f"{short}s"):
            if form in known:
                targets.setdefault(phrase, {})[form] = "same"
    for group, kind in word_groups():
        phrases = [" ".join(terms(word)) for word in group]
        for phrase in phrases:
            for other in phrases:
                if phrase and other and other != phrase and known.issuperset(other.split()):
                    kinds = targets.setdefault(phrase, {})
                    kinds[other] = min(kind, kinds.get(other, kind), key=("same", "near", "loose").index)
    return [(phrase, json.dumps(sorted(found.items()))) for phrase, found in sorted(targets.items())]


def _shortened(aliases: Iterable[FoundAlias]) -> Iterable[tuple[str, str]]:
    """Yield the phrases that reports shorten, each with its short form: of "Housing Action Group (HAG)" a HAG is one.

    A short form of two things stands for neither, and one that denies ("not in work (NIW)") is said otherwise.
    """
    long: dict[str, set[str]] = {}
    for each in aliases:
        if each.explained and not each.long.lower().startswith(("not ", "no ")):
            long.setdefault(each.short, set()).add(" ".join(terms(each.long)))
    for short, phrases in sorted(long.items()):
        if len(phrases) == 1 and " " in (phrase := min(phrases)):
            yield phrase, term(short)
