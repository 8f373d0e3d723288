from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from assistant.tui.chooser import Chooser
from assistant.tui.find_line import FindInput
from assistant.tui.help import HelpScreen
from assistant.tui.history import History
from assistant.tui.keys import EVERYWHERE, KEYS, OUTSIDE
from assistant.tui.outline import Outline
from assistant.tui.report_view import ReportView
from assistant.tui.screen import ChatScreen


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "exports"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


async def test_a_question_is_answered_in_its_turn_with_the_source_beside_it(chat):
    async with chat() as it:
        answer = await it.ask("how many inspections found faults?")
        assert answer.text == "14 percent"
        assert it.screen.source.report.id == "harbour"
        cited = it.screen.source.view.cited[0]
        assert it.screen.source.report.text[slice(*cited)] == answer.citations[0].quote
        assert "14 percent" in it.shown and "[1] “In the 12 months" in it.shown


async def test_a_question_typed_before_the_reports_are_open_is_answered_when_they_are(chat, door):
    async with chat(ready=False) as it:
        await it.ask("faults?")
        assert door.questions[-1] == "faults?" or "faults?" in door.questions


@pytest.mark.parametrize(
    ("where", "key"),
    [("prompt", "alt+2"), ("talk", "2"), ("source", "2")],
    ids=["in the prompt", "talk", "source"],
)
async def test_a_digit_opens_the_citation_of_that_number(chat, where, key):
    async with chat() as it:
        answer = await it.ask("faults?")
        {"prompt": it.screen.prompt, "talk": it.screen.talk, "source": it.screen.source.view}[where].focus()
        await it.press(key)
        view = it.screen.source.view
        assert view.report.text[slice(*view.cited[0])] == answer.citations[1].quote
        assert it.screen.talk.current.chosen == 2


async def test_a_number_typed_in_the_prompt_opens_that_citation(chat):
    async with chat() as it:
        await it.ask("faults?")
        await it.type("2")
        assert it.screen.talk.current.chosen == 2
        assert len(it.screen.talk.turns) == 1


async def test_a_number_without_a_citation_is_a_question(chat):
    async with chat() as it:
        await it.ask("faults?")
        await it.ask("7")
        assert [turn.question for turn in it.screen.talk.turns] == ["faults?", "7"]


async def test_a_citation_that_is_not_there_is_said(chat):
    async with chat() as it:
        await it.ask("faults?")
        await it.press("alt+9")
        assert it.notices == ["This answer has no citation 9."]


@pytest.mark.parametrize("keys", [("f8", "f7"), ("ctrl+down", "ctrl+up")])
async def test_next_and_previous_citation_go_round_the_ends(chat, keys):
    async with chat() as it:
        await it.ask("faults?")
        seen = []
        for key in (keys[0], keys[0], keys[1]):
            await it.press(key)
            seen.append(it.screen.talk.current.chosen)
        assert seen == [2, 1, 2]


async def test_single_keys_go_between_citations_and_answers_outside_the_prompt(chat):
    async with chat() as it:
        await it.ask("faults?")
        await it.ask("accidents?")
        await it.press("escape")
        assert it.screen.talk.has_focus
        await it.press("left", "n")
        assert it.screen.talk.current.question == "faults?"
        assert it.screen.talk.current.chosen == 2
        await it.press("right", "p")
        assert it.screen.talk.current.question == "accidents?"
        await it.press("i")
        assert it.screen.prompt.has_focus


async def test_a_letter_asks_an_offered_question_outside_the_prompt_and_in_it(chat):
    async with chat() as it:
        await it.press("escape", "a")
        await it.until(lambda: it.screen.talk.turns and it.screen.talk.turns[-1].answer)
        assert it.screen.talk.turns[0].question == it.screen.query_one("#welcome").questions[0]
        await it.ask("faults?")
        await it.type("b")
        await it.until(lambda: it.screen.talk.turns[-1].answer)
        assert it.screen.talk.turns[-1].question == "what is the rate of faults?"


