"""The chat line by line, without boxes: for screen readers, plain terminals and pipes.

What comes in are lines of questions and commands; what goes out is what was said, each turn under
"You:" and "Assistant:". Where lines come from and go to is the caller's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from assistant.answering.answer import Answer
from assistant.errors import AssistantError
from assistant.rendering.listing import render_figures, render_outline, render_reports
from assistant.rendering.safety import folded
from assistant.rendering.style import PLAIN, Style, wrap
from assistant.rendering.text import render_text
from assistant.rendering.wording import page_words, value_words
from assistant.tui.door import Door
from assistant.tui.slash import COMMANDS, parse_command

_HERE = ("help", "figures", "outline", "reports", "explain", "export", "reset", "quit")
_LONGEST = 10_000  # characters of a line that are looked at; more than a question may have
_SHOWN = 200  # characters of a line that are written again


def run_plain(
    assistant: Door,
    lines: Iterable[str],
    write: Callable[[str], None],
    reports: Sequence[str] | None = None,
    style: Style = PLAIN,
    *,
    echo: bool = True,
) -> None:
    """Hold a conversation until the lines end or the user leaves.

    `echo` writes what was asked before each answer: where nobody saw it typed.

    Raises:
        AssistantError: the corpus cannot be read at the start; later, the reason is said.
    """
    _Chat(assistant, write, reports, style).run(lines, echo)


class _Chat:
    """Answer line after line."""

    def __init__(
        self, assistant: Door, write: Callable[[str], None], reports: Sequence[str] | None, style: Style
    ) -> None:
        self._assistant = assistant
        self._write = write
        self._asked = reports
        self._reports = tuple(each for each in assistant.reports() if not reports or each.id in reports)
        self._style = style._replace(titles=len(self._reports) > 1)
        self._talk = assistant.conversation(reports)
        self._said: list[tuple[str, Answer]] = []

    def run(self, lines: Iterable[str], echo: bool) -> None:
        """Answer every line."""
        for line in lines:
            if echo:
                self._write(f"{self._style.paint('You:', 'accent')} {folded(line[:_SHOWN])}\n")
            words = line[: _LONGEST + 1].strip()
            if not words:
                continue
            command = parse_command(words)
            if command is not None and command[0] == "quit":
                break
            try:
                self._say(self._ask(words) if command is None else self._run(*command))
            except AssistantError as error:
                self._say(folded(str(error)))  # what has been said is not lost with a corpus that is gone

    def _ask(self, question: str) -> str:
        answer = self._talk.ask(question)
        self._said.append((question, answer))
        return render_text(answer, self._style)

    def _say(self, text: str) -> None:
        self._write(f"{self._style.paint('Assistant:', 'accent')}\n{text.rstrip()}\n\n")

    def _run(self, name: str, rest: str) -> str:
        if name not in _HERE:
            return f"There is no /{folded(name)[:40]} here: /help lists the commands."
        deeds = {
            "help": self._help,
            "figures": self._figures,
            "outline": self._outline,
            "reports": self._list_reports,
            "explain": self._explain,
            "export": self._export,
            "reset": self._reset,
        }
        return deeds[name](rest)

    def _help(self, _rest: str) -> str:
        rows = [
            (f"/{each.name} {each.follows}".strip(), each.does) for each in COMMANDS if each.name in _HERE
        ]
        lines = ["Type a question and press Enter. The end of the input leaves.", ""]
        return "\n".join(lines + [f"{name}: {does}" for name, does in rows])

    def _figures(self, words: str) -> str:
        held = {report.id: report for report in self._reports}
        found = self._assistant.figures(words, reports=self._asked)
        return render_figures(found, held, self._style) or "No figure fits: try other words, or fewer."

    def _outline(self, _rest: str) -> str:
        return "\n".join(render_outline(report, report.sections, self._style) for report in self._reports)

    def _list_reports(self, _rest: str) -> str:
        return render_reports(self._reports, self._style)

    def _explain(self, _rest: str) -> str:
        if not self._said:
            return "There is no answer yet."
        answer = self._said[-1][1]
        lines = [f"Asked: {folded(answer.question)}"]
        if answer.resolved_question != answer.question:
            lines.append(f"Understood: {folded(answer.resolved_question)}")
        lines += [f"Looked for: {answer.kind.replace('_', ' ')}", f"Found: {answer.status.replace('_', ' ')}"]
        lines += [f"Note: {folded(note)}" for note in answer.notes]
        for figure in answer.figures:
            report = self._assistant.report(figure.report)
            places = ", ".join(f"{name} “{folded(span.of(report.text))}”" for name, span in figure.spans)
            lines.append(f"Figure {value_words(figure)}: {places}")
        for each in answer.citations:
            where = page_words(each.page, each.page_index)
            place = f"characters {each.start:,} to {each.end:,}, score {each.score:.2f}"
            lines.append(f"[{each.number}] {', '.join(part for part in (where, place) if part)}")
        return "\n".join(wrap(line, self._style.width, "", "  ") for line in lines)

    def _export(self, how: str) -> str:
        from assistant.tui.exporting import export

        if not self._said:
            return "There is no answer to export yet."
        return f"Exported to {folded(export(how, self._said))}"

    def _reset(self, _rest: str) -> str:
        self._talk = self._assistant.conversation(self._asked)
        self._said = []
        return "A new conversation."
