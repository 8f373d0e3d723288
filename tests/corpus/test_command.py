"""`assistant reports add` and `remove` as a user meets them: stdout, stderr, exit code apart."""

import json
import os
import signal
import subprocess
import sys

import pytest

from assistant.cli import main

KEYS = {"path", "report", "status", "pages", "passages", "figures", "reason", "warnings"}


@pytest.fixture
def run(capsys, tmp_path):
    def call(*arguments):
        code = main([*map(str, arguments), "--corpus", str(tmp_path / "corpus")])
        return code, *capsys.readouterr()

    return call


def test_each_file_is_one_line_of_json(run, write_report, tmp_path):
    good, bad = write_report("good.txt"), tmp_path / "reports" / "bad.txt"
    bad.write_bytes(b"")
    code, out, err = run("reports", "add", tmp_path / "reports", tmp_path / "missing.pdf", "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 3
    assert [(row["path"], row["status"]) for row in rows] == [
        (str(bad), "failed"),
        (str(good), "added"),
        (str(tmp_path / "missing.pdf"), "failed"),
    ]
    assert all(set(row) == KEYS for row in rows)
    assert rows[1]["report"] == "good"
    assert rows[1]["reason"] is None
    assert rows[0]["report"] is None
    assert rows[0]["reason"]
    assert len(err.splitlines()) == 2


def test_adding_in_words_says_what_was_done_and_draws_no_bar_into_a_file(run, write_report):
    code, out, err = run("reports", "add", write_report("a.txt"), write_report("b.txt", count=3))
    assert code == 0
    assert [line.split()[:2] for line in out.splitlines()] == [["added", "a"], ["added", "b"]]
    assert err == ""


def test_an_added_report_is_listed_shown_asked_and_removed(run, write_report):
    run("reports", "add", write_report("a.txt"))
    assert "a\n" in run("reports", "list")[1]
    code, text, _ = run("reports", "show", "a", "--text")
    assert (code, text) == (0, write_report("a.txt").read_text())
    code, out, _ = run("ask", "how many children are looked after", "--json")
    assert code == 0
    assert json.loads(out)["figures"][0]["value"] == "412"
    assert run("reports", "remove", "a", "--json")[:2] == (0, '{"report": "a", "status": "removed"}\n')
    assert run("ask", "how many children are looked after")[0] == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("add",),
        ("add", ""),
        ("add", "x.txt", "--set", "colour=red"),
        ("add", "x.txt", "--set", "area"),
        ("add", "x.txt", "--set", "published=soon"),
        ("add", "x.txt", "--format", "csv"),
        ("remove",),
        ("list", "--set", "area=Kent"),
    ],
)
def test_what_cannot_be_meant_is_exit_2_and_one_line(run, arguments):
    code, out, err = run("reports", *arguments)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1


def test_nothing_is_made_where_nothing_can_be_read(run, tmp_path):
    code, _, err = run("reports", "add", tmp_path / "nowhere")
    assert code == 3
    assert len(err.splitlines()) == 1
    assert not (tmp_path / "corpus").exists()


def test_the_loose_reports_of_a_folder_come_into_the_corpus_that_grows_there(write_report, tmp_path, capsys):
    write_report("a.txt")
    other = write_report("b.txt", count=5, folder="elsewhere")
    folder = str(tmp_path / "reports")
    assert main(["reports", "add", str(other), "--corpus", folder]) == 0
    capsys.readouterr()
    main(["reports", "list", "--corpus", folder, "--format", "jsonl"])
    assert [json.loads(line)["report"] for line in capsys.readouterr().out.splitlines()] == ["a", "b"]


def test_settings_reach_the_report(run, write_report):
    run("reports", "add", write_report("a.txt"), "--set", "area=Testshire", "--set", "published=2016-02-03")
    row = json.loads(run("reports", "show", "a", "--json")[1])
    assert (row["area"], row["published"]) == ("Testshire", "2016-02-03")


def test_a_damaged_corpus_is_exit_3_and_one_line(run, write_report, tmp_path):
    run("reports", "add", write_report("a.txt"))
    path = tmp_path / "corpus" / "corpus.sqlite"
    path.write_bytes(path.read_bytes()[:20000])
    for arguments in (
        ("ask", "how many"),
        ("reports", "list"),
        ("reports", "add", write_report("b.txt", count=1)),
    ):
        code, out, err = run(*arguments)
        assert (code, out) == (3, "")
        assert len(err.splitlines()) == 1
        assert "damaged" in err


@pytest.mark.skipif(os.name == "nt", reason="needs process groups")
def test_an_interrupt_is_exit_130_and_what_is_done_stays_done(run, write_report, tmp_path):
    for at in range(40):
        write_report(f"r{at:02}.txt", count=100 + at)
    command = [sys.executable, "-m", "assistant", "reports", "add", str(tmp_path / "reports"), "--json"]
    process = subprocess.Popen(
        [*command, "--corpus", str(tmp_path / "corpus")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    done = [json.loads(process.stdout.readline())["report"] for _ in range(3)]
    os.killpg(process.pid, signal.SIGINT)
    process.communicate(timeout=60)
    assert process.returncode == 130
    out = run("reports", "list", "--format", "jsonl")[1]
    kept = [json.loads(line)["report"] for line in out.splitlines()]
    assert done == ["r00", "r01", "r02"]
    assert kept[:3] == done
    assert len(kept) < 40
