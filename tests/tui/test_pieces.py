from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest
from textual.content import Content

from assistant.tui import clipboard
from assistant.tui.answer_view import draw_answer, reference
from assistant.tui.bars import bar, comparable
from assistant.tui.copying import find_copies
from assistant.tui.exporting import (
    ExportError,
    conversation_json,
    conversation_markdown,
    default_name,
    write_text,
)
from assistant.tui.figure_table import draw_figures, value_of
from assistant.tui.finding import find_places
from assistant.tui.layout import lay_out
from assistant.tui.shown import folded_marked, hang
from assistant.tui.slash import complete, parse_command
from assistant.tui.starters import find_starters


@pytest.mark.parametrize(
    ("value", "largest", "width", "expected"),
    [("10", "10", 4, "████"), ("5", "10", 4, "██  "), ("0", "10", 4, "    "), ("0.01", "10", 4, "▏   "), ("9.9", "10", 4, "███▉"), ("-3", "10", 4, "    ")],
)  # fmt: skip
def test_a_bar_is_as_long_as_its_value(value, largest, width, expected):
    assert bar(Decimal(value), Decimal(largest), width) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (({"value": Decimal(1)}, {"value": Decimal(2)}), True),
        (({"value": Decimal(1)},), False),
        (({"value": Decimal(1)}, {"value": Decimal(2), "unit": "incidents"}), False),
        (({"value": Decimal(1)}, {"value": None}), False),
        (({"value": Decimal(1)}, {"value": Decimal(2), "direction": "decrease"}), False),
        (({"value": Decimal(0)}, {"value": Decimal(0)}), False),
    ],
    ids=["one unit", "one figure", "two units", "no value", "a level and a change", "nothing"],
)
def test_bars_stand_only_where_values_are_comparable(figure, fields, expected):
    assert comparable([figure(**each) for each in fields]) is expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "14 percent"),
        ({"direction": "decrease"}, "▼ 14 percent"),
        ({"direction": "increase"}, "▲ 14 percent"),
        ({"margin": Decimal("0.6")}, "14 percent (± 0.6)"),
        ({"approximation": "over"}, "over 14 percent"),
        ({"out_of": Decimal(32), "text": "six"}, "six out of 32"),
    ],
)
def test_a_value_is_shown_with_what_belongs_to_it(figure, fields, expected):
    assert value_of(figure(**fields)) == expected


def test_what_figures_share_stands_once_above_them(answers):
    lines = [line.plain for line in draw_figures(answers["faults"].figures, 100)]
    assert lines[0].strip() == "quay inspections that found a fault · 12 months to the end of June 2021"
    assert lines[1].endswith("Northfield Harbour") and "█" in lines[1]
    assert "quay inspections" not in lines[1] + lines[2]


@pytest.mark.parametrize("width", [8, 20, 30, 44, 60, 100, 200])
def test_an_answer_fits_any_width_and_loses_no_word(answers, width):
    for answer in answers.values():
        drawn = draw_answer(answer, width)
        bare = "".join(drawn.plain.split())
        for text in (answer.text, *(citation.quote for citation in answer.citations), *answer.notes):
            assert "".join(text.split()) in bare
        if width >= 20:
            assert max(line.cell_length for line in drawn.split()) <= width


def test_the_direct_answer_is_the_first_thing_and_is_bold(answers):
    drawn = draw_answer(answers["faults"], 80)
    assert drawn.plain.strip().startswith("14 percent")
    assert any(span.start == 2 and "bold" in str(span.style) for span in drawn.spans)


def test_a_direct_answer_that_is_the_quotation_stands_once(answers):
    drawn = draw_answer(answers["master"], 200).plain
    assert drawn.count("is not a word") == 1


def test_a_list_keeps_its_lines(answers):
    drawn = draw_answer(answers["rate"]._replace(text="one thing;\ntwo things;\nthree"), 80).plain
    assert drawn.splitlines()[:3] == ["  • one thing;", "  • two things;", "  • three"]