async def test_f1_shows_help_for_where_one_is_and_closes_again(chat):
    async with chat() as it:
        await it.press("f1")
        assert isinstance(it.app.screen, HelpScreen)
        assert "Type a question and press Enter" in it.shown
        await it.press("f1")
        assert it.app.screen is it.screen
        it.screen.source.view.focus()
        await it.press("f1")
        assert "The whole text of the report" in it.shown


@pytest.mark.parametrize("key", ["f2", "ctrl+o"])
async def test_the_outline_jumps_to_a_section(chat, key):
    async with chat(size=(80, 24)) as it:
        await it.press(key)
        assert it.screen.pane == "outline"
        assert it.screen.query_one(Outline).has_focus
        await it.press("down", "down", "enter")
        assert it.screen.pane == "source"
        assert "2 Cranes" in it.shown
        assert it.screen.source.view.has_focus


@pytest.mark.parametrize("key", ["f3", "ctrl+f"])
async def test_find_marks_every_place_and_goes_through_them(chat, key):
    async with chat() as it:
        await it.press(key)
        assert it.screen.query_one(FindInput).has_focus
        await it.press(*"crane")
        view = it.screen.source.view
        text = view.report.text
        assert len(view.matches) == text.lower().count("crane")
        assert all(text[slice(*match)].lower() == "crane" for match in view.matches)
        first = view.matches.index(view.current)
        await it.press("enter")
        assert view.matches.index(view.current) == (first + 1) % len(view.matches)
        await it.press("up", "up")
        assert view.matches.index(view.current) == (first - 1) % len(view.matches)
        await it.press("escape")
        assert view.matches == () and view.has_focus


async def test_find_begins_with_slash_outside_the_prompt_and_with_words_after_the_command(chat):
    async with chat() as it:
        await it.press("escape", "slash")
        assert it.screen.query_one(FindInput).has_focus
        await it.press("escape")
        await it.type("/find west quay")
        await it.until(lambda: it.screen.source.view.matches)
        assert "1 of 1" in it.shown


async def test_words_that_are_not_there_are_said(chat):
    async with chat() as it:
        await it.type("/find lighthouse")
        await it.until(lambda: "none" in it.shown)
        assert it.screen.source.view.matches == ()


async def test_f4_goes_to_the_report_and_back(chat):
    async with chat(size=(80, 24)) as it:
        await it.press("f4")
        assert it.screen.pane == "source" and it.screen.source.view.has_focus
        await it.press("f4")
        assert it.screen.pane == "talk" and it.screen.prompt.has_focus


@pytest.mark.parametrize("key", ["f5", "ctrl+n"])
async def test_a_new_conversation_forgets_the_old_one(chat, door, key):
    async with chat() as it:
        await it.ask("faults?")
        await it.press(key)
        assert it.screen.talk.turns == []
        assert "You can ask" in it.shown
        answer = await it.ask("and again?")
        assert answer.status == "not_found"
        assert len(door.talks) == 2


async def test_a_follow_up_is_asked_in_the_same_conversation(chat, door):
    async with chat() as it:
        await it.ask("faults?")
        answer = await it.ask("and again?")
        assert answer.text == "14 percent"
        assert len(door.talks) == 1


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("ctrl+y",), "14 percent"),
        (("escape", "y"), "14 percent"),
        (
            ("escape", "q"),
            "“In the 12 months to the end of June 2021, 14 percent of the quay inspections found a fault.",
        ),
        (("f9", "enter"), "14 percent"),
        (
            ("f9", "down", "down", "enter"),
            "“The harbour has 32 cranes, of which six wait for repair.” (2 Cranes, p. 4.",
        ),
    ],
    ids=["ctrl+y", "y", "q", "f9, the answer", "f9, a quotation"],
)
async def test_keys_copy_parts_of_the_answer(chat, keys, expected):
    async with chat() as it:
        await it.ask("faults?")
        await it.press(*keys)
        await it.until(lambda: it.app.clipboard)
        assert it.app.clipboard.startswith(expected)
        assert it.notices and "clipboard" in it.notices[0]


