"""Kept conversations: the one module that writes them, in one SQLite file in the user's state folder.

`ASSISTANT_STATE` names another folder. Every call opens the file, does one short transaction and
closes it, so that windows open at the same time do not harm each other.
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from assistant.answering.answer import Answer
from assistant.corpus.locations import state_folder
from assistant.errors import AssistantError
from assistant.tui.record import dump_answer, load_answer

_VERSION = 1
_WAIT = 5.0  # seconds another window may hold the file
_SCHEMA = """
create table if not exists conversation (
  id text primary key, title text not null, updated real not null
);
create table if not exists turn (
  number integer primary key, conversation text not null, question text not null,
  answer text, words text not null
);
create index if not exists turn_of on turn (conversation);
create table if not exists setting (name text primary key, value text not null);
"""


class HistoryError(AssistantError):
    """Kept conversations cannot be read or written."""


class Kept(NamedTuple):
    """Hold what a list of conversations shows; `updated` is in seconds since 1970.

    `words` are those of its questions and answers, in lower case, to be searched in.
    """

    id: str
    title: str
    updated: float
    turns: int
    words: str


class KeptTurn(NamedTuple):
    """Hold one turn; `answer` is None where there was none or it can no longer be read."""

    question: str
    answer: Answer | None


class History:
    """Keep conversations in `folder`; None is the user's state folder."""

    def __init__(self, folder: str | None = None) -> None:
        self.folder = folder or os.environ.get("ASSISTANT_STATE") or state_folder()
        self.path = os.path.join(self.folder, "conversations.sqlite")

    def add(self, conversation: str, question: str, answer: Answer | None, now: float) -> None:
        """Add a turn to a conversation, which begins with its first turn.

        Raises:
            HistoryError: the file cannot be written.
        """
        row = None if answer is None else dump_answer(answer)
        words = f"{question}\n{'' if answer is None else answer.text}".casefold()
        with self._open() as connection:
            connection.execute(
                "insert into conversation values (?, ?, ?) on conflict (id) do update set updated = ?",
                (conversation, _storable(question), now, now),
            )
            connection.execute(
                "insert into turn (conversation, question, answer, words) values (?, ?, ?, ?)",
                (
                    conversation,
                    _storable(question),
                    None if row is None else _storable(row),
                    _storable(words),
                ),
            )

    def find(self, words: str = "", most: int = 200) -> tuple[Kept, ...]:
        """Return the conversations in which every one of `words` occurs, the latest first.

        Raises:
            HistoryError: the file cannot be read.
        """
        wanted = words.casefold().split()
        found = []
        with self._open() as connection:
            rows = connection.execute(
                "select c.id, c.title, c.updated, count(*), group_concat(t.words, char(10))"
                " from conversation c join turn t on t.conversation = c.id"
                " group by c.id order by c.updated desc, c.id"
            )
            for row in rows:
                if all(word in row[4] for word in wanted):
                    found.append(Kept(*row))
                if len(found) == most:
                    break
        return tuple(found)

    def turns(self, conversation: str) -> tuple[KeptTurn, ...]:
        """Return the turns of a conversation, in the order they happened.

        Raises:
            HistoryError: the file cannot be read.
        """
        with self._open() as connection:
            rows = connection.execute(
                "select question, answer from turn where conversation = ? order by number", (conversation,)
            ).fetchall()
        return tuple(KeptTurn(question, _loaded(answer)) for question, answer in rows)

    def questions(self, most: int = 500) -> tuple[str, ...]:
        """Return the latest questions, each once, the latest last.

        Raises:
            HistoryError: the file cannot be read.
        """
        with self._open() as connection:
            rows = connection.execute(
                "select question from turn group by question order by max(number) desc limit ?", (most,)
            ).fetchall()
        return tuple(row[0] for row in reversed(rows))

    def delete(self, conversation: str) -> None:
        """Delete a conversation for good.

        Raises:
            HistoryError: the file cannot be written.
        """
        with self._open() as connection:
            connection.execute("delete from turn where conversation = ?", (conversation,))
            connection.execute("delete from conversation where id = ?", (conversation,))

    def setting(self, name: str, default: str = "") -> str:
        """Return a setting; `default` where it is not set.

        Raises:
            HistoryError: the file cannot be read.
        """
        if not os.path.exists(self.path):
            return default
        with self._open() as connection:
            row = connection.execute("select value from setting where name = ?", (name,)).fetchone()
        return default if row is None else str(row[0])

    def set(self, name: str, value: str) -> None:
        """Set a setting.

        Raises:
            HistoryError: the file cannot be written.
        """
        with self._open() as connection:
            connection.execute("insert or replace into setting values (?, ?)", (name, value))

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            os.makedirs(self.folder, mode=0o700, exist_ok=True)
            if not os.path.exists(self.path):
                # What is asked is private: only its owner may read it.
                os.close(os.open(self.path, os.O_CREAT | os.O_WRONLY, 0o600))
            with contextlib.closing(sqlite3.connect(self.path, timeout=_WAIT)) as connection:
                (version,) = connection.execute("pragma user_version").fetchone()
                if version > _VERSION:
                    raise HistoryError(f"{self.path!r} was written by a newer version: update this program")
                connection.execute("pragma secure_delete = on")
                if version < _VERSION:
                    connection.executescript(
                        f"begin immediate; {_SCHEMA} pragma user_version = {_VERSION}; commit;"
                    )
                with connection:
                    yield connection
        except (OSError, sqlite3.Error) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise HistoryError(f"conversations cannot be kept in {self.path!r}: {reason}") from error


def _storable(text: str) -> str:
    """Return `text` without the halves of characters that no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _loaded(row: str | None) -> Answer | None:
    try:
        return None if row is None else load_answer(row)
    except ValueError:
        return None
