from __future__ import annotations

import os
import sqlite3
import stat
import threading
from pathlib import Path

import pytest

from assistant.tui.history import History, HistoryError
from assistant.tui.record import dump_answer, load_answer


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(str(tmp_path / "state"))


def test_turns_come_back_as_they_were_said(history, answers):
    history.add("one", "faults?", answers["faults"], 10.0)
    history.add("one", "accidents?", answers["accidents"], 20.0)
    assert [(turn.question, turn.answer) for turn in history.turns("one")] == [
        ("faults?", answers["faults"]),
        ("accidents?", answers["accidents"]),
    ]


def test_every_answer_survives_being_kept(answers):
    for answer in answers.values():
        assert load_answer(dump_answer(answer)) == answer


@pytest.mark.parametrize("line", ["", "{}", "[1]", '{"figures": 3}', "null", '{"question": "q"}'])
def test_a_damaged_answer_is_refused(line):
    with pytest.raises(ValueError, match="not a kept answer"):
        load_answer(line)


def test_a_turn_whose_answer_cannot_be_read_keeps_its_question(history, answers):
    history.add("one", "faults?", answers["faults"], 1.0)
    with sqlite3.connect(history.path) as connection:
        connection.execute("update turn set answer = '{\"old\": 1}'")
    assert history.turns("one") == (("faults?", None),)


def test_conversations_are_listed_the_latest_first_under_their_first_question(history, answers):
    history.add("one", "faults?", answers["faults"], 10.0)
    history.add("two", "beacon?", answers["beacon"], 20.0)
    history.add("one", "accidents?", None, 30.0)
    assert tuple(kept[:4] for kept in history.find()) == (
        ("one", "faults?", 30.0, 2),
        ("two", "beacon?", 20.0, 1),
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", ["two", "one"]),
        ("FAULTS", ["one"]),
        ("24 miles", ["two"]),
        ("faults miles", []),
        ("100%", []),
        ("'", []),
    ],
    ids=["none", "any case", "words of an answer", "all of them", "no pattern", "a mark"],
)
def test_conversations_are_found_by_all_the_words_in_their_questions_and_answers(
    history, answers, words, expected
):
    history.add("one", "faults?", answers["faults"], 10.0)
    history.add("two", "how far?", answers["beacon"], 20.0)
    assert [kept.id for kept in history.find(words)] == expected


def test_a_deleted_conversation_is_gone_from_the_file(history, answers):
    history.add("one", "a secret question", answers["faults"], 10.0)
    history.add("two", "beacon?", answers["beacon"], 20.0)
    history.delete("one")
    assert [kept.id for kept in history.find()] == ["two"]
    assert history.turns("one") == ()
    assert b"a secret question" not in Path(history.path).read_bytes()


def test_earlier_questions_come_once_the_latest_last(history):
    for time, question in enumerate(["a", "b", "a", "c"]):
        history.add("one", question, None, float(time))
    assert history.questions() == ("b", "a", "c")
    assert history.questions(most=2) == ("a", "c")


def test_settings_are_kept(history):
    assert history.setting("theme", "none") == "none"
    history.set("theme", "nord")
    history.set("theme", "dracula")
    assert History(history.folder).setting("theme") == "dracula"


def test_reading_a_setting_makes_no_file(history):
    history.setting("theme")
    assert not os.path.exists(history.folder)


def test_the_file_is_its_owners_alone(history):
    history.set("theme", "nord")
    assert stat.S_IMODE(os.stat(history.path).st_mode) == 0o600
    assert stat.S_IMODE(os.stat(history.folder).st_mode) == 0o700


def test_the_folder_can_be_named_in_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("ASSISTANT_STATE", str(tmp_path / "elsewhere"))
    assert History().folder == str(tmp_path / "elsewhere")


