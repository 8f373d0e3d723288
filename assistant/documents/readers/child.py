"""The other side of the process boundary: read one file within limits, print what it holds as JSON.

Run as `python -m assistant.documents.readers.child KIND PATH SECONDS MEGABYTES`.
"""

from __future__ import annotations

import importlib
import json
import logging
import sys
import warnings
from pathlib import Path

from assistant.errors import ReadError

KINDS = ("pdf", "docx", "html", "markdown", "plain")
MEGABYTE = 1024 * 1024
DEEPEST = 5000  # frames of the interpreter, for pages nested deeply


def limit(seconds: int, megabytes: int) -> None:
    """Limit this process's time and memory where the system can."""
    try:
        import resource
    except ImportError:  # not on Windows; the parent still ends the process in time
        return
    size = megabytes * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(arguments: list[str]) -> int:
    """Read the file that the arguments name; any failure becomes a message."""
    kind, path, seconds, megabytes = arguments
    sys.setrecursionlimit(DEEPEST)
    logging.disable(logging.CRITICAL)  # libraries grumble about damaged files; one line is enough
    warnings.simplefilter("ignore")
    try:
        limit(int(seconds), int(megabytes))
        if kind not in KINDS:
            raise ReadError(f"{kind!r} is no format that is read", path)
        reader = importlib.import_module(f"assistant.documents.readers.{kind}")
        content = getattr(reader, f"read_{kind}")(Path(path))
        result = {"content": content}
    except ReadError as error:
        result = {"error": str(error), "page": error.page}
    except MemoryError:
        said = f"{path!r} needs more than {megabytes} megabytes; set ASSISTANT_READ_MEGABYTES to allow more"
        result = {"error": said, "page": None}
    except Exception as error:  # a hostile file may raise anything
        result = {"error": f"{path!r} is damaged ({type(error).__name__}); get it again", "page": None}
    sys.stdout.write(json.dumps(result))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
