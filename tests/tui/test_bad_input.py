from __future__ import annotations

import sqlite3
import threading

import pytest
from textual import events
from textual.geometry import Size
from textual.widget import MountError

from assistant.errors import CorpusError
from assistant.tui.panes import PanesScreen
from assistant.tui.prompt import LONGEST


async def test_pasted_megabytes_are_cut_and_said(chat):
    async with chat() as it:
        it.screen.prompt.post_message(events.Paste("word [b]\n\x1b[31m" * 300_000))
        await it.until(lambda: it.notices)
        assert len(it.screen.prompt.value) == LONGEST
        assert "\x1b" not in it.screen.prompt.value and "\n" not in it.screen.prompt.value
        assert "The rest was left out" in it.notices[0]
        assert await it.ask(it.screen.prompt.value) is not None
        assert "The reports do not say" in it.shown


async def test_several_lines_are_pasted_as_one(chat):
    async with chat() as it:
        it.screen.prompt.post_message(events.Paste("how many\ninspections\r\nfound faults?"))
        await it.until(lambda: it.screen.prompt.value)
        assert it.screen.prompt.value == "how many inspections found faults?"


async def test_an_empty_question_is_not_asked(chat):
    async with chat() as it:
        await it.type("   ")
        assert it.screen.talk.turns == []


@pytest.mark.parametrize("size", [(20, 5), (10, 3), (60, 12), (80, 24), (300, 90)], ids=str)
async def test_any_size_of_window_shows_the_answer_and_does_not_crash(chat, size):
    async with chat(size=size) as it:
        await it.ask("faults?")
        for key in (
            "f1",
            "escape",
            "f2",
            "f3",
            "escape",
            "f4",
            "f4",
            "f9",
            "escape",
            "f8",
            "ctrl+p",
            "escape",
        ):
            await it.press(key)
        assert it.app.is_running
        await it.press("f4")
        if size[0] >= 20 and size[1] >= 5:
            await it.screen.prompt.focus().app.run_action("screen.prompt")
            await it.settle()


async def test_at_twenty_by_five_the_answer_can_be_read(chat):
    async with chat(size=(20, 5)) as it:
        await it.ask("rate?")
        assert "71.5" in it.shown


async def test_a_window_resized_during_an_answer_keeps_its_place(chat, door):
    async with chat() as it:
        door.gate = threading.Event()
        await it.type("faults?")
        for size in (Size(60, 20), Size(20, 5), Size(200, 60), Size(80, 24)):
            await it.pilot.resize_terminal(*size)
        door.gate.set()
        await it.until(lambda: it.screen.talk.turns[0].answer)
        await it.press("f8")
        assert "In the 12 months to the end of June 2021" in it.shown


async def test_the_marked_answer_stays_in_view_when_the_window_changes(chat):
    async with chat(size=(80, 24)) as it:
        for question in ("faults?", "accidents?", "rate?", "master?", "faults again?", "rate again?"):
            await it.ask(question)
        for size in ((61, 20), (20, 5), (160, 20), (100, 12)):
            await it.pilot.resize_terminal(*size)
            await it.until(lambda: "71.5 percent" in it.shown)


async def test_the_cited_words_stay_in_view_when_the_window_changes(chat):
    async with chat(size=(120, 40)) as it:
        await it.ask("faults?")
        await it.press("alt+2")
        for size in ((100, 20), (200, 16), (60, 20)):
            await it.pilot.resize_terminal(*size)
            await it.until(lambda: "The harbour has 32 cranes" in it.shown)


@pytest.mark.parametrize(
    "trouble",
    [
        CorpusError("the corpus 'x' is gone: choose another with --corpus"),
        sqlite3.OperationalError("disk I/O error"),
        FileNotFoundError(2, "No such file or directory"),
    ],
    ids=["corpus", "database", "file"],
)
async def test_a_corpus_that_vanishes_is_said_and_the_chat_goes_on(chat, door, trouble):
    async with chat() as it:
        door.trouble = trouble
        assert await it.ask("faults?") is None
        assert str(trouble).split("'")[0] in it.shown
        door.trouble = None
        assert (await it.ask("faults?")).text == "14 percent"


async def test_a_corpus_that_cannot_be_opened_is_said_on_the_first_screen_and_to_every_question(tmp_path):
    from assistant.tui.app import ChatApp

    def fail(_) -> None:
        raise CorpusError("no corpus in '/nowhere': name one with --corpus")

    app = ChatApp(fail)
    async with app.run_test(size=(100, 30)) as pilot:
        for _ in range(100):
            await pilot.pause(0.01)
            if app.chat.broken:
                break
        assert app.chat.broken.startswith("no corpus in '/nowhere'")
        await pilot.press(*"faults?", "enter")
        await pilot.pause()
        assert app.chat.talk.turns[0].trouble.startswith("no corpus in '/nowhere'")


async def test_a_report_that_is_gone_is_said_and_the_answer_stays(chat, door, answers, cite):
    gone = answers["beacon"]._replace(citations=(answers["beacon"].citations[0]._replace(report="gone"),))
    door.answers["lost"] = gone
    async with chat() as it:
        answer = await it.ask("lost?")
        assert answer.text == "24 miles"
        await it.until(lambda: it.notices)
        assert "no report 'gone'" in it.notices[0]


async def test_a_citation_past_the_end_of_the_text_does_no_harm(chat, door, answers):
    cited = answers["beacon"].citations[0]._replace(start=10_000_000, end=10_000_100)
    door.answers["past"] = answers["beacon"]._replace(citations=(cited,))
    async with chat() as it:
        await it.ask("past?")
        await it.press("f4", "f8")
        assert it.app.is_running


async def test_a_hundred_questions_asked_at_once_are_answered_in_their_order(chat, door):
    async with chat() as it:
        for number in range(100):
            it.screen.ask(f"faults {number}?")
        await it.until(lambda: it.screen.talk.turns[-1].answer)
        assert [turn.answer.question for turn in it.screen.talk.turns] == [
            f"faults {number}?" for number in range(100)
        ]


async def test_control_characters_typed_are_shown_as_pictures(chat):
    async with chat() as it:
        await it.ask("\x07bell \x9b2J \u202eevil")
        assert "␇bell" in it.shown


async def test_a_corpus_without_reports_says_what_to_do(chat, door):
    door.held = ()
    async with chat(ready=False, size=(100, 30)) as it:
        await it.until(lambda: "assistant reports add PATH" in it.shown)


async def test_only_the_reports_asked_for_are_listed(chat):
    async with chat(ready=False, reports=["beacon"]) as it:
        await it.until(lambda: it.screen.reports)
        assert [report.id for report in it.screen.reports] == ["beacon"]


async def test_ctrl_c_before_the_reports_are_open_is_not_lost(chat):
    async with chat(ready=False) as it:
        await it.press("ctrl+c", "ctrl+c")
        await it.until(lambda: it.app._exit)


async def test_reports_that_open_when_the_user_has_left_meanwhile_are_not_shown(chat, monkeypatch):
    async def left(screen):
        raise MountError("the screen is going")

    monkeypatch.setattr(PanesScreen, "fill", left)
    async with chat(ready=False) as it:
        await it.until(lambda: it.screen.reports)
        assert not it.screen.filled
        assert it.app.is_running


async def test_half_a_character_is_asked_shown_and_copied_without_harm(chat):
    async with chat() as it:
        await it.ask("odd \ud800 question")
        await it.press("escape", "y")
        await it.until(lambda: it.app.clipboard)
        await it.type("/copy all")
        await it.until(lambda: len(it.notices) > 1)
        assert it.app.is_running
