"""Help as text, made from the table of commands."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.cli.commands import COMMANDS, Command
from assistant.cli.options import COMMON, Option, spelled

_EXIT_CODES = """\
Exit codes: 0 answered or done, 1 the reports do not say, 2 usage, 3 a corpus, report or index that
is missing, unreadable or corrupt, 130 interrupted, 141 closed pipe. A batch exits 0 when every line
was processed."""
_EXAMPLES = (
    ('ask "what is the detection rate"', "one answer, with figures and quotations"),
    ("assistant", "the chat, on a terminal"),
    ('assistant search "victim satisfaction"', "passages, best first"),
    ("assistant figures burglary --format csv", "the numbers as records"),
)


def render_help(command: Command | None = None) -> str:
    """Return the help of a command, or of the program."""
    return _of_program() if command is None else _of_command(command)


def render_usage() -> str:
    """Return how the program is used, in one line."""
    return f"usage: assistant [{'|'.join(command.name for command in COMMANDS)}] …; assistant -h shows more"


def _of_program() -> str:
    return "\n".join(
        (
            "Ask published reports and get cited figures: offline, and the same answer every time.",
            "",
            "Examples:",
            *_rows(_EXAMPLES),
            "",
            "Commands (assistant COMMAND -h shows more; ask is short for assistant ask):",
            *_rows([(command.name, command.summary) for command in COMMANDS]),
            "",
            "Options of every command, before or after it:",
            *_option_rows(COMMON),
            "",
            _EXIT_CODES,
            "",
        )
    )


def _of_command(command: Command) -> str:
    program = "ask" if command.name == "ask" else f"assistant {command.name}"
    own = ("", "Options:", *_option_rows(command.options)) if command.options else ()
    return "\n".join(
        (
            f"{program} {command.words}".rstrip() + f": {command.summary}.",
            "",
            "Examples:",
            *_rows(command.examples),
            *own,
            *(("", command.details) if command.details else ()),
            "",
            "Options of every command:",
            *_option_rows(COMMON),
            "",
        )
    )


def _option_rows(options: Sequence[Option]) -> tuple[str, ...]:
    return _rows([(spelled(option), option.summary) for option in options])


def _rows(pairs: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    column = max(len(left) for left, _ in pairs)
    return tuple(f"  {left.ljust(column)}   {right}" for left, right in pairs)
