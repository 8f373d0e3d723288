"""The completion script for bash, from version 3.2 on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.cli.commands import Command
from assistant.cli.completion import all_options, choices, dashed, first_words, is_folder, takes_files
from assistant.cli.options import Option

_START = """\
# bash completion for assistant and ask, made by: assistant completion bash
_assistant() {
    local IFS=$' \\t\\n' at words= files= options= command= skip=
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
    if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi
    [[ ${COMP_WORDS[0]##*/} == ask ]] && command=ask
    for ((at = 1; at < COMP_CWORD; at++)); do
        if [[ $skip || ${COMP_WORDS[at]} == = ]]; then skip=; continue; fi
"""
_END = """\
    if [[ $options && ( $word == -* || -z $words$files ) ]]; then words=$options files=; fi
    if [[ $files ]]; then
        compopt -o filenames 2>/dev/null
        IFS=$'\\n'
        COMPREPLY=($(compgen "$files" -- "$word"))
        IFS=$' \\t\\n'
    else
        COMPREPLY=()
    fi
    COMPREPLY+=($(compgen -W "$words" -- "$word"))
}
complete -F _assistant assistant ask
"""


def render_bash(commands: Sequence[Command], common: Sequence[Option]) -> str:
    """Return the script."""
    return _START + "".join(f"{line}\n" for line in _cases(commands, common)) + _END


def _cases(commands: Sequence[Command], common: Sequence[Option]) -> Iterator[str]:
    options = all_options(commands, common)
    valued = "|".join(dashed(option) for option in options if option.value)
    names = [command.name for command in commands]
    yield "        case ${COMP_WORDS[at]} in"
    yield f"            {valued}) skip=1 ;;"
    yield "            -*) ;;"
    yield f"            {'|'.join(names)}) [[ $command ]] || command=${{COMP_WORDS[at]}} ;;"
    yield "        esac"
    yield "    done"
    yield "    case $before in"
    for option in options:
        if option.value and option.name != "format":
            words = " ".join(option.choices)
            then = "files=-d" if is_folder(option) else f'words="{words}"'
            yield f"        {dashed(option)}) {then} ;;"
    yield "        --format) case $command in"
    for command in commands:
        yield f'            {command.name}) words="{" ".join(command.formats)}" ;;'
    yield f'            *) words="{" ".join(_formats(common))}" ;;'
    yield "        esac ;;"
    yield "        *) case $command in"
    for command in commands:
        words, listed = " ".join(first_words(command)), " ".join(map(dashed, command.all_options))
        files = " files=-f" if takes_files(command) else ""
        yield f'            {command.name}) words="{words}"{files} options="{listed}" ;;'
    yield f'            *) words="{" ".join(names)}" options="{" ".join(map(dashed, common))}" ;;'
    yield "        esac ;;"
    yield "    esac"


def _formats(common: Sequence[Option]) -> tuple[str, ...]:
    return next(choices(option, None) for option in common if option.name == "format")
