"""`assistant chat`: the conversation, on the whole screen or line by line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from assistant.cli.exits import Exit
from assistant.cli.options import Given, UsageError
from assistant.cli.running import corpus_folder, open_corpus
from assistant.cli.streams import flush, is_terminal, read_lines, text_width, wants_color, write

if TYPE_CHECKING:
    from assistant.answering.assistant import Assistant
    from assistant.rendering.style import Style

_HELP = """\
Type a question, or one of these:
  /figures WORDS   the numbers about something
  /outline         the sections with their pages
  /reports         the reports
  /reset           start a new conversation
  /quit            leave (so does the end of the input)
"""


def run_chat(given: Given) -> int:
    """Hold a conversation until the user leaves.

    Raises:
        UsageError: words were given, or there is no terminal for the whole-screen chat.
        CorpusError: the corpus cannot be opened.
    """
    if given.words:
        raise UsageError(f"'chat' takes no words: leave out {' '.join(given.words)[:50]!r}")
    if given.has("plain"):
        return _chat_plainly(given)
    served = "TEXTUAL_DRIVER" in os.environ  # the terminal is then a page in a web browser
    if not served and not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        raise UsageError("the chat needs a terminal: 'assistant chat --plain' works without one")
    from assistant.tui import app

    return app.run_chat(corpus_folder(given), given.values("report") or None, not given.has("no-history"))


def _chat_plainly(given: Given) -> int:
    from assistant.answering.faults import find_fault
    from assistant.rendering.style import Style
    from assistant.rendering.text import render_text

    assistant = open_corpus(given)
    style = Style(text_width(), wants_color(given), len(assistant.store.report_ids()) > 1)
    conversation = assistant.conversation(given.values("report") or None)
    for line in _lines(style):
        words = line.strip()
        if not words:
            continue
        if words.startswith("/"):
            command, _, rest = words.partition(" ")
            if command in {"/quit", "/exit"}:
                break
            if command == "/reset":
                conversation = assistant.conversation(given.values("report") or None)
                _say("A new conversation.\n", style)
            else:
                _say(_slash(command, rest, assistant, given, style), style)
            continue
        _say(
            find_fault(words) + "\n" if find_fault(words) else render_text(conversation.ask(words), style),
            style,
        )
    return Exit.DONE


def _lines(style: Style) -> Iterator[str]:
    """Read what the user types, with a prompt where there is someone to read it."""
    if not is_terminal(sys.stdin):
        for line in read_lines():
            write(f"{style.paint('You:', 'accent')} {_shown(line)}\n")
            yield line
        return
    import readline  # noqa: F401 - gives input() its line editing

    while True:
        flush()
        try:
            yield input("You: ")
        except EOFError:
            write("\n")
            return


def _shown(line: str) -> str:
    from assistant.rendering.safety import folded

    return folded(line[:200])


def _say(text: str, style: Style) -> None:
    write(f"{style.paint('Assistant:', 'accent')}\n{text}\n")
    flush()


def _slash(command: str, words: str, assistant: Assistant, given: Given, style: Style) -> str:
    from assistant.rendering.listing import render_figures, render_outline, render_reports

    reports = [assistant.report(id) for id in given.values("report")] or list(assistant.reports())
    verbs: dict[str, Callable[[], str]] = {
        "/help": lambda: _HELP,
        "/figures": lambda: (
            render_figures(
                assistant.figures(words, reports=given.values("report") or None),
                {report.id: report for report in reports},
                style,
            )
            or "No figure fits: try other words, or fewer.\n"
        ),
        "/outline": lambda: "\n".join(render_outline(report, report.sections, style) for report in reports),
        "/reports": lambda: render_reports(reports, style),
    }
    verb = verbs.get(command)
    return verb() if verb else f"There is no {_shown(command)}: /help shows what there is.\n"
