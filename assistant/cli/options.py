"""The words of a command line as values.

Options may stand before or after the subcommand and its words; `--` ends them. getopt does the
reading: argparse would add a fifth of a bare interpreter's start to every question.
"""

from collections.abc import Mapping, Sequence
from getopt import GetoptError, gnu_getopt
from typing import NamedTuple

from assistant.errors import AssistantError

FORMATS = ("text", "json", "jsonl", "markdown", "csv")
_DIGITS = 9
COLORS = ("auto", "always", "never")


class UsageError(AssistantError):
    """A command line that cannot be understood."""


class Option(NamedTuple):
    """Describe one option: `name` without hyphens, `value` the name of what it takes, "" for a switch."""

    name: str
    value: str
    summary: str
    choices: tuple[str, ...] = ()
    repeatable: bool = False


class Given(NamedTuple):
    """Hold a command line: the words that are no options, and the options that were given.

    A switch has no values, an option its value, a repeatable one all of them, in order.
    """

    words: tuple[str, ...]
    options: Mapping[str, tuple[str, ...]]

    def has(self, name: str) -> bool:
        """Tell whether the option was given."""
        return name in self.options

    def value(self, name: str) -> str | None:
        """Return the value of an option, the last one given; None without."""
        values = self.options.get(name)
        return values[-1] if values else None

    def values(self, name: str) -> tuple[str, ...]:
        """Return all values of a repeatable option, in the order given."""
        return self.options.get(name, ())

    @property
    def format(self) -> str | None:
        """Return the format asked for; None without one."""
        return "json" if self.has("json") else self.value("format")

    @property
    def k(self) -> int | None:
        """Return how many results are asked for; None without a number."""
        value = self.value("k")
        return None if value is None else int(value)


COMMON = (
    Option("corpus", "DIR", "use the reports in this folder alone (also ASSISTANT_CORPUS)"),
    Option("report", "ID", "use this report alone; may be repeated", repeatable=True),
    Option("k", "N", "give at most N results"),
    Option("format", "FORMAT", "text, json, jsonl, markdown or csv", FORMATS),
    Option("json", "", "short for --format json"),
    Option("color", "WHEN", "auto, always or never; NO_COLOR is heeded", COLORS),
    Option("help", "", "show this help"),
    Option("version", "", "show the version"),
)


def parse_arguments(arguments: Sequence[str], options: Sequence[Option]) -> Given:
    """Read the words of a command line.

    Raises:
        UsageError: an option is unknown, lacks its value or has a wrong one.
    """
    known = {option.name: option for option in options}
    short = "".join(name + ":" * bool(option.value) for name, option in known.items() if len(name) == 1)
    long = [name + "=" * bool(option.value) for name, option in known.items() if len(name) > 1]
    try:
        pairs, words = gnu_getopt(list(arguments), short + "h", long)
    except GetoptError as error:
        raise UsageError(_complaint(error)) from None
    given: dict[str, tuple[str, ...]] = {}
    for dashed, value in pairs:
        name = "help" if dashed == "-h" else dashed.lstrip("-")
        option = known[name]
        _check(option, value)
        given[name] = (*given.get(name, ()), value) if option.repeatable else (value,) if option.value else ()
    return Given(tuple(words), given)


def spelled(option: Option) -> str:
    """Return an option as it is typed, with the name of its value."""
    dashes = "-" if len(option.name) == 1 else "--"
    text = f"{dashes}{option.name} {option.value}".rstrip()
    return f"-h, {text}" if option.name == "help" else text


def _complaint(error: GetoptError) -> str:
    dashes = "--" if "option --" in error.msg else "-"
    what = "needs a value" if "requires argument" in error.msg else "takes no value"
    if "not recognized" in error.msg:
        return f"no option {dashes + error.opt!r}: see -h; put -- before words that begin with a hyphen"
    if "unique prefix" in error.msg:
        what = "is short for more than one option"
    return f"option {dashes + error.opt!r} {what}: see -h"


def _check(option: Option, value: str) -> None:
    if option.choices and value not in option.choices:
        raise UsageError(f"{value!r} is no {option.value.lower()}: choose from {', '.join(option.choices)}")
    if option.value == "N" and not (
        value.isascii() and value.isdigit() and len(value) <= _DIGITS and int(value)
    ):
        raise UsageError(f"{value[:20]!r} is no number of results: give a whole number from 1")
    if option.value in {"DIR", "ID"} and not value:
        raise UsageError(f"option {spelled(option)!r} needs a value that is not empty")
