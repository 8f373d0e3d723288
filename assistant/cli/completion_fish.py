"""The completion script for fish."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.cli.commands import Command
from assistant.cli.completion import choices, first_words, is_folder, takes_files
from assistant.cli.options import Option

_NONE = "__fish_use_subcommand"


def render_fish(commands: Sequence[Command], common: Sequence[Option]) -> str:
    """Return the script."""
    return "".join(f"{line}\n" for line in _lines(commands, common))


def _lines(commands: Sequence[Command], common: Sequence[Option]) -> Iterator[str]:
    yield "# fish completion for assistant and ask, made by: assistant completion fish"
    yield "complete -c assistant -f"
    yield "complete -c ask -f"
    for command in commands:
        yield f"complete -c assistant -n {_NONE} -a {command.name} -d {_quoted(command.summary)}"
    for option in common:
        yield f"complete -c assistant -n {_NONE} {_option(option, None)}"
    for command in commands:
        seen = f"'__fish_seen_subcommand_from {command.name}'"
        for word in first_words(command):
            yield f"complete -c assistant -n {seen} -a {word}"
        if takes_files(command):
            yield f"complete -c assistant -n {seen} -F"
        for option in command.all_options:
            yield f"complete -c assistant -n {seen} {_option(option, command)}"
            if command.name == "ask":
                yield f"complete -c ask {_option(option, command)}"


def _option(option: Option, command: Command | None) -> str:
    name = f"-s {option.name}" if len(option.name) == 1 else f"-l {option.name}"
    words = choices(option, command)
    value = ""
    if option.value:
        value = (
            f" -x -a {_quoted(' '.join(words))}"
            if words
            else " -x -a '(__fish_complete_directories)'"
            if is_folder(option)
            else " -x"
        )
    return f"{name}{value} -d {_quoted(option.summary)}"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
