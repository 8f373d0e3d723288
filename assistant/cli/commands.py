"""The commands as a table: what they are called, what they take, how they are used."""

from typing import NamedTuple

from assistant.cli.options import COMMON, FORMATS, Option


class Command(NamedTuple):
    """Describe one command; `formats` are those of its output, the first when none is asked for."""

    name: str
    words: str
    summary: str
    examples: tuple[tuple[str, str], ...]
    options: tuple[Option, ...] = ()
    formats: tuple[str, ...] = FORMATS

    @property
    def all_options(self) -> tuple[Option, ...]:
        """Return the command's own options, then those common to all."""
        return (*self.options, *COMMON)


COMMANDS = (
    Command(
        "ask",
        "QUESTION | -",
        "answer a question, with figures and quotations",
        (
            ('ask "what is the detection rate"', "one answer"),
            ("ask how satisfied are victims --json", "the same as JSON; quotation marks are not needed"),
            ("echo 'is crime falling' | ask -", "the question from stdin"),
            ("ask --batch < questions.txt", "a line of JSON for each line"),
        ),
        (
            Option("batch", "", "answer each line of stdin with one line of JSON"),
            Option("conversation", "", "with --batch: the lines are turns; /reset starts afresh"),
            Option("explain", "", "say how the question was read and what was looked at"),
        ),
    ),
    Command(
        "chat",
        "",
        "ask in a conversation, with the report beside it",
        (
            ("assistant chat", "the chat"),
            ("assistant chat --plain", "line by line, for screen readers and pipes"),
        ),
        (
            Option("plain", "", "line by line, without boxes"),
            Option("no-history", "", "keep no record of the conversation"),
        ),
        ("text",),
    ),
    Command(
        "search",
        "WORDS",
        "list passages, best first, without an answer",
        (
            ('assistant search "victim satisfaction"', "ten passages with their scores"),
            ("assistant search burglary -k 3 --json", "three, as JSON"),
        ),
    ),
    Command(
        "figures",
        "[WORDS]",
        "list the numbers of the reports as records",
        (
            ("assistant figures burglary", "those about burglary"),
            ("assistant figures --format csv > figures.csv", "all of them, for a spreadsheet"),
            ('assistant figures --area "England and Wales"', "those of one area"),
        ),
        (
            Option("area", "WORDS", "keep figures of an area with these words in its name"),
            Option("period", "WORDS", "keep figures of a period with these words in it"),
            Option("unit", "WORDS", "keep figures whose unit has these words in it"),
        ),
    ),
    Command("outline", "", "list the sections with their pages", (("assistant outline", "every heading"),)),
    Command(
        "reports",
        "list | show ID",
        "list the reports, or show one",
        (
            ("assistant reports list", "all reports with their ids"),
            ("assistant reports show ID", "what is known of one"),
            ("assistant reports show ID --text", "its text, in which all offsets count"),
        ),
        (Option("text", "", "with show: print the report's text"),),
    ),
    Command(
        "doctor",
        "",
        "show versions, folders and the state of the reports",
        (("assistant doctor", "what is wrong, and what to do"),),
        (),
        ("text", "json"),
    ),
)


def command_of(name: str) -> Command | None:
    """Return the command of that name, None where there is none."""
    for command in COMMANDS:
        if command.name == name:
            return command
    return None
