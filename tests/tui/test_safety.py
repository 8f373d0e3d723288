from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from assistant.answering.answer import Answer, Citation
from assistant.corpus.store import SavedPage
from assistant.rendering.safety import folded
from assistant.tui.answer_view import draw_answer
from assistant.tui.held import Held
from assistant.tui.layout import lay_out, line_at
from assistant.tui.report_view import ReportView

PIECES = st.sampled_from(
    ["[b]", "[/b]", "[/]", "[@click=app.quit]", "[78%]", "62 [78%]", "\\[", "\\", "*", "**", "_", "`", "- 5.0%", "2019. The", "> ",
     "#", "\x1b[31m", "\x07", "\x00", "\x9b2J", "\u202e", "\n", "\r\n", "\t", "\x0c", "  ", " ", "word", "Words that are longer than",
     "é", "日本語", "👍", "\u00a0", "$accent", "{", "}", "& <b>", "1.2"]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=40).map("".join)


def bare(text: str) -> str:
    return "".join(text.split())


@given(TEXTS, st.integers(8, 120))
def test_the_lines_of_a_report_leave_out_white_space_only_and_fit(text, width):
    lines = lay_out(text, width)
    assert bare("".join(text[line.start : line.end] for line in lines)) == bare(text)
    assert all(first.end <= second.start for first, second in pairwise(lines))


@given(TEXTS, st.integers(8, 120), st.lists(st.integers(0, 200), max_size=4))
def test_pages_cut_the_text_and_lose_nothing(text, width, cuts):
    lines = lay_out(text, width, [cut for cut in cuts if cut < len(text)])
    assert bare("".join(text[line.start : line.end] for line in lines)) == bare(text)


@given(TEXTS, st.integers(8, 60))
def test_every_character_stands_on_the_line_that_is_found_for_it(text, width):
    lines = lay_out(text, width)
    for offset, character in enumerate(text):
        if not character.isspace():
            line = lines[line_at(lines, offset)]
            assert line.start <= offset < line.end


@given(TEXTS, st.integers(20, 120))
def test_a_quotation_in_an_answer_equals_the_text_but_for_white_space(text, width):
    citation = Citation(1, "r", "T", ("S",), "1", 1, 0, len(text), text, "r:0", 1.0)
    drawn = draw_answer(Answer("q", "q", "answered", "passage", text, citations=(citation,)), width).plain
    assert bare(folded(text)) in bare(drawn)


@pytest.mark.parametrize("width", [40, 100])
async def test_the_report_on_screen_equals_its_text_but_for_white_space(width):
    class Page(App[None]):
        def compose(self) -> ComposeResult:
            yield ReportView()

    @settings(max_examples=200, deadline=None)
    @given(TEXTS, st.integers(0, 400), st.integers(0, 400))
    def check(text: str, one: int, other: int) -> None:
        view.show_report(Held("r", "r", text, (SavedPage(1, None, 0, len(text)),), ()))
        view.show_citation([(min(one, other), max(one, other))])
        shown = [
            "".join(segment.text for segment in view.render_line(y - view.scroll_offset.y))
            for y in range(view.virtual_size.height)
        ]
        assert bare(folded(text)) == bare("".join(line for line in shown if "──" not in line))

    app = Page()
    async with app.run_test(size=(width, 30)):
        view = app.query_one(ReportView)
        check()


async def test_questions_titles_and_names_are_shown_as_typed(chat):
    async with chat(size=(80, 30)) as it:
        answer = await it.ask("is [b]this[/b] \x1b[31mred [/x] [@click=app.quit]?")
        assert answer.status == "not_found"
        assert "is [b]this[/b] ␛[31mred [/x] [@click=app.quit]?" in it.shown
        await it.type("/find [/x]")
        await it.type("/nonsense[/x]")
        await it.type("/conversations [/x]")
        assert it.app.is_running


async def test_the_words_of_the_harbour_master_are_shown_as_printed(chat):
    async with chat(size=(140, 40)) as it:
        await it.ask("what did the harbour master say?")
        assert "“[/bold] is not a word [red]we[/red] use.”" in it.shown
