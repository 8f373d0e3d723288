"""The result of an evaluation: plain values that can be written, read again and compared."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from assistant.errors import ReadError
from assistant.evaluating.measures import Conduct, Measures, measure, measure_conduct
from assistant.evaluating.scoring import Scored

SCHEMA = 1


class Group(NamedTuple):
    """Hold the measures of one kind of question in one file; `kind` "all" is all of them."""

    file: str
    kind: str
    measures: Measures


class Evaluation(NamedTuple):
    """Hold what question sets came to: measures by file and kind, conduct by file, and every answer.

    Where there are several files, the last ones stand for all files together, under the name "all".
    """

    groups: tuple[Group, ...]
    conduct: tuple[tuple[str, Conduct], ...]
    rows: tuple[tuple[str, Scored], ...]


class Outcome(NamedTuple):
    """Hold how one question went in an earlier evaluation."""

    right: bool
    text: str
    why: str


def summarize(files: Sequence[tuple[str, Sequence[Scored]]], by: str = "kind") -> Evaluation:
    """Return what the answers to the questions of `files` come to, grouped by "kind" or "style"."""
    groups: list[Group] = []
    conduct: list[tuple[str, Conduct]] = []
    whole = [*files, ("all", [row for _, rows in files for row in rows])] if len(files) > 1 else files
    for file, rows in whole:
        kinds = {str(getattr(row.expected, by)) for row in rows}
        for kind in sorted(kinds) if len(kinds) > 1 else ():
            some = [row for row in rows if getattr(row.expected, by) == kind]
            groups.append(Group(file, kind or "none given", measure(some)))
        groups.append(Group(file, "all", measure(rows)))
        conduct.append((file, measure_conduct(rows)))
    return Evaluation(
        tuple(groups), tuple(conduct), tuple((file, row) for file, rows in files for row in rows)
    )


def group_values(group: Group) -> dict[str, object]:
    """Return one group as plain values."""
    return {"file": group.file, "kind": group.kind, **group.measures._asdict()}


def row_values(file: str, row: Scored) -> dict[str, object]:
    """Return one answered question as plain values: what was expected and what came."""
    expected, answer = row.expected, row.answer
    wanted: dict[str, object] = dict(expected.fields())
    wanted.update(
        {name: list(words) for name in ("contains", "evidence") if (words := getattr(expected, name))}
    )
    if not expected.answerable:
        wanted["answerable"] = False
    return {
        "file": file,
        "id": expected.id,
        "turn": row.turn if row.turn >= 0 else None,
        "question": expected.question,
        "resolved_question": answer.resolved_question,
        "kind": expected.kind,
        "style": expected.style or None,
        "right": row.right,
        "why": row.why or None,
        "expected": wanted,
        "status": answer.status,
        "answer": answer.text,
        "fields": dict(row.fields),
        "rank": row.rank or None,
        "search_rank": row.searched or None,
        "plain_rank": row.plain or None,
        "quote": answer.citations[0].quote if answer.citations else None,
        "milliseconds": round(row.seconds * 1000, 3),
    }


def read_outcomes(path: Path) -> dict[tuple[str, str, int], Outcome]:
    """Read how each question went in an earlier result.

    The keys are the name of its file, its id and its turn, -1 outside a conversation.

    Raises:
        ReadError: the file cannot be read or is no result of an evaluation.
    """
    try:
        found = json.loads(path.read_text("utf-8-sig"))
        return {_key(row): _outcome(row) for row in found["questions"]}
    except OSError as error:
        raise ReadError(
            f"cannot read the earlier result {str(path)!r}: {error.strerror}", str(path)
        ) from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ReadError(
            f"{str(path)!r} is no result of an evaluation: write one with 'assistant eval FILE --json'",
            str(path),
        ) from None


def key_of(file: str, row: Scored) -> tuple[str, str, int]:
    """Return what a question is known by from one evaluation to the next."""
    return Path(file).name, row.expected.id, row.turn


def _key(row: Mapping[str, object]) -> tuple[str, str, int]:
    turn = row["turn"]
    return Path(str(row["file"])).name, str(row["id"]), -1 if turn is None else int(str(turn))


def _outcome(row: Mapping[str, object]) -> Outcome:
    return Outcome(row["right"] is True, str(row["answer"]), str(row["why"] or ""))
