"""From the words of a command line to the command that does what they ask."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from assistant.cli.commands import COMMANDS, Command, command_of
from assistant.cli.exits import Exit
from assistant.cli.options import COMMON, Given, Option, UsageError, parse_arguments, spelled
from assistant.cli.streams import is_terminal, tell, write

if TYPE_CHECKING:
    from assistant.answering.assistant import Assistant

_ALIKE = 0.8  # "serch" is a command misspelt, "what" is the first word of a question


def run_command(arguments: Sequence[str], name: str | None) -> int:
    """Run what `arguments` ask for; `name` is the command where the program has only one.

    Raises:
        AssistantError: it cannot be done; the message says why.
    """
    given = parse_arguments(arguments, _every_option())
    if given.has("version"):
        from assistant import __version__

        write(f"assistant {__version__}\n")
        return Exit.DONE
    words = given.words
    if name is None and words:
        name, words = words[0], words[1:]
    command = None if name is None else command_of(name)
    if name is not None and command is None:
        raise UsageError(_unknown(name, words))
    if given.has("help"):
        from assistant.cli.help import render_help

        write(render_help(command))
        return Exit.DONE
    if command is None:
        return _without_command(given)
    _check(command, given)
    return _verb(command.name)(given._replace(words=words))


def corpus_folder(given: Given) -> str | None:
    """Return the corpus that the options or the environment name; None for the bundled one."""
    return given.value("corpus") or os.environ.get("ASSISTANT_CORPUS") or None


def open_corpus(given: Given) -> Assistant:
    """Open the corpus that the options or the environment name, by default the bundled one.

    Raises:
        CorpusError: it cannot be opened, or lacks a report that was asked for.
    """
    from assistant.answering.assistant import Assistant

    assistant = Assistant.open(corpus_folder(given))
    for id in given.values("report"):
        assistant.report(id)
    return assistant


def _verb(name: str) -> Callable[[Given], int]:
    """Load a command when it is wanted: a question pays for no other."""
    match name:
        case "ask":
            from assistant.cli.asking import run_ask as verb
        case "chat":
            from assistant.cli.chatting import run_chat as verb
        case "search":
            from assistant.cli.searching import run_search as verb
        case "figures":
            from assistant.cli.listing import run_figures as verb
        case "outline":
            from assistant.cli.listing import run_outline as verb
        case "verify":
            from assistant.cli.verifying import run_verify as verb
        case "export":
            from assistant.cli.exporting import run_export as verb
        case "eval":
            from assistant.cli.evaluating import run_eval as verb
        case "reports":
            from assistant.cli.reporting import run_reports as verb
        case "serve":
            from assistant.cli.serving import run_serve as verb
        case "mcp":
            from assistant.cli.serving import run_mcp as verb
        case "completion":
            from assistant.cli.completion import run_completion as verb
        case _:
            from assistant.cli.doctor import run_doctor as verb
    return verb


def _without_command(given: Given) -> int:
    if is_terminal(sys.stdin) and is_terminal(sys.stdout):
        return _verb("chat")(given)
    from assistant.cli.help import render_usage

    tell(render_usage())
    return Exit.USAGE


def _every_option() -> tuple[Option, ...]:
    return (*COMMON, *(option for command in COMMANDS for option in command.options))


def _check(command: Command, given: Given) -> None:
    taken = {option.name for option in command.all_options}
    for name in given.options:
        if name not in taken:
            option = next(each for each in _every_option() if each.name == name)
            owner = next(each for each in COMMANDS if option in each.options)
            raise UsageError(f"{command.name!r} has no option {spelled(option)!r}: {owner.name!r} has")
    if given.format is not None and given.format not in command.formats:
        raise UsageError(
            f"{command.name!r} has no format {given.format!r}: choose from {', '.join(command.formats)}"
        )


def _unknown(name: str, words: Sequence[str]) -> str:
    from difflib import get_close_matches

    names = [command.name for command in COMMANDS]
    near = get_close_matches(name, names, 1, _ALIKE) or [each for each in names if each.startswith(name)]
    if near:
        return f"no command {name!r}: did you mean {near[0]!r}?"
    question = " ".join((name, *words)).replace('"', "'")
    return f'no command {name!r}: to ask a question, type: ask "{question[:200]}"'
