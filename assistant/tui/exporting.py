"""A conversation as a Markdown or JSON file, written aside and renamed: never half a file."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.errors import AssistantError
from assistant.rendering.safety import folded
from assistant.tui.answer_view import reference
from assistant.tui.figure_table import described, value_of

Exchange = tuple[str, Answer]
_SPECIAL = frozenset("\\`*_{}[]<>()#+-.!|~&")


class ExportError(AssistantError):
    """A conversation cannot be written to a file."""


def conversation_markdown(exchanges: Sequence[Exchange]) -> str:
    """Return the conversation as Markdown; the words of reports are escaped so that they read as they are."""
    parts = ["# Conversation"]
    for question, answer in exchanges:
        parts += [f"## {_escaped(question)}", f"**{_escaped(answer.text)}**"]
        rows = [
            "- " + _escaped(" · ".join(part for part in (value_of(figure), *described(figure)) if part))
            for figure in answer.figures
        ]
        if rows:
            parts.append("\n".join(rows))
        for citation in answer.citations:
            source = ", ".join((reference(citation), folded(citation.title)))
            parts.append(f"> \\[{citation.number}\\] “{_escaped(citation.quote)}”\n>\n> {_escaped(source)}")
        if answer.notes:
            parts.append("\n".join(f"- _{_escaped(note)}_" for note in answer.notes))
    return "\n\n".join(parts) + "\n"


def conversation_json(exchanges: Sequence[Exchange]) -> str:
    """Return the conversation as JSON: a list of answers."""
    rows = [_plain(answer) for _, answer in exchanges]
    return json.dumps({"schema": 1, "turns": rows}, ensure_ascii=False, indent=2) + "\n"


def default_name(exchanges: Sequence[Exchange], form: str) -> str:
    """Return a name for the file, from the first question."""
    words = "".join(letter if letter.isalnum() else " " for letter in exchanges[0][0].lower()).split()
    return ("-".join(words)[:60].strip("-") or "conversation") + (".json" if form == "json" else ".md")


def write_text(path: str, text: str) -> str:
    """Write `text` to `path`, or beside it under a free name where a file stands there; return the path.

    Raises:
        ExportError: the folder is missing or cannot be written.
    """
    path = os.path.abspath(os.path.expanduser(path))
    folder = os.path.dirname(path)
    aside = ""
    try:
        handle, aside = tempfile.mkstemp(dir=folder, prefix=".export-")
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        stem, ending = os.path.splitext(path)
        free, number = path, 2
        while os.path.exists(free):
            free, number = f"{stem}-{number}{ending}", number + 1
        os.chmod(aside, 0o644)
        os.replace(aside, free)
        return free
    except (OSError, ValueError) as error:
        if aside:
            with contextlib.suppress(OSError):
                os.remove(aside)
        reason = getattr(error, "strerror", None) or str(error)
        raise ExportError(f"the conversation cannot be written to {path!r}: {reason}") from error


def _escaped(text: str) -> str:
    return "".join(f"\\{mark}" if mark in _SPECIAL else mark for mark in folded(text))


def _plain(answer: Answer) -> dict[str, object]:
    """Return the answer as plain values; numbers as decimal strings."""
    row: dict[str, object] = {"question": answer.question, "resolved_question": answer.resolved_question}
    row |= {"status": answer.status, "kind": answer.kind, "answer": answer.text}
    row["figures"] = [
        {
            name: (value if value is None or isinstance(value, bool | int | str) else str(value))
            for name, value in figure._asdict().items()
            if name not in {"spans", "quote", "places", "context", "comparators", "block", "section"}
        }
        for figure in answer.figures
    ]
    row["computed"] = [{**each._asdict(), "value": str(each.value)} for each in answer.computed]
    row["citations"] = [citation._asdict() for citation in answer.citations]
    return {**row, "notes": answer.notes, "suggestions": answer.suggestions}
