from __future__ import annotations

from textual.geometry import Offset

from assistant.tui.chooser import Chooser


def place_of(it, text: str, occurrence: int = 0) -> Offset:
    for y, line in enumerate(it.lines):
        at = line.find(text)
        if at >= 0:
            if occurrence == 0:
                return Offset(at, y)
            occurrence -= 1
    raise AssertionError(f"{text!r} is not on screen")


async def test_a_click_opens_a_citation(chat):
    async with chat() as it:
        answer = await it.ask("faults?")
        await it.pilot.click(offset=place_of(it, "[2] “"))
        await it.until(lambda: it.screen.talk.current.chosen == 2)
        await it.settle()
        view = it.screen.source.view
        assert view.report.text[slice(*view.cited[0])] == answer.citations[1].quote


async def test_a_click_on_the_citation_of_an_earlier_answer_opens_it(chat):
    async with chat(size=(120, 60)) as it:
        await it.ask("faults?")
        await it.ask("rate?")
        it.screen.talk.scroll_home(animate=False)
        await it.settle()
        await it.pilot.click(offset=place_of(it, "[2] “"))
        await it.until(lambda: it.screen.talk.current is it.screen.talk.turns[0])
        assert it.screen.talk.current.chosen == 2


async def test_a_click_asks_an_offered_question(chat):
    async with chat() as it:
        await it.pilot.click(offset=place_of(it, "what is the rate of faults?"))
        await it.until(lambda: it.screen.talk.turns and it.screen.talk.turns[0].answer)
        assert it.screen.talk.turns[0].question == "what is the rate of faults?"
        await it.ask("faults?")
        await it.pilot.click(offset=place_of(it, "how many accidents were there?"))
        await it.until(lambda: len(it.screen.talk.turns) == 3)


async def test_a_click_on_a_tab_shows_its_pane(chat):
    async with chat(size=(80, 24)) as it:
        await it.pilot.click(offset=place_of(it, "Outline"))
        await it.until(lambda: it.screen.pane == "outline")
        await it.pilot.click(offset=place_of(it, "2 Cranes"))
        await it.until(lambda: it.screen.pane == "source")


async def test_what_is_selected_is_copied_with_ctrl_c(chat):
    async with chat() as it:
        await it.ask("faults?")
        it.screen.talk.turns[0].text_select_all()
        await it.settle()
        await it.press("ctrl+c")
        await it.until(lambda: it.app.clipboard)
        assert "14 percent" in it.app.clipboard
        assert it.app.is_running


async def test_words_of_the_report_are_selected_with_the_mouse(chat):
    async with chat() as it:
        start = place_of(it, "Northfield Harbour handles")
        await it.pilot.mouse_down(offset=start)
        await it.pilot.hover(offset=start + Offset(17, 0))
        await it.pilot.mouse_up(offset=start + Offset(17, 0))
        await it.settle()
        assert it.screen.get_selected_text().startswith("Northfield Harbou")


async def test_a_click_on_the_footer_does_what_its_key_does(chat):
    async with chat() as it:
        await it.pilot.click(offset=place_of(it, "Outline"))
        await it.until(lambda: it.screen.pane == "outline")


async def test_a_click_in_a_list_chooses_and_one_in_the_menu_of_commands_runs(chat):
    async with chat() as it:
        await it.type("/", enter=False)
        await it.pilot.click(offset=place_of(it, "/figures"))
        await it.until(lambda: isinstance(it.app.screen, Chooser))
        await it.settle()
        await it.pilot.click(offset=place_of(it, "19 percent"))
        await it.until(lambda: it.app.screen is it.screen and it.screen.source.view.cited)
        assert it.screen.pane == "source"


async def test_a_click_on_the_outline_beside_the_conversation_goes_to_the_section(chat):
    async with chat(size=(170, 40)) as it:
        await it.pilot.click(offset=place_of(it, "2 Cranes"))
        await it.until(lambda: it.screen.query_one("#path").visual.plain == "2 Cranes, p. 4")
