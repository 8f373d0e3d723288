"""The command line: `assistant` with its commands, and `ask`.

Arguments come in, text goes to stdout and stderr, an exit code comes out. Errors of the package
are caught here and nowhere else.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from assistant.cli.exits import Exit
from assistant.cli.options import UsageError
from assistant.cli.running import run_command
from assistant.cli.streams import flush, give_up_output, prepare_streams, tell
from assistant.errors import AssistantError, QuestionError

_FEW = 50_000  # objects; a question makes fewer, so that no time goes into looking for garbage


def main(argv: Sequence[str] | None = None) -> int:
    """Run `assistant` with `argv`, by default those of the process, and return the exit code."""
    return _run(sys.argv[1:] if argv is None else argv, None)


def ask_main(argv: Sequence[str] | None = None) -> int:
    """Run `ask`, which is `assistant ask`, and return the exit code."""
    return _run(sys.argv[1:] if argv is None else argv, "ask")


def run_assistant() -> None:
    """Be the process `assistant`."""
    _be_process(main)


def run_ask() -> None:
    """Be the process `ask`."""
    _be_process(ask_main)


def _be_process(program: Callable[[], int]) -> NoReturn:
    gc.set_threshold(_FEW)
    code = program()
    if sys.stderr is not None:
        sys.stderr.flush()
    if not {"atexit", "threading"} & sys.modules.keys():
        # Output is flushed and nobody waits for the end: taking the interpreter apart would cost a
        # question a tenth of its time.
        os._exit(code)
    sys.exit(code)


def _run(arguments: Sequence[str], command: str | None) -> int:
    prepare_streams()
    try:
        code = run_command(arguments, command)
        flush()
    except BrokenPipeError:
        give_up_output()
        return Exit.CLOSED_PIPE
    except KeyboardInterrupt:
        give_up_output()
        return Exit.INTERRUPTED
    except AssistantError as error:
        tell(str(error))
        return Exit.USAGE if isinstance(error, (UsageError, QuestionError)) else Exit.CORPUS
    return code
