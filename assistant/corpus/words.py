"""Count the words of a corpus, and keep every form of them known."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from assistant.language.questions import cues
from assistant.language.related import word_groups
from assistant.language.stopwords import stop_words
from assistant.language.terms import term
from assistant.language.tokens import inflections, tokenize
from assistant.retrieval.index_rows import write_forms


def count_words(connection: sqlite3.Connection, words: Mapping[str, int]) -> None:
    """Count the words of a report on, and make the forms of those that are new known."""
    known = {
        word
        for word in words
        if connection.execute("select 1 from word where word = ? and count > 0", (word,)).fetchone()
    }
    connection.executemany(
        "insert into word values (?, ?) on conflict (word) do update set count = count + excluded.count",
        ((word, count) for word, count in words.items() if not word[0].isdigit()),
    )
    write_forms(connection, set(words) - known, set(words) - known)


def uncount_words(connection: sqlite3.Connection, words: Mapping[str, int]) -> None:
    """Take the words of a removed report off, and forget the forms of those that are gone."""
    connection.executemany(
        "update word set count = count - ? where word = ?", ((count, word) for word, count in words.items())
    )
    gone = [word for word in words if not _occurs(connection, word)]
    cue_words = {word for phrase in cues() for word in phrase.split()}
    connection.executemany(
        "delete from word where word = ? and count <= 0", ((word,) for word in gone if word not in cue_words)
    )
    fixed = {token for group, _ in word_groups() for word in group for token in tokenize(word)}
    kept = stop_words() | fixed | {form for word in fixed for form in inflections(word)}
    for word in gone:
        forms = {word, *inflections(word)} - kept
        if not forms:
            continue
        # A form may also be one of another word; such a word begins with the same three letters.
        others = connection.execute(
            "select word from word where word >= ? and word < ? and count > 0",
            (word[:3], word[:3] + "\U0010ffff"),
        ).fetchall()
        for (other,) in others:
            forms -= {other, *inflections(other)}
        connection.executemany("delete from form where form = ?", ((form,) for form in sorted(forms)))


def _occurs(connection: sqlite3.Connection, word: str) -> bool:
    """Tell whether a word still stands in some report; of numbers only the index keeps count."""
    if word[0].isdigit():
        row = connection.execute("select 1 from token where term = ?", (term(word),)).fetchone()
    else:
        row = connection.execute("select 1 from word where word = ? and count > 0", (word,)).fetchone()
    return row is not None
