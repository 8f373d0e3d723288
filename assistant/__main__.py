"""`python -m assistant` is the same program as `assistant`."""

from __future__ import annotations

from assistant.cli import run_assistant

if __name__ == "__main__":
    run_assistant()
