import importlib
import subprocess
import sys

import pytest

import assistant

PUBLIC = [
    "Answer", "Assistant", "AssistantError", "Citation", "Computed", "Conversation", "CorpusError", "Figure",
    "Figures", "Hit", "Passage", "QuestionError", "ReadError", "Report", "Retriever", "Span", "Verification", "ask",
    "verify_text",
]  # fmt: skip


def test_public_names_are_these_and_sorted():
    assert assistant.__all__ == PUBLIC == sorted(PUBLIC)


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_has_a_docstring(name):
    assert getattr(assistant, name).__doc__


def test_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'ChatBot'"):
        _ = assistant.ChatBot


def test_names_are_listed_before_they_are_loaded():
    assert set(PUBLIC) <= set(dir(assistant))


def test_import_loads_nothing_of_the_package_but_itself():
    script = "import assistant, sys; print([name for name in sys.modules if name.startswith('assistant.')])"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout == "[]\n"


def test_every_public_name_is_the_one_of_its_home():
    for name, home in assistant._HOMES.items():
        assert getattr(importlib.import_module(home), name) is getattr(assistant, name)


def test_errors_are_one_tree():
    for error in (assistant.CorpusError, assistant.ReadError, assistant.QuestionError):
        assert issubclass(error, assistant.AssistantError)
