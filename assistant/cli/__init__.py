"""The command line: `assistant` with its commands, and `ask`.

Arguments come in, text goes to stdout and stderr, an exit code comes out. Errors of the package
are caught here and nowhere else.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from assistant.cli.exits import Exit
from assistant.cli.options import UsageError
from assistant.cli.running import run_command
from assistant.cli.streams import flush, give_up_output, prepare_streams, tell
from assistant.errors import AssistantError, QuestionError


def main(argv: Sequence[str] | None = None) -> int:
    """Run `assistant` with `argv`, by default those of the process, and return the exit code."""
    return _run(sys.argv[1:] if argv is None else argv, None)


def ask_main(argv: Sequence[str] | None = None) -> int:
    """Run `ask`, which is `assistant ask`, and return the exit code."""
    return _run(sys.argv[1:] if argv is None else argv, "ask")


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
