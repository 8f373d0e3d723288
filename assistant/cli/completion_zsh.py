"""The completion script for zsh: a function to load by itself, or to evaluate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.cli.commands import Command
from assistant.cli.completion import choices, dashed, first_words, is_folder, takes_files
from assistant.cli.options import Option

_START = """\
#compdef assistant ask
# zsh completion for assistant and ask, made by: assistant completion zsh
"""
_END = """\
if [[ $funcstack[1] == _assistant ]]; then
    _assistant "$@"
else
    compdef _assistant assistant ask
fi
"""


def render_zsh(commands: Sequence[Command], common: Sequence[Option]) -> str:
    """Return the script."""
    return _START + "".join(f"{line}\n" for line in _lines(commands, common)) + _END


def _lines(commands: Sequence[Command], common: Sequence[Option]) -> Iterator[str]:
    for command in commands:
        yield f"_assistant_{command.name}() {{"
        yield "    _arguments -s \\"
        for option in command.all_options:
            yield f"        {_spec(option, command)} \\"
        first = " ".join(first_words(command))
        if first:
            yield f"        '1:word:({first})' \\"
        yield f"        '*:{'file:_files' if takes_files(command) else 'word:'}'"
        yield "}"
    yield "_assistant() {"
    yield "    if [[ $service == ask ]]; then _assistant_ask; return; fi"
    yield "    local line state"
    yield "    local -a commands"
    yield "    commands=("
    for command in commands:
        yield f"        {_quoted(f'{command.name}:{command.summary}')}"
    yield "    )"
    yield "    _arguments -C -s \\"
    for option in common:
        yield f"        {_spec(option, None)} \\"
    yield "        '1: :->command' '*:: :->words'"
    yield "    case $state in"
    yield "        command) _describe -t commands command commands ;;"
    yield "        words) (( $+functions[_assistant_$line[1]] )) && _assistant_$line[1] ;;"
    yield "    esac"
    yield "}"


def _spec(option: Option, command: Command | None) -> str:
    summary = option.summary.replace("[", "(").replace("]", ")").replace(":", "\\:")
    star = "*" if option.repeatable else ""
    words = choices(option, command)
    then = f"({' '.join(words)})" if words else "_files -/" if is_folder(option) else ""
    value = f":{option.value}:{then}" if option.value else ""
    joined = "=" if option.value and len(option.name) > 1 else ""  # --format=json, as well as --format json
    return _quoted(f"{star}{dashed(option)}{joined}[{summary}]{value}")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
