import json
import os
import sqlite3
from contextlib import closing

import pytest

ALL = {
    "figures.csv", "datapackage.json", "figures.jsonl", "figures.sqlite", "annotations.json", "references.json",
    "references.bib",
}  # fmt: skip


def test_everything_goes_into_a_folder(run, tmp_path):
    folder = tmp_path / "new" / "folder"
    found = run("export", "--to", str(folder))
    assert (found.code, found.out) == (0, "")
    assert {each.name for each in folder.iterdir()} == ALL
    assert found.err.count("wrote ") == len(ALL)
    with closing(sqlite3.connect(folder / "figures.sqlite")) as connection:
        lines = (folder / "figures.jsonl").read_text("utf-8").splitlines()
        assert connection.execute("select count(*) from figure").fetchone() == (len(lines),)


def test_nothing_is_replaced_unasked(run, tmp_path):
    (tmp_path / "figures.csv").write_text("mine", "utf-8")
    found = run("export", "--to", str(tmp_path))
    assert found.code == 2
    assert "--overwrite" in found.err
    assert [each.name for each in tmp_path.iterdir()] == ["figures.csv"]
    assert (tmp_path / "figures.csv").read_text("utf-8") == "mine"
    assert run("export", "csv", "--to", str(tmp_path), "--overwrite").code == 0
    assert (tmp_path / "figures.csv").read_text("utf-8").startswith("id,measure,")


def test_file_is_the_same_on_stdout_and_in_a_folder(run, tmp_path):
    for what, name in (
        ("csv", "figures.csv"),
        ("bibtex", "references.bib"),
        ("annotations", "annotations.json"),
    ):
        assert run("export", what, "--to", str(tmp_path)).code == 0
        found = run("export", what)
        assert (found.code, found.err) == (0, "")
        assert found.out == (tmp_path / name).read_bytes().decode("utf-8")


def test_lines_are_those_of_the_figures_command(run):
    assert run("export", "jsonl").out == run("figures", "--format", "jsonl").out


def test_answer_is_annotated_referred_to_and_drawn(run):
    annotations = json.loads(run("export", "annotations", "what is the detection rate").out)
    assert annotations["first"]["items"][0]["body"]["value"].endswith("23 percent")
    assert "23 percent" in json.loads(run("export", "csl", "what is the detection rate").out)[0]["note"]
    chart = json.loads(run("export", "chart", "compare the detection rate with England and Wales").out)
    assert [row["value"] for row in chart["data"]["values"]] == [23, 26]


USAGE = [
    ("no folder for everything", ("export",), "--to DIR"),
    ("no folder for a database", ("export", "sqlite"), "--to DIR"),
    ("an unknown export", ("export", "xlsx"), "choose from csv"),
    ("a chart of nothing", ("export", "chart"), "needs a question"),
    ("a question to figures", ("export", "csv", "detection", "rate"), "takes no question"),
]


@pytest.mark.parametrize(("arguments", "says"), [row[1:] for row in USAGE], ids=[row[0] for row in USAGE])
def test_wrong_words_are_usage(run, arguments, says):
    found = run(*arguments)
    assert (found.code, found.out) == (2, "")
    assert says in found.err


@pytest.mark.parametrize(
    "question", ["how many sheep are there in Peru", "how many nominals are in the gangs matrix"]
)
def test_what_cannot_be_drawn_is_said(run, question):
    found = run("export", "chart", question)
    assert (found.code, found.out) == (1, "")
    assert found.err.startswith("assistant: ")


def test_folder_that_is_a_file_is_usage(run, tmp_path):
    (tmp_path / "file").write_text("x", "utf-8")
    assert run("export", "csv", "--to", str(tmp_path / "file")).code == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_folder_that_cannot_be_written_is_an_error(run, tmp_path):
    tmp_path.chmod(0o500)
    found = run("export", "csv", "--to", str(tmp_path))
    assert found.code == 3
    assert "cannot write" in found.err


def test_unknown_report_is_an_error(run):
    assert run("export", "csv", "--report", "nowhere").code == 3
