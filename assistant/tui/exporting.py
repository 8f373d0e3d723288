"""A conversation as a Markdown or JSON file, written aside and renamed: never half a file."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Sequence

from assistant.answering.answer import SCHEMA, Answer
from assistant.errors import AssistantError
from assistant.rendering.json import render_json
from assistant.rendering.markdown import escape, render_markdown

Exchange = tuple[str, Answer]
_FORMS = {"markdown": "markdown", "md": "markdown", "json": "json"}


class ExportError(AssistantError):
    """A conversation cannot be written to a file."""


def conversation_markdown(exchanges: Sequence[Exchange]) -> str:
    """Return the conversation as Markdown: a heading for each question, its answer below."""
    turns = (f"## {escape(question)}\n\n{render_markdown(answer)}" for question, answer in exchanges)
    return "# Conversation\n\n" + "\n".join(turns)


def conversation_json(exchanges: Sequence[Exchange]) -> str:
    """Return the conversation as JSON: its answers, as `ask --json` gives them."""
    return render_json({"schema": SCHEMA, "turns": [answer.to_dict() for _, answer in exchanges]})


def render_conversation(form: str, exchanges: Sequence[Exchange]) -> str:
    """Return the conversation in a form: "markdown" or "json"."""
    return conversation_json(exchanges) if form == "json" else conversation_markdown(exchanges)


def form_and_path(how: str, exchanges: Sequence[Exchange]) -> tuple[str, str]:
    """Read a form, a path or both from what the user typed; the path's ending decides where no form is named."""
    first, _, rest = how.strip().partition(" ")
    form = _FORMS.get(first.casefold(), "")
    path = rest.strip() if form else how.strip()
    form = form or ("json" if path.casefold().endswith(".json") else "markdown")
    return form, path or default_name(exchanges, form)


def export(how: str, exchanges: Sequence[Exchange]) -> str:
    """Write the conversation as the user asked for it; return the path of the file.

    Raises:
        ExportError: the file cannot be written.
    """
    form, path = form_and_path(how, exchanges)
    return write_text(path, render_conversation(form, exchanges))


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