def test_two_windows_write_at_the_same_time_and_nothing_is_lost(history, answers):
    others = [History(history.folder) for _ in range(4)]

    def write(window: History, name: str) -> None:
        for number in range(15):
            window.add("shared", f"{name} {number}", answers["accidents"], float(number))

    threads = [threading.Thread(target=write, args=(window, f"w{at}")) for at, window in enumerate(others)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    questions = [turn.question for turn in history.turns("shared")]
    assert len(questions) == 60
    for at in range(4):
        assert [each for each in questions if each.startswith(f"w{at} ")] == [f"w{at} {n}" for n in range(15)]


def test_lone_surrogates_and_control_characters_are_kept_without_harm(history):
    history.add("one", "odd \ud800 \x00 [b]", None, 1.0)
    assert history.turns("one")[0].question == "odd ? \x00 [b]"


def broken_file(folder: Path) -> None:
    folder.mkdir()
    (folder / "conversations.sqlite").write_bytes(b"this is no database, but long enough to look at " * 50)


def a_file_where_the_folder_should_be(folder: Path) -> None:
    folder.write_text("")


def a_newer_version(folder: Path) -> None:
    History(str(folder)).set("theme", "nord")
    with sqlite3.connect(folder / "conversations.sqlite") as connection:
        connection.execute("pragma user_version = 99")


@pytest.mark.parametrize("harm", [broken_file, a_file_where_the_folder_should_be, a_newer_version])
def test_a_file_that_cannot_be_used_is_said_and_left_alone(tmp_path, harm):
    folder = tmp_path / "state"
    harm(folder)
    before = (folder / "conversations.sqlite").read_bytes() if folder.is_dir() else None
    with pytest.raises(HistoryError, match="conversations"):
        History(str(folder)).add("one", "faults?", None, 1.0)
    if before is not None:
        assert (folder / "conversations.sqlite").read_bytes() == before


class FullDisk(History):
    def add(self, *args: object) -> None:
        raise HistoryError(f"conversations cannot be kept in {self.path!r}: No space left on device")


async def test_a_full_disk_is_said_once_and_the_chat_goes_on(chat, tmp_path):
    async with chat(history=FullDisk(str(tmp_path))) as it:
        for question in ("faults?", "accidents?", "rate?"):
            answer = await it.ask(question)
            assert answer.status == "answered"
        await it.until(lambda: it.notices)
        assert len(it.notices) == 1
        assert "No space left on device. The chat goes on." in it.notices[0]


async def test_a_folder_that_cannot_be_made_is_said_once_and_the_chat_goes_on(chat, tmp_path):
    (tmp_path / "file").write_text("")
    async with chat(history=History(str(tmp_path / "file" / "state"))) as it:
        await it.ask("faults?")
        await it.ask("accidents?")
        await it.until(lambda: it.notices)
        assert len(it.notices) == 1 and "The chat goes on" in it.notices[0]


async def test_without_history_nothing_is_written_and_it_is_said_when_asked_for(chat, tmp_path, monkeypatch):
    monkeypatch.setenv("ASSISTANT_STATE", str(tmp_path / "state"))
    async with chat(history=None) as it:
        await it.ask("faults?")
        await it.press("f6")
        assert it.notices == ["Conversations are not kept in this window."]
    assert not (tmp_path / "state").exists()


async def test_a_turn_is_kept_as_soon_as_it_is_answered(chat, history):
    async with chat(history=history) as it:
        await it.ask("faults?")
        await it.until(history.find)
        (kept,) = history.find()
        assert history.turns(kept.id)[0].answer.text == "14 percent"


async def test_questions_of_earlier_conversations_come_back_with_up(chat, history):
    history.add("old", "an old question?", None, 1.0)
    async with chat(history=history) as it:
        await it.until(lambda: it.screen.prompt.earlier)
        await it.press("up")
        assert it.screen.prompt.value == "an old question?"


async def test_colours_chosen_are_there_again_the_next_time(chat, history):
    async with chat(history=history) as it:
        await it.until(lambda: it.screen.filled)
        await it.settle()
        it.app.theme = "nord"
        await it.until(lambda: history.setting("theme") == "nord")
    async with chat(history=history) as it:
        await it.until(lambda: it.app.theme == "nord")
