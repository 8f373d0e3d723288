"""Write the saved index: passages and their postings, appended report by report.

Passages of one report are counted from 0 here; they get their numbers in the corpus when they are
appended. Nothing that was written before is weighed anew, save for the idf of every term, which
`finish_index` writes.
"""

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from assistant.documents.passages import Passage
from assistant.language.stopwords import stop_words
from assistant.language.terms import term, terms
from assistant.language.tokens import inflections, tokenize
from assistant.retrieval.bm25 import find_idfs, length_norm, saturation
from assistant.retrieval.index import BIN, NOMINAL, indexed_text
from assistant.retrieval.level_rows import write_levels

_SCHEMA = """
create table passage (
  number integer primary key, id text not null, report text not null, kind text not null, section text not null,
  page text, page_index integer, start integer not null, end integer not null, text text not null,
  blocks text not null, context text not null
);
create index passage_by_report on passage (report, number);
create table total (passages integer not null, tokens integer not null);
create table token (
  term text primary key, place integer not null, count integer not null, best real not null, idf real not null
) without rowid;
create table posting (
  bin integer not null, term text not null, offsets blob not null, counts blob not null, primary key (bin, term)
) without rowid;
create table length (bin integer primary key, lengths blob not null, mean real not null);
create table level (
  bin integer not null, term text not null, levels blob not null, primary key (bin, term)
) without rowid;
create table form (form text primary key, term text not null) without rowid;
"""
_SOME = 500  # SQLite's oldest limit on the parameters of one statement is 999
_LARGEST = (1 << 16) - 1  # the largest frequency that is kept


class PassageRows(NamedTuple):
    """Hold the passages of one report as rows, how many terms each has, and where each term stands.

    `postings` gives (passage, frequency) pairs, terms in the order in which they first occur.
    """

    passages: tuple[tuple[object, ...], ...]
    lengths: tuple[int, ...]
    postings: dict[str, tuple[tuple[int, int], ...]]


def passage_rows(passages: Sequence[Passage]) -> PassageRows:
    """Compute what is saved of passages."""
    rows = tuple(
        (
            number, passage.id, passage.report, passage.kind, json.dumps(passage.section, ensure_ascii=False),
            passage.page, passage.page_index, passage.span.start, passage.span.end, passage.text,
            json.dumps(passage.blocks), passage.context,
        )
        for number, passage in enumerate(passages)
    )  # fmt: skip
    postings: dict[str, list[tuple[int, int]]] = {}
    lengths = []
    for number, passage in enumerate(passages):
        found = terms(indexed_text(passage))
        lengths.append(len(found))
        for name, count in Counter(found).items():
            postings.setdefault(name, []).append((number, min(count, _LARGEST)))
    return PassageRows(rows, tuple(lengths), {name: tuple(pairs) for name, pairs in postings.items()})


def create_index(connection: sqlite3.Connection) -> None:
    """Make the empty tables of an index."""
    for statement in _SCHEMA.split(";\n"):
        connection.execute(statement)
    connection.execute("insert into total values (0, 0)")


def append_passages(connection: sqlite3.Connection, rows: PassageRows) -> int:
    """Append passages and return the number of the first."""
    first = int(connection.execute("select coalesce(max(number) + 1, 0) from passage").fetchone()[0])
    connection.executemany(
        "insert into passage values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((first + int(str(row[0])), *row[1:]) for row in rows.passages),
    )
    connection.execute(
        "update total set passages = passages + ?, tokens = tokens + ?",
        (len(rows.lengths), sum(rows.lengths)),
    )
    _append_lengths(connection, first, rows.lengths)
    _count_terms(connection, rows)
    for bin, postings in _by_bin(rows.postings, first):
        held = _held(connection, bin, list(postings))
        connection.executemany(
            "insert or replace into posting values (?, ?, ?, ?)",
            (
                (
                    bin, name,
                    held.get(name, (b"", b""))[0] + array("H", [at for at, _ in pairs]).tobytes(),
                    held.get(name, (b"", b""))[1] + array("H", [count for _, count in pairs]).tobytes(),
                )
                for name, pairs in sorted(postings.items())
            ),
        )  # fmt: skip
    return first


