"""The README shows what the program does: its commands are run, its Python is tried.

    python tests/test_readme.py

brings the outputs of its console blocks up to date.
"""

import doctest
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

README = Path(__file__).parents[1] / "README.md"
_CONSOLE = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
_PYTHON = re.compile(r"(?<=```pycon\n).*?(?=```)", re.DOTALL)


def commands_of(block):
    """Return the commands of a console block with the outputs that stand under them."""
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def output_of(command, folder):
    """Run a command as a reader would, with `ask` and `assistant` on the path."""
    for name, words in (("ask", "ask "), ("assistant", "")):
        shim = Path(folder) / name
        if not shim.exists():
            shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m assistant {words}"$@"\n')
            shim.chmod(0o755)
    environment = {
        **os.environ,
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "ASSISTANT_CACHE": f"{folder}/cache",
        "PYTHONIOENCODING": "utf-8",
    }
    environment.pop("ASSISTANT_CORPUS", None)
    found = subprocess.run(
        command,
        shell=True,
        capture_output=True,
        check=False,
        env=environment,
        encoding="utf-8",
        errors="ignore",
    )
    return found.stdout if found.stdout.endswith("\n") else f"{found.stdout}\n"


SHOWN = [pair for block in _CONSOLE.findall(README.read_text("utf-8")) for pair in commands_of(block)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("readme")


@pytest.mark.skipif(os.name == "nt", reason="the commands are those of a POSIX shell")
@pytest.mark.parametrize(("command", "expected"), SHOWN, ids=[command for command, _ in SHOWN])
def test_command_prints_what_the_readme_shows(command, expected, folder):
    assert output_of(command, folder) == expected


def test_python_of_the_readme_runs(folder, monkeypatch):
    monkeypatch.setenv("ASSISTANT_CACHE", str(folder / "cache"))
    source = "\n".join(_PYTHON.findall(README.read_text("utf-8")))
    test = doctest.DocTestParser().get_doctest(source, {}, "README", str(README), 0)
    assert test.examples
    failures, _ = doctest.DocTestRunner().run(test)
    assert failures == 0


def test_every_room_of_the_package_is_in_the_table():
    text = README.read_text("utf-8")
    package = README.parent / "assistant"
    rooms = [each.name for each in package.iterdir() if (each / "__init__.py").exists()]
    assert rooms
    assert [room for room in rooms if f"`assistant/{room}`" not in text] == []


def test_two_commands_of_a_fresh_machine_are_there():
    lines = [
        line
        for line in README.read_text("utf-8").splitlines()
        if line.startswith("python3 -m venv .venv && ")
    ]
    assert len(lines) == 2


def renew():
    """Write the outputs of today into the README."""
    with tempfile.TemporaryDirectory() as folder:

        def renewed(match):
            pairs = commands_of(match[0])
            return "".join(f"$ {command}\n{output_of(command, folder)}" for command, _ in pairs)

        README.write_text(_CONSOLE.sub(renewed, README.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    renew()