async def test_r_copies_the_figures_as_rows_of_csv(chat):
    async with chat() as it:
        await it.ask("faults?")
        await it.press("escape", "r")
        await it.until(lambda: it.app.clipboard)
        rows = list(csv.DictReader(io.StringIO(it.app.clipboard)))
        assert [(row["value"], row["unit"], row["area"], row["page"]) for row in rows] == [
            ("14", "percent", "Northfield Harbour", "3"),
            ("19", "percent", "the county", "3"),
        ]


async def test_one_figure_is_copied_as_one_row(chat):
    async with chat() as it:
        await it.ask("faults?")
        await it.type("/copy row 2")
        await it.until(lambda: it.app.clipboard)
        (row,) = csv.reader(io.StringIO(it.app.clipboard))
        assert "19 percent" in row and "the county" in row


async def test_copying_what_is_not_there_says_what_is(chat):
    async with chat() as it:
        await it.type("/copy answer")
        assert it.notices == ["There is no answer yet."]
        await it.ask("beacon?")
        await it.type("/copy rows")
        assert "answer, quote 1, all" in it.notices[-1]


async def test_ctrl_s_exports_the_conversation_as_markdown(chat, in_a_folder_of_its_own):
    async with chat() as it:
        await it.ask("what did the harbour master say?")
        await it.press("ctrl+s")
        await it.until(lambda: it.notices)
        (file,) = in_a_folder_of_its_own.iterdir()
        assert file.name == "what-did-the-harbour-master-say.md"
        assert "\\[/bold\\] is not a word \\[red\\]we\\[/red\\] use" in file.read_text("utf-8")


async def test_a_conversation_is_exported_as_json_to_the_file_named(chat, in_a_folder_of_its_own):
    async with chat() as it:
        await it.ask("faults?")
        await it.type("/export json talk.json")
        await it.until(lambda: it.notices)
        written = json.loads((in_a_folder_of_its_own / "talk.json").read_text("utf-8"))
        assert [turn["answer"] for turn in written["turns"]] == ["14 percent"]


async def test_an_export_that_fails_is_said(chat):
    async with chat() as it:
        await it.ask("faults?")
        await it.type("/export no/such/folder/talk.md")
        await it.until(lambda: it.notices)
        assert "cannot be written" in it.notices[0]


async def test_up_and_down_bring_back_earlier_questions_and_what_was_being_typed(chat):
    async with chat() as it:
        await it.ask("faults?")
        await it.ask("accidents?")
        await it.type("half a ques", enter=False)
        seen = []
        for key in ("up", "up", "up", "down", "down"):
            await it.press(key)
            seen.append(it.screen.prompt.value)
        assert seen == ["accidents?", "faults?", "faults?", "accidents?", "half a ques"]


async def test_ctrl_r_searches_in_earlier_questions(chat):
    async with chat() as it:
        await it.ask("faults?")
        await it.ask("accidents?")
        await it.press("ctrl+r")
        await it.until(lambda: isinstance(it.app.screen, Chooser))
        await it.press(*"faul", "enter")
        assert it.screen.prompt.value == "faults?"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("/expl", "/explain"), ("what is the rate", "what is the rate of faults"), ("how many in North", "how many in Northfield Harbour")],
    ids=["a command", "a measure", "a place"],
)  # fmt: skip
async def test_tab_completes_commands_measures_and_places(chat, typed, expected):
    async with chat() as it:
        await it.type(typed, enter=False)
        await it.press("tab")
        assert it.screen.prompt.value == expected


async def test_tab_completes_an_earlier_question(chat):
    async with chat() as it:
        await it.ask("is anything said about beacons?")
        await it.type("is any", enter=False)
        await it.press("tab")
        assert it.screen.prompt.value == "is anything said about beacons?"


async def test_typing_a_slash_lists_the_commands_that_fit(chat):
    async with chat() as it:
        await it.type("/", enter=False)
        assert "/outline" in it.shown and "/quit" in it.shown
        await it.type("/ou", enter=False)
        assert "/outline" in it.shown and "/quit" not in it.shown
        await it.type("o", enter=False)
        assert "/outline" not in it.shown


