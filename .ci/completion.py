"""Put the completion scripts of the shells into the wheel, made from the table of commands."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PLACES = (
    ("bash", "share/bash-completion/completions/assistant"),
    ("bash", "share/bash-completion/completions/ask"),
    ("zsh", "share/zsh/site-functions/_assistant"),
    ("fish", "share/fish/vendor_completions.d/assistant.fish"),
    ("fish", "share/fish/vendor_completions.d/ask.fish"),
)


class CompletionHook(BuildHookInterface):  # type: ignore[type-arg, misc]
    """Write the scripts aside for the builder to take."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Render each script and name the place where an installation puts it."""
        sys.path.insert(0, self.root)
        try:
            from assistant.cli.completion import render_completion
        finally:
            sys.path.remove(self.root)
        self.folder = Path(tempfile.mkdtemp(prefix="completion-"))
        for number, (shell, place) in enumerate(PLACES):
            path = self.folder / str(number)
            path.write_text(render_completion(shell), "utf-8")
            build_data["shared_data"][str(path)] = place

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was written aside."""
        shutil.rmtree(self.folder)