def test_a_refusal_is_marked_and_its_passages_are_called_nearest(answers):
    refused = answers["beacon"]._replace(status="not_found", text="The reports do not say.")
    drawn = draw_answer(refused, 80).plain
    assert drawn.startswith("∅ The reports do not say.")
    assert "Nearest passages" in drawn


def test_a_reference_names_the_report_where_there_is_no_section_or_more_than_one_report(answers):
    faults, beacon = answers["faults"].citations[0], answers["beacon"].citations[0]
    assert reference(faults) == "1 Safety on the quays, p. 3"
    assert reference(faults, titles=True) == "Harbour inspection 2021, 1 Safety on the quays, p. 3"
    assert reference(beacon) == "Beacon report"


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("a  b\n c d", (3, 7), "b c"),
        ("a  b", (1, 4), "b"),
        ("  a b", (0, 3), "a"),
        ("ab", (0, 0), ""),
        ("ab", (1, 9), ""),
    ],
)
def test_marks_keep_their_words_when_white_space_is_folded(text, mark, expected):
    content = folded_marked(text, [mark], "bold")
    assert "".join(content.plain[span.start : span.end] for span in content.spans) == expected


def test_wrapped_lines_hang_behind_their_first():
    drawn = hang(Content("one two three four"), 10, "> ", "  ")
    assert drawn.plain == "> one two\n  three\n  four"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The  Force’s\naim", "force's AIM", [(5, 16)]),
        ("non‑breaking and non-breaking", "non-breaking", [(0, 12), (17, 29)]),
        ("a.b axb", "a.b", [(0, 3)]),
        ("[x] (y)", "[x] (", [(0, 5)]),
        ("aaa", "", []),
        ("aaa", "   ", []),
        ("İstanbul", "stanbul", [(1, 8)]),
    ],
)
def test_words_are_found_whatever_their_case_white_space_and_marks(text, words, expected):
    assert list(find_places(text, words)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a line that the width of\nthe page has broken here\nand goes on", ["a line that the width of the page has broken here and goes on"]),
        ("Rates\nburglary 12 37%\nrobbery and more 14 44%\nfraud 6 19%", ["Rates", "burglary 12 37%", "robbery and more 14 44%", "fraud 6 19%"]),
        ("one of the first items here\n• second item\n• third", ["one of the first items here", "• second item", "• third"]),
        ("Heading\nA paragraph that is rather longer than it.", ["Heading", "A paragraph that is rather longer than it."]),
        ("The crimes that matter\nmost to the people of\nLondon fell by 20\npercent in all.", ["The crimes that matter most to the people of London fell by 20 percent in all."]),
        ("one\n\n\n\ntwo", ["one", "", "two"]),
        ("the rate for the 12\nmonths to March was 23 for\nEngland and Wales.", ["the rate for the 12 months to March was 23 for England and Wales."]),
    ],
    ids=["prose", "a table", "items", "a heading", "a narrow column", "blank lines", "a number at an end"],
)  # fmt: skip
def test_lines_that_the_page_has_broken_are_joined_and_no_others(text, expected):
    shown = [" ".join(text[line.start : line.end].split()) for line in lay_out(text, 100)]
    assert shown == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/help", ("help", "")),
        ("/figures detection rate", ("figures", "detection rate")),
        ("/fig  x ", ("figures", "x")),
        ("/EXPORT json", ("export", "json")),
        ("/e", ("e", "")),
        ("/", ("", "")),
        ("//comment", None),
        ("what is 1/2", None),
    ],
)
def test_commands_are_read_with_their_rest(text, expected):
    assert parse_command(text) == expected


