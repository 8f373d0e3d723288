"""A corpus whose reports must be read first: how far that is, giving it up, beginning again."""

from __future__ import annotations

import threading

import pytest

from assistant.tui.app import ChatApp

OF = 7


class Slow:
    """Open a door report by report, each when it is let."""

    def __init__(self, door) -> None:
        self.door = door
        self.step = threading.Semaphore(0)
        self.told: list[int] = []
        self.ended: list[bool] = []

    def __call__(self, progress):
        try:
            for read in range(OF):
                progress(read, OF)
                self.told.append(read)
                self.step.acquire(timeout=10)
            return self.door
        finally:
            self.ended.append(len(self.told) >= OF)

    def let(self, reports: int) -> None:
        self.step.release(reports)


@pytest.fixture
def slow(door) -> Slow:
    return Slow(door)


@pytest.fixture
def opening(slow, door, chat, monkeypatch):
    monkeypatch.setattr("assistant.tui.welcome._SLOW", 0.05)
    return chat(ready=False, open_door=slow)


async def test_how_many_reports_have_been_read_is_shown_until_all_are(opening, slow):
    async with opening as it:
        await it.until(lambda: "0 of 7" in it.shown)
        slow.let(3)
        await it.until(lambda: "3 of 7" in it.shown)
        slow.let(OF)
        await it.until(lambda: "Harbour inspection 2021" in it.shown)
        assert "of 7" not in it.shown


async def test_a_question_waits_with_the_reading_in_sight(opening, slow):
    async with opening as it:
        await it.type("faults?")
        slow.let(2)
        await it.until(lambda: "Reading the reports: 2 of 7. Escape gives up." in it.shown)
        slow.let(OF)
        await it.until(lambda: it.screen.talk.turns[0].answer)
        assert "14 percent" in it.shown


async def test_escape_gives_up_the_reading_which_ends_and_the_next_question_begins_it_again(opening, slow):
    async with opening as it:
        await it.until(lambda: "0 of 7" in it.shown)
        await it.press("escape")
        await it.until(lambda: "The reports were not read." in it.shown)
        slow.let(1)
        await it.until(lambda: slow.ended == [False])
        slow.told.clear()
        await it.type("faults?")
        slow.let(OF)
        await it.until(lambda: it.screen.talk.turns[0].answer)
        assert "14 percent" in it.shown
        assert it.screen.reports


async def test_what_waits_for_the_reading_is_given_up_with_it(opening, slow):
    async with opening as it:
        await it.until(lambda: "0 of 7" in it.shown)
        await it.type("faults?")
        await it.press("escape")
        await it.until(lambda: it.screen.talk.turns[0].trouble == "Given up.")
        await it.press("escape")
        assert it.app.is_running


async def test_every_key_works_while_reports_are_read(opening, slow):
    async with opening as it:
        await it.until(lambda: "0 of 7" in it.shown)
        await it.press("f1")
        assert "Type a question and press Enter" in it.shown
        await it.press("escape", "f4", "f4", *"half")
        assert it.screen.prompt.value == "half"
        await it.press("ctrl+c", "ctrl+c")
        await it.until(lambda: it.app._exit)


async def test_a_folder_of_reports_tells_how_far_it_is_read(tmp_path, monkeypatch):
    from assistant.tui.app import _open

    monkeypatch.setenv("ASSISTANT_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "reports"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.txt").write_text(f"Report {name}\n\nThe rate was 23 percent.\n")
    told = []
    with _open(str(folder), lambda read, of: told.append((read, of))) as opened:
        assert len(opened.reports()) == 3
    assert told == [(0, 3), (1, 3), (2, 3)]
    told.clear()
    _open(str(folder), lambda read, of: told.append((read, of))).close()
    assert told == []


async def test_a_reading_given_up_leaves_nothing_half_made(tmp_path, monkeypatch):
    from assistant.tui.app import _open

    monkeypatch.setenv("ASSISTANT_CACHE", str(tmp_path / "cache"))
    (tmp_path / "a.txt").write_text("The rate was 23 percent.\n")

    def give_up(read: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _open(str(tmp_path), give_up)
    assert list((tmp_path / "cache").iterdir()) == []


def test_the_app_opens_nothing_by_itself(slow):
    ChatApp(slow)
    assert slow.told == []