async def test_arrows_choose_in_the_list_of_commands(chat):
    async with chat() as it:
        await it.type("/", enter=False)
        await it.press("down", "down", "down", "tab")
        assert it.screen.prompt.value == "/outline "
        await it.type("/", enter=False)
        await it.press("down", "down", "down", "up", "down", "enter")
        assert it.screen.pane == "outline"


async def test_the_beginning_of_a_command_is_enough_and_an_unknown_one_is_said(chat):
    async with chat() as it:
        await it.type("/outl")
        assert it.screen.pane == "outline"
        await it.type("/nonsense [b]")
        assert it.notices == ["There is no command /nonsense: /help lists them."]


@pytest.mark.parametrize("how", ["/explain", "x"])
async def test_explain_shows_the_words_behind_every_field(chat, how):
    async with chat(size=(140, 60)) as it:
        await it.ask("faults?")
        if how == "x":
            await it.press("escape", "x")
        else:
            await it.type(how)
        await it.until(lambda: it.screen.query("Note"))
        assert "“14 percent” at 367–377" in it.shown
        assert "7.25" in it.shown


async def test_figures_are_narrowed_by_words_and_opened_in_the_report(chat):
    async with chat() as it:
        await it.press("ctrl+g")
        await it.until(lambda: isinstance(it.app.screen, Chooser))
        await it.press(*"accid", "enter")
        await it.until(lambda: it.screen.source.view.cited)
        assert "212" in it.screen.source.report.text[slice(*it.screen.source.view.cited[0])]


async def test_reports_lists_the_reports_and_opens_the_one_chosen(chat):
    async with chat() as it:
        await it.type("/reports")
        await it.until(lambda: isinstance(it.app.screen, Chooser))
        await it.press("down", "enter")
        await it.until(lambda: it.screen.source.report.id == "beacon")
        assert "The beacon at Old Point shines 24 miles." in it.shown


async def test_the_palette_finds_commands_sections_and_figures(chat):
    async with chat() as it:
        await it.press("ctrl+p")
        await it.press(*"cranes")
        await it.until(lambda: "Section" in it.shown)
        await it.press("enter")
        await it.until(lambda: it.app.screen is it.screen)
        await it.until(lambda: it.screen.query_one("#path").visual.plain == "2 Cranes, p. 4")


async def test_ctrl_t_changes_the_colours(chat):
    async with chat() as it:
        await it.press("ctrl+t")
        await it.press(*"textual-light")
        await it.until(lambda: "textual-light" in it.shown)
        await it.press("enter")
        await it.until(lambda: it.app.theme == "textual-light")


async def test_ctrl_c_clears_the_prompt_and_leaves_when_pressed_twice(chat):
    async with chat() as it:
        await it.type("half a question", enter=False)
        await it.press("ctrl+c")
        assert it.screen.prompt.value == "" and it.app.is_running
        await it.press("ctrl+c")
        await it.until(lambda: not it.app.is_running or it.app._exit)


async def test_escape_gives_up_an_answer_and_the_next_question_is_answered(chat, door):
    import threading

    async with chat() as it:
        door.gate = threading.Event()
        await it.type("faults?")
        await it.until(lambda: it.screen.engine._running)
        await it.press("escape")
        await it.until(lambda: it.screen.talk.turns[0].trouble)
        assert "Given up." in it.shown
        door.gate.set()
        answer = await it.ask("accidents?")
        assert answer.text == "a reduction of 8 percent"
        assert it.screen.talk.turns[0].answer is None


async def test_a_slow_answer_says_that_it_takes_a_moment(chat, door):
    import threading

    async with chat() as it:
        door.gate = threading.Event()
        await it.type("faults?")
        await it.until(lambda: "Reading the reports" in it.shown)
        door.gate.set()
        await it.until(lambda: it.screen.talk.turns[0].answer)


async def test_page_keys_scroll_the_conversation_from_the_prompt(chat):
    async with chat(size=(80, 20)) as it:
        for _ in range(3):
            await it.ask("faults?")
        await it.settle()
        below = it.screen.talk.scroll_offset.y
        await it.press("pageup")
        assert it.screen.talk.scroll_offset.y < below
        await it.press("pagedown", "pagedown", "pagedown")
        assert it.screen.talk.scroll_offset.y >= below


