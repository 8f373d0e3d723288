"""Where corpora and saved indexes are kept.

`ASSISTANT_CORPUS` names a corpus; `ASSISTANT_CACHE` a cache folder. The folders follow each
system's custom; platformdirs knows them too, but importing it costs a third of a cold question.
"""

from __future__ import annotations

import os
import sys

NAME = "report-assistant"


def bundled_corpus() -> str:
    """Return the folder of the bundled report: inside a wheel, or beside the package in a checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(package, "bundled")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(package), "corpus")


def cache_folder() -> str:
    """Return the folder for saved indexes; it need not exist yet."""
    return os.environ.get("ASSISTANT_CACHE") or _folder("XDG_CACHE_HOME", ".cache", "Library/Caches", "Cache")


def data_folder() -> str:
    """Return the folder for the user's own corpus; it need not exist yet."""
    return _folder("XDG_DATA_HOME", ".local/share", "Library/Application Support", "")


def state_folder() -> str:
    """Return the folder for kept conversations; it need not exist yet."""
    return _folder("XDG_STATE_HOME", ".local/state", "Library/Application Support", "State")


def _folder(variable: str, linux: str, mac: str, windows: str) -> str:
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
        return os.path.join(local, NAME, windows)
    given = os.environ.get(variable, "")
    if os.path.isabs(given):
        return os.path.join(given, NAME)
    return os.path.join(home, mac if sys.platform == "darwin" else linux, NAME)
