"""Put text on the clipboard: through the terminal (OSC 52) and, on the same machine, the system's command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

_LARGEST = 74_994  # bytes that terminals take in one OSC 52 sequence


def clipboard_command(environment: Mapping[str, str], platform: str = sys.platform) -> tuple[str, ...] | None:
    """Return the command that fills the clipboard; None where there is none, or the user sits elsewhere."""
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return None
    candidates: list[tuple[str, ...]] = []
    if platform == "darwin":
        candidates.append(("pbcopy",))
    if platform == "win32" or environment.get("WSL_DISTRO_NAME"):
        candidates.append(("clip.exe",))
    if environment.get("WAYLAND_DISPLAY"):
        candidates.append(("wl-copy",))
    if environment.get("DISPLAY"):
        candidates += [("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input")]
    return next((command for command in candidates if shutil.which(command[0])), None)


def fits_terminal(text: str) -> bool:
    """Tell whether terminals take `text` in one sequence."""
    return len(text.encode("utf-8", "replace")) <= _LARGEST


def run_command(command: tuple[str, ...], text: str) -> str:
    """Run the clipboard command; return an empty string, or why it failed."""
    try:
        subprocess.run(  # noqa: S603 - one of the few commands above
            command, input=text.encode("utf-8", "replace"), timeout=3, check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        return f"{command[0]} failed: {error}"
    return ""


def copied(what: str, *, terminal: bool, command: bool, failure: str) -> tuple[str, bool]:
    """Return what to tell the user, and whether all is well."""
    if command and not failure:
        return f"Copied {what}.", True
    if terminal:
        said = f"Sent {what} to the terminal's clipboard."
        return (said + f" The system's: {failure}.", False) if failure else (said, True)
    return (
        f"Not copied: {what} is too long for the terminal{'; ' + failure if failure else ''}. Use /export.",
        False,
    )


def environment() -> Mapping[str, str]:
    """Return the process's environment."""
    return os.environ