async def test_the_report_scrolls_with_keys(chat):
    async with chat(size=(80, 16)) as it:
        await it.press("f4")
        view = it.screen.source.view
        assert isinstance(view, ReportView)
        await it.press("space")
        await it.until(lambda: view.scroll_offset.y > 0)
        await it.press("home")
        await it.until(lambda: view.scroll_offset.y == 0)
        await it.press("j", "j", "k")
        await it.until(lambda: view.scroll_offset.y == 1)


async def test_conversations_are_listed_resumed_and_deleted(chat, tmp_path):
    history = History(str(tmp_path / "state"))
    async with chat(history=history) as it:
        await it.ask("faults?")
        await it.until(history.find)
        await it.press("f5")
        await it.ask("beacon?")
        await it.until(lambda: len(history.find()) == 2)
        await it.press("f6")
        await it.until(lambda: isinstance(it.app.screen, Chooser))
        await it.press(*"faults", "enter")
        await it.until(lambda: it.screen.talk.turns and it.screen.talk.turns[0].question == "faults?")
        assert it.screen.talk.turns[0].answer.text == "14 percent"
        answer = await it.ask("and again?")
        assert answer.text == "14 percent"
        await it.until(lambda: sorted(kept.turns for kept in history.find()) == [1, 2])
        await it.press("f6")
        await it.until(lambda: isinstance(it.app.screen, Chooser))
        await it.press(*"24 miles", "ctrl+d", "escape")
        await it.until(lambda: [kept.title for kept in history.find()] == ["faults?"])


async def test_history_off_is_remembered_and_keeps_nothing(chat, tmp_path):
    history = History(str(tmp_path / "state"))
    async with chat(history=history) as it:
        await it.type("/history off")
        await it.until(lambda: it.notices)
        await it.ask("faults?")
    async with chat(history=History(str(tmp_path / "state"))) as it:
        await it.until(lambda: it.screen.keeper.on is False)
        await it.ask("faults?")
        assert history.find() == ()


async def test_quit_leaves(chat):
    async with chat() as it:
        await it.type("/quit")
        assert it.app._exit


async def test_turns_put_away_come_back_with_scrolling_and_stepping(chat):
    async with chat(size=(80, 24)) as it:
        for number in range(100):
            it.screen.ask(f"faults {number}?")
        talk = it.screen.talk
        await it.until(lambda: talk.turns[-1].answer)
        assert not talk.turns[0].display and talk.turns[-1].display
        first_shown = next(turn for turn in talk.turns if turn.display)
        talk.focus()
        await it.press("home")
        await it.until(lambda: talk.turns[talk.turns.index(first_shown) - 1].display)
        for _ in range(99):
            it.screen.action_step(-1)
        await it.settle()
        assert talk.current is talk.turns[0] and talk.turns[0].display
        await it.until(lambda: "❯ faults 0?" in it.shown)


@pytest.mark.parametrize("width", [30, 45, 60, 75, 120])
async def test_keys_at_the_foot_are_shown_whole_or_not_at_all(chat, width):
    async with chat(size=(width, 24)) as it:
        for now in (width, 200, width):
            await it.pilot.resize_terminal(now, 24)
            await it.settle()
            foot = it.lines[-1]
            words = (
                "F1 Help",
                "F2 Outline",
                "F3 Find",
                "F4 Report",
                "F6 Earlier",
                "F8 Next source",
                "F9 Copy",
            )
            shown = [word for word in words if word in foot]
            assert foot.split() == " ".join(shown).split()
            assert tuple(shown) == words[: len(shown)]
            assert shown


def test_every_key_told_in_the_help_is_bound_to_something_that_can_be_done():
    bound = {key for binding in KEYS for key in binding.key.split(",")}
    for key in (*EVERYWHERE, *OUTSIDE):
        if key.keys:
            assert bound.issuperset(key.keys.split(","))
            assert callable(getattr(ChatScreen, f"action_{key.action.partition('(')[0]}"))