def drop_passages(connection: sqlite3.Connection, first: int, end: int) -> None:
    """Remove the passages with numbers from `first` up to, not including, `end`."""
    gone: Counter[str] = Counter()
    tokens = 0
    for bin in range(first // BIN, (end - 1) // BIN + 1 if end > first else first // BIN):
        base = bin * BIN
        row = connection.execute("select lengths from length where bin = ?", (bin,)).fetchone()
        lengths = array("I", row[0])
        for at in range(max(first - base, 0), min(end - base, len(lengths))):
            tokens += lengths[at]
            lengths[at] = 0
        connection.execute(
            "update length set lengths = ?, mean = 0.0 where bin = ?", (lengths.tobytes(), bin)
        )
        connection.execute("delete from level where bin = ?", (bin,))
        for name, offsets, counts in connection.execute(
            "select term, offsets, counts from posting where bin = ?", (bin,)
        ).fetchall():
            pairs = list(zip(array("H", offsets), array("H", counts), strict=True))
            kept = [pair for pair in pairs if not first <= base + pair[0] < end]
            if len(kept) == len(pairs):
                continue
            gone[name] += len(pairs) - len(kept)
            connection.execute(
                "update posting set offsets = ?, counts = ? where bin = ? and term = ?",
                (
                    array("H", [at for at, _ in kept]).tobytes(),
                    array("H", [n for _, n in kept]).tobytes(),
                    bin,
                    name,
                ),
            )
    connection.execute("delete from posting where offsets = x''")
    connection.executemany(
        "update token set count = count - ? where term = ?", ((n, name) for name, n in gone.items())
    )
    connection.execute("delete from token where count = 0")
    connection.execute("delete from passage where number >= ? and number < ?", (first, end))
    connection.execute("update total set passages = passages - ?, tokens = tokens - ?", (end - first, tokens))


def finish_index(connection: sqlite3.Connection) -> None:
    """Write the idf of every term, by rank_bm25, and the steps of frequent terms where there are many passages."""
    size, tokens = connection.execute("select passages, tokens from total").fetchone()
    rows = connection.execute("select term, count, idf from token order by place").fetchall()
    idfs = find_idfs({name: count for name, count, _ in rows}, size)
    connection.executemany(
        "update token set idf = ? where term = ?",
        ((idfs[name], name) for name, _, idf in rows if idfs[name] != idf),
    )
    if size > BIN:
        write_levels(connection, tokens / size)


def write_index(connection: sqlite3.Connection, passages: Sequence[Passage]) -> None:
    """Write `passages` and all that a search needs into an empty database."""
    create_index(connection)
    append_passages(connection, passage_rows(passages))
    words = {token for passage in passages for token in tokenize(indexed_text(passage))}
    write_forms(connection, words | stop_words(), words)
    finish_index(connection)


def write_forms(connection: sqlite3.Connection, words: Iterable[str], inflected: Iterable[str] = ()) -> None:
    """Make the terms of `words` known to the index, and those of the forms of `inflected` words."""
    forms = set(words)
    forms.update(form for word in set(inflected) if term(word) for form in inflections(word))
    connection.executemany(
        "insert or ignore into form values (?, ?)", ((word, term(word)) for word in sorted(forms))
    )


def _append_lengths(connection: sqlite3.Connection, first: int, lengths: Sequence[int]) -> None:
    at = 0
    while at < len(lengths):
        bin, offset = divmod(first + at, BIN)
        some = lengths[at : at + BIN - offset]
        row = connection.execute("select lengths from length where bin = ?", (bin,)).fetchone()
        held = array("I", row[0] if row else b"")
        held.extend([0] * (offset - len(held)))  # where passages were removed
        held.extend(some)
        connection.execute("insert or replace into length values (?, ?, 0.0)", (bin, held.tobytes()))
        connection.execute("delete from level where bin = ?", (bin,))
        at += len(some)


def _count_terms(connection: sqlite3.Connection, rows: PassageRows) -> None:
    place = int(connection.execute("select coalesce(max(place) + 1, 0) from token").fetchone()[0])
    norms = [length_norm(length, NOMINAL) for length in rows.lengths]
    connection.executemany(
        "insert into token values (?, ?, ?, ?, 1.0) on conflict (term)"
        " do update set count = count + excluded.count, best = max(best, excluded.best)",
        (
            (name, place + at, len(pairs), max(saturation(count, norms[number]) for number, count in pairs))
            for at, (name, pairs) in enumerate(rows.postings.items())
        ),
    )


def _by_bin(
    postings: Mapping[str, Sequence[tuple[int, int]]], first: int
) -> Iterator[tuple[int, dict[str, list[tuple[int, int]]]]]:
    bins: dict[int, dict[str, list[tuple[int, int]]]] = {}
    for name, pairs in postings.items():
        for number, count in pairs:
            bin, offset = divmod(first + number, BIN)
            bins.setdefault(bin, {}).setdefault(name, []).append((offset, count))
    yield from sorted(bins.items())


def _held(connection: sqlite3.Connection, bin: int, names: Sequence[str]) -> dict[str, tuple[bytes, bytes]]:
    held: dict[str, tuple[bytes, bytes]] = {}
    for at in range(0, len(names), _SOME):
        some = names[at : at + _SOME]
        marks = ",".join("?" * len(some))
        for name, offsets, counts in connection.execute(
            f"select term, offsets, counts from posting where bin = ? and term in ({marks})",  # noqa: S608 - marks only
            (bin, *some),
        ):
            held[name] = (offsets, counts)
    return held
