"""The one door: what it takes, what it refuses, and that a corpus of nothing answers nothing."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.errors import AssistantError, CorpusError
from tests.answering.law import check_answer

VERBS = [
    ("ask", lambda assistant, reports: assistant.ask("what is the rate", reports)),
    ("search", lambda assistant, reports: assistant.search("rate", 3, reports)),
    ("figures", lambda assistant, reports: assistant.figures("rate", reports=reports)),
    ("conversation", lambda assistant, reports: assistant.conversation(reports).ask("what is the rate")),
    ("report", lambda assistant, reports: assistant.report(reports[0])),
]


@pytest.mark.parametrize(("name", "verb"), VERBS, ids=[name for name, _ in VERBS])
def test_report_that_is_not_there_is_named(bundled, name, verb):
    with pytest.raises(CorpusError, match="no report 'nowhere'"):
        verb(bundled, ["nowhere"])


@pytest.mark.parametrize(
    "question", ["what is the detection rate", "list the recommendations", "hello", "help"]
)
def test_empty_corpus_answers_nothing(tmp_path, question):
    assistant = Assistant.open(str(tmp_path))
    answer = assistant.ask(question)
    check_answer(assistant, answer)
    assert answer.figures == ()
    assert answer.citations == ()
    assert assistant.search(question) == []
    assert assistant.figures() == ()


def test_missing_corpus_is_an_error_that_says_what_to_do(tmp_path):
    with pytest.raises(AssistantError, match="name a folder"):
        Assistant.open(str(tmp_path / "none"))


def test_a_conversation_forgets_when_it_is_told_to(bundled):
    conversation = bundled.conversation()
    conversation.ask("what is the detection rate")
    conversation.reset()
    assert conversation.turns == ()
    assert conversation.ask("what is the detection rate") == bundled.ask("what is the detection rate")


def test_turns_of_a_conversation_are_kept_in_order(bundled):
    conversation = bundled.conversation()
    answers = [
        conversation.ask(question)
        for question in ("what is the detection rate", "and nationally?", "zzz", "")
    ]
    assert list(conversation.turns) == answers


def test_two_conversations_do_not_hear_each_other(bundled):
    first, second = bundled.conversation(), bundled.conversation()
    first.ask("what is the detection rate")
    second.ask("what is the victim satisfaction rate")
    assert first.ask("and nationally?").figures[0].value != second.ask("and nationally?").figures[0].value


def test_first_turn_of_a_conversation_is_a_question_by_itself(bundled):
    for question in (
        "what is the detection rate",
        "list the recommendations",
        "what is the weather in Paris",
    ):
        assert bundled.conversation().ask(question) == bundled.ask(question)
