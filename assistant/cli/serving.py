"""`assistant mcp` and `assistant serve`: the assistant as a server for agents, and for a web browser."""

from __future__ import annotations

import os
import shlex
import sys
from importlib.util import find_spec

from assistant.cli.exits import Exit
from assistant.cli.options import Given, UsageError
from assistant.cli.running import corpus_folder, open_corpus
from assistant.cli.streams import tell

_PORTS = 65_535


def run_mcp(given: Given) -> int:
    """Serve agents over stdin and stdout until they disconnect.

    Raises:
        UsageError: words were given, or the MCP SDK is not installed.
        CorpusError: the corpus cannot be opened.
    """
    _check(given, "mcp", "mcp")
    from assistant.integrations.mcp import serve

    serve(open_corpus(given), given.values("report") or None)
    return Exit.DONE


def run_serve(given: Given) -> int:
    """Serve the chat to web browsers of this machine until it is interrupted.

    Raises:
        UsageError: words were given, there is no such port, or textual-serve is not installed.
        CorpusError: the corpus cannot be opened.
    """
    _check(given, "serve", "textual_serve")
    named = given.value("port")
    port = _port(named) if named is not None else None
    open_corpus(given).close()
    from assistant.integrations.web import free_port, serve_chat

    if port is None:
        port = free_port()

    folder = corpus_folder(given)
    words = [sys.executable, "-m", "assistant", "chat", *(("--corpus", folder) if folder else ())]
    words += [word for id in given.values("report") for word in ("--report", id)]
    words += ["--no-history"] * given.has("no-history")
    try:
        serve_chat(shlex.join(words), port)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        tell(f"cannot serve on port {port}: {reason}; choose another with --port")
        return Exit.USAGE
    return Exit.DONE


def _check(given: Given, command: str, package: str) -> None:
    if given.words:
        raise UsageError(f"{command!r} takes no words: leave out {' '.join(given.words)[:50]!r}")
    if find_spec(package) is None:
        raise UsageError(f"{command!r} needs an extra: pip install 'report-assistant[{command}]'")


def _port(value: str) -> int:
    if not (value.isascii() and value.isdigit() and 0 < int(value[:6]) <= _PORTS):
        raise UsageError(f"{value[:20]!r} is no port: give a whole number from 1 to {_PORTS}")
    return int(value)
