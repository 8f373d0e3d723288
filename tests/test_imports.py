"""Which module may import which is decided once, in `pyproject.toml`; these tests hold it to the code."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "assistant"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 250  # lines; a module is one value and the verb that makes it
ONLY_IN = {"nltk": {"language/tokens.py"}, "rank_bm25": {"retrieval/bm25.py"}}


def imported(path):
    """Return the first parts of the names that a module imports, wherever it does."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


def test_import_contracts_are_kept():
    pytest.importorskip("importlinter")
    found = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        capture_output=True, text=True, check=False, cwd=PACKAGE.parent,
    )  # fmt: skip
    assert found.returncode == 0, found.stdout + found.stderr


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_library_is_imported_in_one_place(library):
    found = {path.relative_to(PACKAGE).as_posix() for path in MODULES if library in imported(path)}
    assert found == ONLY_IN[library]


@pytest.mark.parametrize("path", MODULES, ids=[path.relative_to(PACKAGE).as_posix() for path in MODULES])
def test_module_is_short_and_says_what_it_is(path):
    text = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert text.count("\n") <= LONGEST


def test_no_module_is_a_drawer_for_odds_and_ends():
    drawers = {"utils", "helpers", "common", "base", "manager", "core"}
    assert [path for path in MODULES if path.stem in drawers] == []


def test_fields_of_named_tuples_are_not_read_from_text():
    """A `NamedTuple` compiles each annotation that reaches it as text, which a cold question would wait for."""
    late = "from __future__ import annotations"
    texts = [path.read_text("utf-8") for path in MODULES]
    assert [text.split("\n", 1)[0] for text in texts if "(NamedTuple)" in text and late in text] == []
    assert any("(NamedTuple)" in text for text in texts)
