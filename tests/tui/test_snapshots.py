from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from assistant.tui.app import ChatApp

Ready = Callable[[Pilot], Awaitable[None]]


@pytest.fixture(autouse=True)
def without_clock_or_motion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")
    monkeypatch.delenv("NO_COLOR", raising=False)


async def until(pilot: Pilot, condition: Callable[[], object]) -> None:
    for _ in range(1000):
        if condition():
            for _ in range(4):
                await pilot.pause()
            return
        await pilot.pause(0.01)
    raise AssertionError("what was waited for did not happen")


def after(*keys: str, ask: str = "", theme: str = "textual-dark") -> Ready:
    async def ready(pilot: Pilot) -> None:
        app = pilot.app
        assert isinstance(app, ChatApp)
        app.theme = theme
        chat = app.chat
        chat.prompt.cursor_blink = False
        await until(pilot, lambda: chat.figures and chat.source.report)
        if ask:
            chat.ask(ask)
            await until(pilot, lambda: chat.talk.turns[-1].answer)
            turn = chat.talk.turns[-1]
            await until(pilot, lambda: not turn.answer.citations or chat.source.view.cited)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await until(pilot, lambda: True)

    return ready


@pytest.mark.parametrize(
    ("size", "ready"),
    [
        pytest.param((120, 36), after(), id="first-run"),
        pytest.param((120, 36), after(ask="how many inspections found faults?"), id="answer-wide-dark"),
        pytest.param(
            (80, 24),
            after(ask="how many inspections found faults?", theme="textual-light"),
            id="answer-80-light",
        ),
        pytest.param((60, 24), after("f8", ask="how many inspections found faults?"), id="source-60"),
        pytest.param(
            (170, 40), after("f3", *"quay", ask="how many accidents were there?"), id="find-with-outline"
        ),
        pytest.param((100, 30), after(ask="is [b]this[/b] \x1b[31mknown?"), id="refusal"),
        pytest.param((100, 40), after("f1"), id="help"),
        pytest.param((100, 30), after("ctrl+g"), id="figures"),
        pytest.param((20, 5), after(ask="what is the rate of faults?"), id="tiny"),
    ],
)
def test_screens_look_as_they_did(snap_compare, door, size, ready):
    assert snap_compare(ChatApp(lambda _: door), terminal_size=size, run_before=ready)


def test_the_chat_over_the_bundled_report_looks_as_it_did(snap_compare, tmp_path_factory, monkeypatch):
    from assistant.answering.assistant import Assistant
    from assistant.corpus.locations import bundled_corpus

    monkeypatch.setenv("ASSISTANT_CACHE", str(tmp_path_factory.mktemp("cache")))
    app = ChatApp(lambda _: Assistant.open(bundled_corpus()))
    ready = after(ask="what is the detection rate?")
    assert snap_compare(app, terminal_size=(120, 36), run_before=ready)
