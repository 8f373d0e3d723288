"""Completion scripts for shells, made from the table of commands.

What comes out is a script that knows every command, option and choice by itself: completing a word
starts no Python.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.cli.commands import COMMANDS, Command
from assistant.cli.exits import Exit
from assistant.cli.options import COMMON, Given, Option, UsageError
from assistant.cli.streams import write

SHELLS = ("bash", "zsh", "fish")


def run_completion(given: Given) -> int:
    """Print the completion script of a shell.

    Raises:
        UsageError: no shell is named, or one that there is no script for.
    """
    if len(given.words) != 1 or given.words[0] not in SHELLS:
        named = " ".join(given.words)[:50]
        raise UsageError(f"no completion for {named!r}: name one of {', '.join(SHELLS)}")
    write(render_completion(given.words[0]))
    return Exit.DONE


def render_completion(shell: str) -> str:
    """Return the completion script of "bash", "zsh" or "fish", for `assistant` and `ask`."""
    match shell:
        case "bash":
            from assistant.cli.completion_bash import render_bash as render
        case "zsh":
            from assistant.cli.completion_zsh import render_zsh as render
        case _:
            from assistant.cli.completion_fish import render_fish as render
    return render(COMMANDS, COMMON)


def dashed(option: Option) -> str:
    """Return an option as it is typed."""
    return f"-{option.name}" if len(option.name) == 1 else f"--{option.name}"


def choices(option: Option, command: Command | None) -> tuple[str, ...]:
    """Return the words that an option of a command may be followed by; none where any may."""
    if option.name == "format" and command is not None:
        return command.formats
    return option.choices


def first_words(command: Command) -> tuple[str, ...]:
    """Return the words that may follow a command and mean something to it, as in "list | show ID".

    >>> from assistant.cli.commands import command_of
    >>> first_words(command_of("outline"))
    ()
    """
    firsts = (part.split()[0] for part in command.words.split("|") if part.strip())
    return tuple(word for word in firsts if word.isalpha() and word.islower())


def takes_files(command: Command) -> bool:
    """Tell whether the words of a command are files."""
    return "FILE" in command.words or "PATH" in command.words


def is_folder(option: Option) -> bool:
    """Tell whether an option takes a folder."""
    return option.value == "DIR"


def all_options(commands: Sequence[Command], common: Sequence[Option]) -> tuple[Option, ...]:
    """Return every option once, by name, in the order of the table."""
    found = {option.name: option for option in (*common, *(each for one in commands for each in one.options))}
    return tuple(found.values())
