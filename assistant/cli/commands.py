"""The commands as a table: what they are called, what they take, how they are used."""

from typing import NamedTuple

from assistant.cli.options import COMMON, FORMATS, Option


class Command(NamedTuple):
    """Describe one command.

    `formats` are those of its output, the first when none is asked for. `details` are lines of help
    that stand under its options.
    """

    name: str
    words: str
    summary: str
    examples: tuple[tuple[str, str], ...]
    options: tuple[Option, ...] = ()
    formats: tuple[str, ...] = FORMATS
    details: str = ""

    @property
    def all_options(self) -> tuple[Option, ...]:
        """Return the command's own options, then those common to all."""
        return (*self.options, *COMMON)


_QUESTIONS = """\
FILE is JSON Lines: one object a line, with "id", "question", and what a right answer must have:
  value unit area period baseline direction low high margin
                  fields of the figure asked for; of the period, words that stand in it
  contains        words, or a list of them, that all stand in the answer
  evidence        words that stand in one of the first three quotations
  evidence_any    a list of such words; one of them is enough
  answerable      false where the reports do not say
  kind style      what results are grouped by; miss: what the reports lack
  turns           a conversation: a list of such objects, in place of "question\""""

_EXPORTS = """\
WHAT is one of:
  csv jsonl sqlite   figures
  datapackage        figures as CSV with datapackage.json, a Frictionless Data Package
  annotations        passages, or what the answer to QUESTION quotes, as W3C Web Annotations
  csl bibtex         references to the reports, or to what the answer to QUESTION quotes
  chart              the figures of a comparison, as a Vega-Lite specification
Without WHAT all but the chart are written. sqlite, datapackage and all together need --to."""

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
            Option("ledger", "", "account for every numeral: its figure, or why it is none"),
        ),
    ),
    Command("outline", "", "list the sections with their pages", (("assistant outline", "every heading"),)),
    Command(
        "reports",
        "list | show ID | add PATH... | remove ID...",
        "list, show, add or remove reports",
        (
            ("assistant reports list", "all reports with their ids"),
            ("assistant reports show ID", "what is known of one"),
            ("assistant reports show ID --text", "its text, in which all offsets count"),
            ("assistant reports add report.pdf folder", "add files, and all reports of folders"),
            ('assistant reports add report.pdf --set area="Kent"', "correct what was found in it"),
            ("assistant reports remove ID", "remove one"),
        ),
        (
            Option("text", "", "with show: print the report's text"),
            Option("set", "KEY=VALUE", "with add: set title, area, published, ...", repeatable=True),
        ),
    ),
    Command(
        "verify",
        "FILE... | -",
        "check the numbers and quotations of a draft",
        (
            ("assistant verify draft.md", "each that the reports do not bear out; exit 1 if there is one"),
            ("assistant verify draft.md --json", "every number and quotation with its verdict"),
            ("assistant verify - < draft.txt", "the draft from stdin"),
        ),
    ),
    Command(
        "export",
        "[WHAT] [QUESTION]",
        "write figures, citations and charts as files for other tools",
        (
            ("assistant export --to folder", "figures, passages and references, each in its formats"),
            ("assistant export jsonl > figures.jsonl", "one of them; figures a line each"),
            (
                'assistant export annotations "what is the detection rate"',
                "what an answer quotes, as W3C annotations",
            ),
            ('assistant export chart "compare the detection rates"', "a comparison as a Vega-Lite chart"),
        ),
        (
            Option("to", "DIR", "write files into this folder"),
            Option("overwrite", "", "with --to: replace files that are there already"),
        ),
        ("text",),
        details=_EXPORTS,
    ),
    Command(
        "eval",
        "FILE...",
        "score question sets: answers, figures, citations, refusals, time",
        (
            ("assistant eval questions.jsonl", "a table by kind of question"),
            ("assistant eval questions.jsonl --failures", "what was expected, and what came"),
            ("assistant eval questions.jsonl --json > before.json", "all of it, to compare with later"),
            ("assistant eval questions.jsonl --against before.json", "what got better or worse since"),
        ),
        (
            Option("failures", "", "show the wrong answers, at most as many as -k says"),
            Option("against", "FILE", "show what changed since an earlier result"),
            Option("by", "KEY", "group by kind or by style", ("kind", "style")),
        ),
        details=_QUESTIONS,
    ),
    Command(
        "serve",
        "",
        "show the chat in a web browser, on this machine alone",
        (
            ("assistant serve", "the chat in a browser of this machine; the address is printed"),
            ("assistant serve --port 8080 --no-history", "elsewhere, and keeping no record"),
        ),
        (
            Option("port", "PORT", "listen there; by default at 8000, or at a free port"),
            Option("no-history", "", "keep no record of the conversation"),
        ),
        ("text",),
    ),
    Command(
        "mcp",
        "",
        "serve agents over stdin and stdout (Model Context Protocol)",
        (("assistant mcp", "to be started by an agent, not by hand"),),
        (),
        ("text",),
    ),
    Command(
        "completion",
        "bash | zsh | fish",
        "print the completion script of a shell",
        (
            ('eval "$(assistant completion bash)"', "in ~/.bashrc; the same with zsh in ~/.zshrc"),
            ("assistant completion fish > ~/.config/fish/completions/assistant.fish", "once"),
        ),
        (),
        ("text",),
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
