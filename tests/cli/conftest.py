import io
import sys
from typing import NamedTuple

import pytest

from assistant.cli import ask_main, main


class Run(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _own_folders(cache, tmp_path, monkeypatch):
    """Keep the home of whoever runs the tests out of them."""
    monkeypatch.setenv("ASSISTANT_CACHE", str(cache))
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("ASSISTANT_CORPUS", "NO_COLOR", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(capsys, monkeypatch):
    """Run `assistant` in this process; `stdin` is bytes or text."""

    def call(*arguments, stdin=b"", program=main):
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        code = program(list(arguments))
        captured = capsys.readouterr()
        return Run(int(code), captured.out, captured.err)

    return call


@pytest.fixture
def ask(run):
    """Run `ask` in this process."""
    return lambda *arguments, **options: run(*arguments, program=ask_main, **options)
