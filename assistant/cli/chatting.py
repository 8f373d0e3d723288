"""`assistant chat`: the conversation, on the whole screen or line by line."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from assistant.cli.exits import Exit
from assistant.cli.options import Given, UsageError
from assistant.cli.running import corpus_folder, open_corpus
from assistant.cli.streams import flush, is_terminal, read_lines, text_width, wants_color, write


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
    from assistant.rendering.style import Style
    from assistant.tui.plain import run_plain

    typed = is_terminal(sys.stdin)
    style = Style(text_width(), wants_color(given))
    reports = given.values("report") or None
    run_plain(open_corpus(given), _typed() if typed else read_lines(), _say, reports, style, echo=not typed)
    return Exit.DONE


def _typed() -> Iterator[str]:
    """Read what the user types, behind a prompt."""
    import readline  # noqa: F401 - gives input() its line editing

    while True:
        try:
            yield input("You: ")
        except EOFError:
            write("\n")
            return


def _say(text: str) -> None:
    write(text)
    flush()
