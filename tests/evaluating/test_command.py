"""`assistant eval` as it is typed."""

from __future__ import annotations

import json

import pytest

from assistant.cli import main

SET = """\
{"id": "a", "question": "what is the vacancy rate for nurses", "value": "9", "unit": "percent", "evidence": "nurses was 9 percent"}
{"id": "b", "question": "what is the vacancy rate for nurses in Scotland", "answerable": false}
{"id": "c", "turns": [{"question": "what is sickness absence?"}, {"question": "and in England?", "value": "4.4"}]}
{"id": "d", "question": "how many doctors are there", "value": "999"}
"""
TEXT = """\
Staffing

The vacancy rate for nurses was 9 percent in January 2021. There were 214 doctors.

Sickness absence was 5.2 percent in January 2021, which was higher than the 4.4 percent in England.
"""
ABOUT = 'title = "Easterby"\narea = "Easterby General Hospital"\nnational = "England"\n'


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ASSISTANT_CACHE", str(tmp_path / "cache"))
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "easterby.txt").write_text(TEXT, "utf-8")
    (corpus / "easterby.toml").write_text(ABOUT, "utf-8")
    (tmp_path / "set.jsonl").write_text(SET, "utf-8")
    monkeypatch.setenv("ASSISTANT_CORPUS", str(corpus))
    monkeypatch.chdir(tmp_path)

    def call(*words):
        code = main(["eval", *words])
        captured = capsys.readouterr()
        return int(code), captured.out, captured.err

    return call


def test_table_and_failures(run):
    code, out, err = run("set.jsonl", "--failures")
    assert (code, err) == (0, "")
    assert out.startswith("set.jsonl\n")
    assert "d (set.jsonl): wrong value" in out
    assert "a (set.jsonl)" not in out


def test_json_holds_every_question_and_every_group(run):
    code, out, _ = run("set.jsonl", "--json")
    found = json.loads(out)
    assert code == 0
    assert [row["id"] for row in found["questions"]] == ["a", "b", "c", "c", "d"]
    assert [row["right"] for row in found["questions"]] == [True, True, True, True, False]
    assert found["groups"][-1]["n"] == 5
    assert found["conduct"][0]["recall"] == 1.0


def test_against_an_earlier_result(run, tmp_path):
    _, out, _ = run("set.jsonl", "--json")
    (tmp_path / "earlier.json").write_text(out.replace('"right": false', '"right": true'), "utf-8")
    code, out, _ = run("set.jsonl", "--against", "earlier.json")
    assert code == 0
    assert "5 questions in both, 5 right before, 4 now." in out
    assert "Worse:\n  d (set.jsonl)" in out


def test_other_formats(run):
    assert run("set.jsonl", "--format", "csv")[1].startswith("file,kind,n,right")
    assert run("set.jsonl", "--format", "markdown")[1].startswith("| file | kind |")
    lines = run("set.jsonl", "--format", "jsonl")[1].splitlines()
    assert [json.loads(line)["kind"] for line in lines][-1] == "all"


BAD = [
    ("no file", (), 2, "name a file"),
    ("a file that is not there", ("none.jsonl",), 3, "none.jsonl"),
    ("an earlier result that is not there", ("set.jsonl", "--against", "none.json"), 3, "none.json"),
    (
        "an earlier result that is none",
        ("set.jsonl", "--against", "set.jsonl"),
        3,
        "no result of an evaluation",
    ),
    ("failures as JSON", ("set.jsonl", "--json", "--failures"), 2, "--failures"),
    ("an unknown group", ("set.jsonl", "--by", "length"), 2, "length"),
    ("a report that is not there", ("set.jsonl", "--report", "nowhere"), 3, "nowhere"),
]


@pytest.mark.parametrize(("words", "code", "said"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_what_cannot_be_done_has_its_exit_code(run, words, code, said):
    found = run(*words)
    assert found[:2] == (code, "")
    assert said in found[2]
    assert found[2].count("\n") == 1


def test_empty_set_is_said(run, tmp_path):
    (tmp_path / "empty.jsonl").write_text("\n", "utf-8")
    code, _, err = run("empty.jsonl")
    assert code == 0
    assert "holds no question" in err


def test_empty_corpus_is_said(run, tmp_path):
    (tmp_path / "empty").mkdir()
    code, out, err = run("set.jsonl", "--corpus", "empty")
    assert code == 0
    assert "answerable but refused 1.000" in out
    assert "holds no report" in err


def test_control_characters_do_not_reach_the_terminal(run, tmp_path):
    (tmp_path / "evil.jsonl").write_text(
        '{"id": "\\u001b[31m", "question": "\\u001b[2Jx", "value": "1"}\n', "utf-8"
    )
    _, out, _ = run("evil.jsonl", "--failures")
    assert "\x1b" not in out
