import json

import pytest

RIGHT = "The Met's detection rate was 23 percent.\n"
WRONG = "Intro.\n\nThe Met's detection rate was 33 percent.\n"


@pytest.fixture
def draft(tmp_path):
    def write(text, name="draft.md"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    return write


def test_draft_that_is_borne_out_exits_0(run, draft):
    found = run("verify", draft(RIGHT))
    assert (found.code, found.err) == (0, "")
    assert found.out == "1 number or quotation checked, none that the reports do not bear out\n"


def test_mismatch_exits_1_with_line_verdict_and_place(run, draft):
    path = draft(WRONG)
    found = run("verify", path)
    assert found.code == 1
    said = " ".join(found.out.split())  # a long path breaks the line
    assert "“33 percent”: wrong value" in said
    assert ":3: " in said
    assert "the report says: 23 percent, detection rate" in found.out
    assert "p. 10" in found.out


def test_json_holds_every_finding_with_its_citation(run, draft):
    path = draft(RIGHT + WRONG)
    made = json.loads(run("verify", path, "--json").out)
    assert made["schema"] == 1
    (file,) = made["files"]
    assert (file["file"], file["claims"], file["mismatches"]) == (path, 2, 1)
    right, wrong = made["findings"]
    assert (right["fits"], right["verdict"], right["line"]) == (True, "supported", 1)
    assert (wrong["fits"], wrong["verdict"], wrong["line"]) == (False, "wrong value", 4)
    assert wrong["figure"]["value"] == "23"
    assert wrong["citation"]["page"] == "10"


@pytest.mark.parametrize("form", ["jsonl", "csv", "markdown"])
def test_other_formats_have_a_row_a_finding(run, draft, form):
    found = run("verify", draft(RIGHT + WRONG), "--format", form)
    assert found.code == 1
    assert found.out.count("wrong value") >= 1
    assert found.out.count("supported") == 1


def test_draft_from_stdin_keeps_its_lines(run):
    found = run("verify", "-", stdin="\ufeff\n\n" + WRONG)
    assert found.code == 1
    assert found.out.startswith("line 5: “33 percent”")


def test_several_drafts_are_one_check(run, draft):
    found = run("verify", draft(RIGHT, "a.txt"), draft(WRONG, "b.txt"))
    assert found.code == 1
    assert found.out.count("checked") == 2


def test_no_draft_is_usage(run):
    found = run("verify")
    assert (found.code, found.out) == (2, "")
    assert "name a file" in found.err


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02binary", None], ids=["empty", "binary", "missing"])
def test_unreadable_draft_exits_3(run, draft, tmp_path, content):
    path = str(tmp_path / "missing.md") if content is None else draft(content)
    found = run("verify", path)
    assert (found.code, found.out) == (3, "")
    assert found.err.startswith("assistant: ")


def test_control_characters_of_a_draft_do_not_reach_the_terminal(run, draft):
    found = run(
        "verify",
        draft('The Met said "\x1b[31mnothing of this is in it" and 33 percent was its detection rate.'),
    )
    assert "\x1b" not in found.out
