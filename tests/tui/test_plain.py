from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import CorpusError
from assistant.tui.plain import run_plain


def talk(door, *lines: str, **options: object) -> str:
    said: list[str] = []
    run_plain(door, lines, said.append, **options)
    return "".join(said)


def test_every_turn_stands_under_its_labels(door):
    said = talk(door, "faults?")
    assert said.startswith("You: faults?\nAssistant:\n14 percent")
    assert (
        "[1] “In the 12 months to the end of June 2021, 14 percent of the quay inspections found a fault."
        in said
    )


def test_what_a_terminal_has_shown_already_is_not_written_again(door):
    assert talk(door, "faults?", echo=False).startswith("Assistant:\n14 percent")


def test_only_the_reports_asked_for_are_listed(door):
    said = talk(door, "/reports", "/outline", reports=["beacon"])
    assert "Beacon report" in said and "Harbour" not in said


def test_nothing_but_words_is_written(door):
    said = talk(door, "faults?", "master?", "/help", "/figures", "/outline", "/reports", "/explain")
    assert not set(said) & set("│─╭╮╰╯▌█▔▁")
    assert "\x1b" not in said


def test_a_follow_up_is_asked_in_the_same_conversation_and_reset_begins_a_new_one(door):
    said = talk(door, "faults?", "and again?", "/reset", "and again?")
    assert said.count("14 percent   ") == 2
    assert "A new conversation." in said and "The reports do not say" in said


def test_blank_lines_are_passed_over_and_quit_leaves(door):
    assert talk(door, "", "   ", "/quit", "faults?") == "You: \nYou: \nYou: /quit\n"


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("/figures", "quay inspections that found a fault"),
        ("/outline", "1 Safety on the quays"),
        ("/reports", "Harbour inspection 2021"),
        ("/help", "/export [markdown|json] [file]: write the conversation to a file"),
        ("/explain", "There is no answer yet."),
        ("/export", "There is no answer to export yet."),
        ("/nonsense", "There is no /nonsense here"),
        ("/theme", "There is no /theme here"),
    ],
)
def test_commands_answer_in_words(door, command, expected):
    assert expected in talk(door, command)


def test_explain_tells_the_words_behind_the_last_answer(door):
    said = talk(door, "faults?", "/explain")
    assert "Figure 14 percent: value “14 percent”" in said
    assert "[1] p. 3, characters 325 to 467, score 7.25" in said


def test_the_conversation_is_exported(door, tmp_path: Path):
    path = tmp_path / "talk.json"
    assert f"Exported to {path}" in talk(door, "faults?", f"/export {path}")
    assert '"14 percent"' in path.read_text("utf-8")


def test_what_is_typed_is_shown_without_its_control_characters(door):
    said = talk(door, "\x1b[31mred\x07 [b]")
    assert "You: ␛[31mred␇ [b]\n" in said and "\x1b" not in said


def test_a_line_of_a_megabyte_does_no_harm(door):
    said = talk(door, "word " * 200_000, "faults?")
    assert "14 percent" in said
    assert len(door.questions[0]) <= 10_001


def test_a_corpus_that_vanishes_is_said_and_what_was_said_can_be_exported(door, tmp_path: Path):
    def lines():
        yield "faults?"
        door.trouble = CorpusError("the corpus 'x' is gone: choose another with --corpus")
        yield "accidents?"
        yield f"/export {tmp_path / 'talk.md'}"
        yield "/export /no/such/folder/talk.md"

    written: list[str] = []
    run_plain(door, lines(), written.append)
    said = "".join(written)
    assert "Assistant:\nthe corpus 'x' is gone: choose another with --corpus\n" in said
    assert "cannot be written" in said
    assert "14 percent" in (tmp_path / "talk.md").read_text("utf-8")
