import json

import pytest

QUESTION = "what is the detection rate"
UNANSWERED = "what is the capital of france"


def test_words_without_quotation_marks_are_one_question(ask):
    assert ask("what", "is", "the", "detection", "rate").out == ask(QUESTION).out


def test_answer_goes_to_stdout_and_nothing_to_stderr(ask):
    found = ask(QUESTION)
    assert found.code == 0
    assert found.out.startswith("23 percent   Metropolitan Police Service")
    assert found.err == ""


def test_ask_is_a_command_of_assistant(run, ask):
    assert run("ask", QUESTION) == ask(QUESTION)


def test_question_of_stdin_is_the_same_question(ask):
    assert ask("-", stdin=f"{QUESTION}\n").out == ask(QUESTION).out
    assert ask("-", stdin=b"\xef\xbb\xbf" + QUESTION.encode() + b"\r\n").out == ask(QUESTION).out


def test_what_the_reports_do_not_say_is_exit_1_and_still_data(ask):
    found = ask(UNANSWERED, "--json")
    assert found.code == 1
    assert found.err == ""
    assert json.loads(found.out)["status"] == "not_found"


@pytest.mark.parametrize("options", [("--json",), ("--format", "json"), ("--format=json",)])
def test_options_stand_before_or_after(run, options):
    expected = run("ask", QUESTION, "--json").out
    assert run(*options, "ask", QUESTION).out == expected
    assert run("ask", *options, QUESTION).out == expected
    assert run("ask", QUESTION, *options).out == expected


def test_quotations_are_slices_of_the_text_that_show_prints(run, ask):
    answer = json.loads(ask(QUESTION, "--json").out)
    for citation in answer["citations"]:
        text = run("reports", "show", citation["report"], "--text").out
        assert text[citation["start"] : citation["end"]] == citation["quote"]


def test_same_question_gives_the_same_bytes(ask):
    assert ask(QUESTION, "--json").out == ask(QUESTION, "--json").out


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "markdown", "csv"])
def test_every_format_ends_its_last_line(ask, form):
    found = ask(QUESTION, "--format", form)
    assert found.code == 0
    assert found.out.endswith("\n")
    assert "23" in found.out


def test_k_limits_the_quotations_but_keeps_those_of_figures(ask):
    answer = json.loads(ask(UNANSWERED, "-k", "1", "--json").out)
    assert len(answer["citations"]) <= 1
    answer = json.loads(ask(QUESTION, "-k", "1", "--json").out)
    numbers = {citation["number"] for citation in answer["citations"]}
    assert {figure["citation"] for figure in answer["figures"]} <= numbers


@pytest.mark.parametrize(
    ("id", "question", "message"),
    [
        ("empty", "", "no question in this line"),
        ("blank", " \n\t", "no question in this line"),
        ("long", "detection " * 10_000, "100,000 characters"),
        ("escape", "what \x1b[31m is", "control character (U+001B)"),
        ("nul", "what\0", "control character (U+0000)"),
        ("c1", "what\x9b31m", "control character (U+009B)"),
        ("surrogate", "caf\udce9", "not text"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isalnum() and len(value) < 10 else "",
)
def test_what_is_no_question_is_refused_on_stderr(ask, id, question, message):
    found = ask(question)
    assert (found.code, found.out) == (2, "")
    assert message in found.err
    assert found.err.count("\n") == 1
    answer = json.loads(ask(question, "--json").out)
    assert answer["status"] == "invalid"
    assert len(answer["question"]) <= 10_000


def test_question_of_megabytes_on_stdin_is_refused(ask):
    assert ask("-", stdin=b"a" * 3_000_000).code == 2


def test_batch_answers_line_by_line_in_order(ask):
    found = ask("--batch", stdin=f"{QUESTION}\n\n{UNANSWERED}\n\xff\n".encode("latin-1") + b"\x1b\nlast")
    lines = [json.loads(line) for line in found.out.splitlines()]
    assert (found.code, found.err) == (0, "")
    assert [line["status"] for line in lines][:5] == [
        "answered",
        "invalid",
        "not_found",
        "invalid",
        "invalid",
    ]
    assert len(lines) == 6
    assert lines[0] == json.loads(ask(QUESTION, "--json").out)
    assert lines[0]["question"] == QUESTION


def test_batch_of_nothing_is_nothing(ask):
    assert ask("--batch", stdin="") == (0, "", "")


def test_batch_keeps_going_after_a_line_of_megabytes(ask):
    found = ask("--batch", stdin=b"x" * 3_000_000 + b"\n" + QUESTION.encode() + b"\n")
    lines = [json.loads(line) for line in found.out.splitlines()]
    assert [line["status"] for line in lines] == ["invalid", "answered"]
    assert len(found.out) < 100_000


def test_conversation_fills_what_a_follow_up_leaves_out_until_it_is_reset(ask):
    turns = f"{QUESTION}\nand for England and Wales?\n/reset\nand for England and Wales?\n"
    lines = [json.loads(line) for line in ask("--batch", "--conversation", stdin=turns).out.splitlines()]
    assert len(lines) == 3
    assert lines[1]["answer"] == "26 percent"
    assert lines[2]["answer"] != "26 percent"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "no question"),
        (("--batch", "what"), "leave out"),
        (("--batch", "--format", "csv"), "leave out '--format'"),
        (("--conversation", "what"), "goes with '--batch'"),
        (("what", "--format", "xml"), "'xml' is no format"),
        (("what", "--wat"), "no option '--wat'"),
        (("what", "-k", "0"), "'0' is no number"),
        (("what", "-k", "-1"), "'-1' is no number"),
        (("what", "-k", "9" * 5000), "is no number"),
        (("what", "--area", "x"), "'figures' has"),
        (("what", "--report"), "needs a value"),
    ],
)
def test_usage_that_makes_no_sense_is_exit_2(ask, arguments, message):
    found = ask(*arguments)
    assert (found.code, found.out) == (2, "")
    assert message in found.err


def test_report_that_is_not_there_is_exit_3(ask):
    found = ask(QUESTION, "--report", "nowhere")
    assert (found.code, found.out) == (3, "")
    assert "'nowhere'" in found.err


def test_report_named_twice_is_the_same_as_once(run, ask):
    id = json.loads(run("reports", "list", "--format", "jsonl").out)["report"]
    assert ask(QUESTION, "--report", id, "--report", id).out == ask(QUESTION).out


def test_words_after_two_hyphens_are_no_options(ask):
    assert json.loads(ask("--json", "--", "--batch").out)["question"] == "--batch"


def test_colour_only_where_it_is_asked_for(ask, monkeypatch):
    assert "\x1b" not in ask(QUESTION).out
    assert "\x1b[1m23 percent" in ask(QUESTION, "--color", "always").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in ask(QUESTION, "--color", "auto").out
