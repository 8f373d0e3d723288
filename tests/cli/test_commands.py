import csv
import io
import json
import os

import pytest

from assistant import __version__


def test_no_command_without_a_terminal_is_usage(run):
    found = run()
    assert (found.code, found.out) == (2, "")
    assert "usage: assistant" in found.err


def test_version_is_one_line(run, ask):
    assert run("--version") == (0, f"assistant {__version__}\n", "")
    assert ask("--version").out == run("--version").out


@pytest.mark.parametrize("command", ["ask", "chat", "search", "figures", "outline", "reports", "doctor"])
def test_help_leads_with_examples(run, command):
    for arguments in ((command, "-h"), (command, "--help"), ("-h", command)):
        found = run(*arguments)
        assert (found.code, found.err) == (0, "")
        assert found.out.splitlines()[2] == "Examples:"
    assert command in run("-h").out


def test_lines_of_help_fit_a_page(run):
    assert all(len(line) <= 100 for line in run("-h").out.splitlines())


def test_unknown_command_names_the_nearest(run):
    found = run("serch", "x")
    assert (found.code, found.out) == (2, "")
    assert "did you mean 'search'" in found.err


def test_question_without_ask_is_told_how_to_ask(run):
    assert 'ask "what is the detection rate"' in run("what", "is", "the", "detection", "rate").err


def test_search_ranks_passages(run):
    found = run("search", "victim", "satisfaction", "-k", "3", "--json")
    values = json.loads(found.out)
    assert found.code == 0
    assert values["query"] == "victim satisfaction"
    assert [hit["rank"] for hit in values["hits"]] == [1, 2, 3]
    scores = [hit["score"] for hit in values["hits"]]
    assert scores == sorted(scores, reverse=True)
    assert "satisf" in values["hits"][0]["text"]


def test_search_formats_hold_the_same_hits(run):
    hits = json.loads(run("search", "burglary", "--json").out)["hits"]
    assert [
        json.loads(line) for line in run("search", "burglary", "--format", "jsonl").out.splitlines()
    ] == hits
    rows = list(csv.DictReader(io.StringIO(run("search", "burglary", "--format", "csv").out)))
    assert [row["passage"] for row in rows] == [hit["passage"] for hit in hits]
    assert run("search", "burglary", "--format", "markdown").out.count("\n") == len(hits) + 2


def test_search_without_a_hit_is_exit_1(run):
    found = run("search", "xylophone")
    assert (found.code, found.out) == (1, "")
    assert "no passage" in found.err
    assert run("search").code == 2


def test_figures_are_records_with_their_place(run):
    found = run("figures", "detection", "rate", "--format", "jsonl")
    records = [json.loads(line) for line in found.out.splitlines()]
    assert found.code == 0
    assert {record["value"] for record in records} >= {"23", "26"}
    text = run("reports", "show", records[0]["report"], "--text").out
    for record in records:
        assert text[record["start"] : record["end"]] == record["quote"]
        assert not {"role", "citation"} & set(record)
        for start, end in record["spans"].values():
            assert text[start:end]


def test_figures_are_filtered(run):
    everything = run("figures", "--format", "jsonl").out.splitlines()
    some = [
        json.loads(line) for line in run("figures", "--area", "wales", "--format", "jsonl").out.splitlines()
    ]
    assert 0 < len(some) < len(everything)
    assert all("Wales" in record["area"] for record in some)
    assert run("figures", "--unit", "parsecs").code == 1
    assert len(run("figures", "-k", "2", "--format", "jsonl").out.splitlines()) == 2


def test_csv_has_the_columns_of_the_records(run):
    rows = list(csv.DictReader(io.StringIO(run("figures", "--format", "csv").out)))
    records = [json.loads(line) for line in run("figures", "--format", "jsonl").out.splitlines()]
    assert len(rows) == len(records)
    assert set(rows[0]) == set(records[0])
    assert [row["id"] for row in rows] == [record["id"] for record in records]
    assert [row["value"] for row in rows] == [record["value"] or "" for record in records]


def test_outline_lists_every_heading_with_its_page(run):
    found = run("outline", "--json")
    sections = json.loads(found.out)["sections"]
    assert found.code == 0
    assert sections
    assert all(section["section"][-1] == section["title"] for section in sections)
    assert all(section["title"].split()[0] in run("outline").out for section in sections)


def test_reports_are_listed_and_shown(run):
    listed = json.loads(run("reports", "list", "--json").out)["reports"]
    assert [report["report"] for report in listed] == [
        json.loads(run("reports", "show", report["report"], "--json").out)["report"] for report in listed
    ]
    assert listed[0]["report"] in run("reports", "list").out
    assert run("reports", "show", "nowhere").code == 3
    assert run("reports", "show").code == 2
    assert run("reports", "lists").code == 2


def test_doctor_finds_a_sound_installation(run):
    found = run("doctor", "--json")
    facts = json.loads(found.out)
    assert found.code == 0
    assert facts["assistant"] == __version__
    assert int(facts["passages"]) > 0


def test_doctor_says_what_is_wrong(run, tmp_path):
    found = run("doctor", "--corpus", str(tmp_path / "nowhere"))
    assert found.code == 3
    assert "no corpus at" in found.out


def test_plain_chat_labels_who_speaks(run):
    found = run("chat", "--plain", stdin="what is the detection rate\n/reports\n/wat\n/quit\nnever read\n")
    assert (found.code, found.err) == (0, "")
    assert "You: what is the detection rate\nAssistant:\n23 percent" in found.out
    assert "There is no /wat" in found.out
    assert "never read" not in found.out
    assert not set(found.out) & set("│─┌┐└┘━┃")


def test_chat_without_a_terminal_says_what_works(run):
    found = run("chat")
    assert (found.code, found.out) == (2, "")
    assert "--plain" in found.err


def test_missing_corpus_is_exit_3_with_one_line(run, tmp_path, monkeypatch):
    found = run("ask", "anything", "--corpus", str(tmp_path / "nowhere"))
    assert (found.code, found.out, found.err.count("\n")) == (3, "", 1)
    monkeypatch.setenv("ASSISTANT_CORPUS", str(tmp_path / "elsewhere"))
    assert "elsewhere" in run("ask", "anything").err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_corpus_that_may_not_be_read_is_exit_3(run, tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir(mode=0)
    assert run("ask", "anything", "--corpus", str(folder)).code == 3


def test_corpus_of_ones_own_is_used_alone(run, tmp_path):
    (tmp_path / "parks.txt").write_text("Parks\n\nThe council planted 312 trees in 2019.\n")
    found = run("search", "trees", "--json", "--corpus", str(tmp_path))
    assert [hit["report"] for hit in json.loads(found.out)["hits"]] == ["parks"]


def test_folder_without_reports_answers_that_nothing_is_said(run, tmp_path):
    found = run("ask", "what is the detection rate", "--corpus", str(tmp_path))
    assert found.code == 1
    assert found.err == ""


def test_cache_that_cannot_be_written_is_no_error(run, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ASSISTANT_CACHE", str(tmp_path / "file" / "cache"))
    assert run("ask", "what is the detection rate").code == 0


def test_damaged_index_is_made_anew(run, tmp_path, monkeypatch):
    monkeypatch.setenv("ASSISTANT_CACHE", str(tmp_path))
    first = run("ask", "what is the detection rate")
    (saved,) = tmp_path.glob("index-*.sqlite")
    for damage in (b"", b"not a database", saved.read_bytes()[:10_000]):
        saved.write_bytes(damage)
        assert run("ask", "what is the detection rate") == first