def test_only_commands_that_fit_are_offered():
    assert [command.name for command in complete("/re")] == ["reports", "reset"]
    assert complete("/figures ") == () and complete("re") == ()


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "darwin", ("pbcopy",)),
        ({"WAYLAND_DISPLAY": "w"}, "linux", ("wl-copy",)),
        ({"DISPLAY": ":0"}, "linux", ("xclip", "-selection", "clipboard")),
        ({"DISPLAY": ":0", "SSH_TTY": "/dev/pts/1"}, "linux", None),
        ({}, "linux", None),
        ({}, "win32", ("clip.exe",)),
    ],
    ids=["mac", "wayland", "x11", "over ssh", "a console", "windows"],
)
def test_the_clipboard_command_is_that_of_the_users_own_machine(environment, platform, expected, monkeypatch):
    monkeypatch.setattr(clipboard.shutil, "which", lambda name: f"/bin/{name}")
    assert clipboard.clipboard_command(environment, platform) == expected


@pytest.mark.parametrize(
    ("terminal", "command", "failure", "said", "well"),
    [
        (True, True, "", "Copied the answer.", True),
        (True, False, "", "Sent the answer to the terminal's clipboard.", True),
        (True, True, "xclip failed: no display", "xclip failed: no display", False),
        (False, False, "", "Use /export", False),
        (False, True, "", "Copied the answer.", True),
    ],
)
def test_a_copy_says_what_happened(terminal, command, failure, said, well):
    message, fine = clipboard.copied("the answer", terminal=terminal, command=command, failure=failure)
    assert said in message and fine is well


def test_a_clipboard_command_that_fails_says_why():
    assert clipboard.run_command(("false",), "x").startswith("false failed:")
    assert clipboard.run_command(("no-such-command-here",), "x").startswith("no-such-command-here failed:")
    assert clipboard.run_command(("cat",), "x") == ""


def test_quotations_are_copied_with_reference_and_title(answers):
    copies = {copy.name: copy for copy in find_copies(answers["faults"], 2)}
    assert list(copies) == ["answer", "quote 2", "quote 1", "rows", "row 1", "row 2", "all"]
    assert copies["quote 2"].text == (
        "“The harbour has 32 cranes, of which six wait for repair.” (2 Cranes, p. 4. Harbour inspection 2021)"
    )
    assert len(list(csv.reader(io.StringIO(copies["row 1"].text)))) == 1


def test_markdown_shows_the_words_of_the_report_as_they_are(answers):
    markdown = conversation_markdown([("what *is* it?", answers["master"])])
    assert "## what \\*is\\* it?" in markdown
    assert "\\[/bold\\] is not a word \\[red\\]we\\[/red\\] use." in markdown


def test_json_holds_every_answer_with_its_offsets(answers):
    written = json.loads(conversation_json([("q", answers["faults"])]))
    (turn,) = written["turns"]
    assert turn["figures"][0]["value"] == "14"
    assert turn["citations"][0]["start"] == answers["faults"].citations[0].start


def test_a_file_is_never_overwritten(tmp_path):
    first, second = (write_text(str(tmp_path / "talk.md"), text) for text in ("one", "two"))
    assert (first, second) == (str(tmp_path / "talk.md"), str(tmp_path / "talk-2.md"))
    assert (tmp_path / "talk.md").read_text() == "one"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["talk-2.md", "talk.md"]


@pytest.mark.parametrize("path", ["missing/talk.md", "nul\x00.md"])
def test_a_file_that_cannot_be_written_is_said_and_leaves_nothing(tmp_path, monkeypatch, path):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ExportError, match="cannot be written"):
        write_text(path, "text")
    assert list(tmp_path.iterdir()) == []


def test_a_name_for_the_file_comes_from_the_first_question(answers):
    assert default_name([("What's the ../rate?", answers["rate"])], "json") == "what-s-the-rate.json"
    assert default_name([("?", answers["rate"])], "markdown") == "conversation.md"


def test_questions_to_begin_with_are_those_that_are_answered(door):
    found = find_starters(door, door.figures())
    assert found and all(door.ask(question).status == "answered" for question in found)


def test_a_question_that_is_answered_without_a_figure_is_not_offered(door, answers):
    door.answers = {"rate": answers["master"]}
    assert find_starters(door, door.figures()) == ()
