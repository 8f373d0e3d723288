"""What must stay fast, measured in time of the processor so that a busy machine does not matter.

The pilot's own pauses visit every widget and are left out.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from assistant.corpus.store import SavedPage
from assistant.documents.document import Metadata
from assistant.tui.finding import find_places
from assistant.tui.layout import lay_out


def test_the_first_picture_takes_at_most_a_third_more_than_that_of_an_empty_app():
    pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    spec = spec_from_file_location("first_paint", Path(__file__).with_name("first_paint.py"))
    first_paint = module_from_spec(spec)
    spec.loader.exec_module(first_paint)
    empty, chat = first_paint.compare(runs=5)
    assert chat <= 1.3 * empty, (empty, chat)


async def test_turn_two_hundred_costs_at_most_twice_the_first_ones(chat):
    async with chat() as it:
        spent = []
        for number in range(200):
            began = time.process_time()
            it.screen.ask(f"faults {number}?")
            turn = it.screen.talk.turns[-1]
            while turn.answer is None:
                await asyncio.sleep(0.002)
            await asyncio.sleep(0.05)
            spent.append(time.process_time() - began)
        first, last = statistics.median(spent[1:11]), statistics.median(spent[-10:])
        assert last <= 2 * first, (first, last)


async def test_a_key_press_after_two_hundred_turns_costs_at_most_twice_one_after_three(chat):
    async def press(it) -> float:
        spent = []
        for _ in range(15):
            began = time.process_time()
            it.screen.prompt.insert_text_at_cursor("w")
            await asyncio.sleep(0.05)
            spent.append(time.process_time() - began)
        return statistics.median(spent)

    async with chat() as it:
        for _ in range(3):
            await it.ask("faults?")
        it.screen.prompt.focus()
        first = await press(it)
        for number in range(200):
            it.screen.ask(f"faults {number}?")
        await it.until(lambda: it.screen.talk.turns[-1].answer)
        await it.settle()
        last = await press(it)
        assert last <= 2 * first + 0.002, (first, last)


async def test_a_report_of_a_megabyte_is_laid_out_and_searched_at_once(chat, door, make_report):
    page = "The harbour has thirty-two cranes and many people who work on its quays every day. " * 30 + "\n\n"
    text = page * 400
    pages = tuple(SavedPage(n + 1, str(n + 1), n * len(page), (n + 1) * len(page)) for n in range(400))
    door.held = (make_report(0, "long", Metadata(title="Long"), pages, (), (), text, 1, 0),)
    began = time.process_time()
    lines = lay_out(text, 60, [page.start for page in pages])
    assert len(lines) > 10_000
    assert len(find_places(text, "quays every")) == 5_000
    assert time.process_time() - began < 5
    async with chat(ready=False) as it:
        await it.until(lambda: it.screen.filled and it.screen.source.report)
        await it.press("f4", "end")
        await it.until(lambda: "every day." in it.shown)
