"""A corpus that grows: the same files give the same corpus, whatever the way there."""

import sqlite3
import time
from contextlib import closing

import pytest

from assistant.corpus.adding import add_reports
from assistant.corpus.growing import Corpus
from assistant.corpus.mending import outdated
from assistant.corpus.opening import open_store
from assistant.corpus.sources import find_files, read_report
from assistant.errors import CorpusError

HISTORY = {"source", "removed", "meta", "report_words", "length"}  # how it came to be, not what it holds


def contents(folder):
    """Return every row that a question may look up."""
    with closing(sqlite3.connect(folder / "corpus.sqlite")) as connection:
        tables = [
            name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")
        ]
        # The largest saturation of a term is a bound, which removing a report may leave too large.
        return {
            name: sorted(
                map(
                    repr,
                    connection.execute(
                        "select term, count, idf from token" if name == "token" else f"select * from {name}"
                    ),
                )
            )
            for name in tables
            if name not in HISTORY
        }


def test_added_reports_are_found_and_asked(tmp_path, write_report, add):
    (one,) = add(write_report("Ashford (2015).txt"))
    assert (one.report, one.status, one.pages) == ("ashford-2015", "added", 0)
    store = open_store(str(tmp_path / "corpus"))
    assert store.report_ids() == ("ashford-2015",)
    assert one.passages == store.count("passage") > 0
    assert one.figures == store.count("figure") > 0
    assert {str(entry.figure.value) for entry in store.figures()} >= {"412", "37"}
    assert [store.index.passage(n).report for n, _ in store.index.search(["child"], 1)] == ["ashford-2015"]


def test_the_same_content_twice_changes_nothing(tmp_path, write_report, add):
    path = write_report("one.txt")
    add(path)
    before = contents(tmp_path / "corpus")
    copy = write_report("copy.txt", folder="elsewhere")
    assert [each.status for each in add(path, copy)] == ["unchanged", "unchanged"]
    assert {each.report for each in add(path, copy)} == {"one"}
    assert contents(tmp_path / "corpus") == before


def test_the_same_content_twice_in_one_go_is_one_report(write_report, add):
    first, second = write_report("a.txt"), write_report("b.txt")
    found = add(first, second)
    assert [(each.report, each.status) for each in found] == [("a", "added"), ("a", "unchanged")]
    assert found[0].passages == found[1].passages


def test_a_changed_file_replaces_its_old_version(tmp_path, write_report, add):
    add(write_report("a.txt"), write_report("b.txt", place="Bexhill", count=98))
    (again,) = add(write_report("a.txt", count=555))
    assert (again.report, again.status) == ("a", "replaced")
    store = open_store(str(tmp_path / "corpus"))
    assert set(store.report_ids()) == {"a", "b"}
    values = {str(entry.figure.value) for entry in store.figures()}
    assert "555" in values
    assert "412" not in values


def test_files_of_one_name_in_two_folders_are_two_reports(write_report, add):
    found = add(write_report("a.txt", folder="x"), write_report("a.txt", year=2017, folder="y"))
    assert [(each.report, each.status) for each in found] == [("a", "added"), ("a-2", "added")]


def test_a_file_that_moved_and_changed_is_the_same_report(write_report, add):
    old = write_report("a.txt", folder="x")
    add(old)
    old.unlink()
    (moved,) = add(write_report("a.txt", count=500, folder="y"))
    assert (moved.report, moved.status) == ("a", "replaced")


@pytest.mark.parametrize("gone", ["a", "b", "c"])
def test_removing_a_report_leaves_what_was_there_without_it(tmp_path, write_report, add, gone):
    paths = {
        "a": write_report("a.txt"),
        "b": write_report("b.txt", place="Bexhill", year=2017, count=98, share=3),
        "c": write_report("c.txt", place="Camberley", year=2019, count=1204, share=60),
    }
    add(*paths.values())
    with closing(Corpus(str(tmp_path / "corpus"))) as corpus:
        corpus.remove(gone)
        corpus.finish()
    rest = [path for id, path in paths.items() if id != gone]
    add(*rest, folder=tmp_path / "other")
    found, wanted = contents(tmp_path / "corpus"), contents(tmp_path / "other")
    numbered = {
        "report",
        "passage",
        "sentence",
        "above",
        "part",
        "figure",
        "figure_term",
        "posting",
        "ledger",
        "token",
    }
    assert {name for name in wanted if found[name] != wanted[name]} <= (numbered if gone != "c" else set())
    assert {name: len(rows) for name, rows in found.items()} == {
        name: len(rows) for name, rows in wanted.items()
    }


def test_removing_what_is_not_there_is_an_error(tmp_path, write_report, add):
    add(write_report("a.txt"))
    with (
        closing(Corpus(str(tmp_path / "corpus"))) as corpus,
        pytest.raises(CorpusError, match="no report 'zebra'"),
    ):
        corpus.remove("zebra")


def test_a_removed_report_can_be_added_again(tmp_path, write_report, add):
    path = write_report("a.txt")
    add(path)
    with closing(Corpus(str(tmp_path / "corpus"))) as corpus:
        corpus.remove("a")
    assert open_store(str(tmp_path / "corpus")).report_ids() == ()
    assert [(each.report, each.status) for each in add(path)] == [("a", "added")]


def test_reports_read_in_other_processes_are_the_same(tmp_path, write_report, add):
    paths = [
        write_report(f"r{at}.txt", place=place, count=100 + at)
        for at, place in enumerate(("Ashford", "Bexhill", "Crewe", "Dover"))
    ]
    alone = add(*paths, folder=tmp_path / "one")
    together = add(*paths, folder=tmp_path / "two", workers=2)
    assert alone == together
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_file_that_cannot_be_read_fails_alone(tmp_path, write_report, add):
    empty = write_report("empty.txt")
    empty.write_text("  \n", "utf-8")
    good = write_report("good.txt")
    missing = tmp_path / "missing.txt"
    found = {each.path: each for each in add(empty, good, missing)}
    assert [found[str(each)].status for each in (empty, good, missing)] == ["failed", "added", "failed"]
    for each in (empty, missing):
        assert found[str(each)].report is None
        assert str(each) in found[str(each)].reason
        assert "\n" not in found[str(each)].reason


def test_a_name_with_a_newline_and_strange_bytes_is_taken(tmp_path, write_report, add):
    odd = write_report("a\nb.txt")
    bytes_name = tmp_path / "reports" / "caf\udce9.txt"
    bytes_name.write_bytes(odd.read_bytes() + b"\nMore was said of caseloads.\n")
    found = add(odd, bytes_name)
    assert [each.status for each in found] == ["added", "added"]
    assert [each.status for each in add(odd, bytes_name)] == ["unchanged", "unchanged"]


def test_settings_correct_what_was_found_and_stay(tmp_path, write_report, add):
    path = write_report("a.txt")
    add(path)
    (changed,) = add(path, settings={"area": "Testshire", "area_names": "the shire; the council"})
    assert (changed.report, changed.status) == ("a", "replaced")
    (same,) = add(path)
    assert same.status == "unchanged"
    metadata = open_store(str(tmp_path / "corpus")).report("a").metadata
    assert (metadata.area, metadata.area_names) == ("Testshire", ("the shire", "the council"))
    write_report("a.txt", count=777)
    add(path)
    assert open_store(str(tmp_path / "corpus")).report("a").metadata.area == "Testshire"


def test_folders_are_searched_for_reports(tmp_path, write_report):
    wanted = [write_report("a.txt"), write_report("deep/er/b.md")]
    write_report("c.csv")
    write_report(".hidden.txt")
    write_report(".git/d.txt")
    assert list(find_files([str(tmp_path / "reports")])) == [(str(path), "") for path in wanted]


def test_a_folder_without_reports_is_said_to_have_none(tmp_path):
    ((path, reason),) = find_files([str(tmp_path)])
    assert path == str(tmp_path)
    assert "no report" in reason


def test_reports_read_by_other_code_are_told_and_read_again(tmp_path, write_report, add, monkeypatch):
    path = write_report("a.txt")
    add(path)
    assert outdated(str(tmp_path / "corpus")) == 0
    with closing(sqlite3.connect(tmp_path / "corpus" / "corpus.sqlite")) as connection:
        connection.execute("update source set code = 'older'")
        connection.commit()
    assert outdated(str(tmp_path / "corpus")) == 1
    assert open_store(str(tmp_path / "corpus")).count("figure") > 0
    assert [each.status for each in add(path)] == ["replaced"]
    assert outdated(str(tmp_path / "corpus")) == 0


def test_two_that_add_the_same_file_make_one_report(tmp_path, write_report):
    path = str(write_report("a.txt"))
    corpora = [Corpus(str(tmp_path / "corpus")) for _ in range(2)]
    # Both have planned before either has saved.
    runs = [add_reports(corpus, iter([(path, "")]), {}, 1) for corpus in corpora]
    assert [next(run).status for run in runs] == ["added", "unchanged"]
    assert corpora[0].ids() == {"a"}


def test_an_id_taken_meanwhile_gets_a_number(tmp_path, write_report):
    one, other = write_report("a.txt", folder="x"), write_report("a.txt", year=2018, folder="y")
    corpora = [Corpus(str(tmp_path / "corpus")) for _ in range(2)]
    from assistant.corpus.adding import _Plan, read_rows

    works = [
        _Plan(corpus, {}).work(str(path), "") for corpus, path in zip(corpora, (one, other), strict=True)
    ]
    saved = [
        corpus.save(work.source, None, lambda id, work=work: read_rows(work.source.path, id, {}))
        for corpus, work in zip(corpora, works, strict=True)
    ]
    assert [each.report for each in saved] == ["a", "a-2"]


def test_a_report_that_takes_too_long_fails_alone(write_report, add, monkeypatch):
    slow, good = write_report("slow.txt"), write_report("good.txt", count=9)
    monkeypatch.setenv("ASSISTANT_READ_SECONDS", "1")
    monkeypatch.setattr("assistant.corpus.limits.TIMES", 1)
    real = read_report

    def read(path, id, settings):
        if id == "slow":
            time.sleep(5)
        return real(path, id, settings)

    monkeypatch.setattr("assistant.corpus.adding.read_report", read)
    first, second = add(slow, good)
    assert (first.status, second.status) == ("failed", "added")
    assert "longer than 1 seconds" in first.reason


def test_a_format_is_told_by_content_and_not_by_the_name(tmp_path, write_report, add):
    page = tmp_path / "reports" / "page.txt"
    write_report("other.txt")
    page.write_text(
        "<html><head><title>Crewe</title></head><body><h1>Crewe</h1><p>At 31 March 2015, 77 children are looked after.</p></body></html>"
    )
    (added,) = add(page)
    assert added.status == "added"
    assert "<" not in open_store(str(tmp_path / "corpus")).report("page").text


def test_figures_of_some_reports_are_those_of_all_that_are_theirs(tmp_path, write_report, add):
    add(write_report("a.txt"), write_report("b.txt", count=98), write_report("c.txt", count=7))
    store = open_store(str(tmp_path / "corpus"))
    every = store.figures()
    for ids in ([], ["b"], ["c", "a"], ["a", "b", "c"]):
        theirs = tuple(entry for entry in every if entry.figure.report in ids)
        assert store.figures(ids) == theirs
        found = store.figures_for(["child"])
        assert store.figures_for(["child"], ids) == tuple(each for each in found if each.figure.report in ids)
        own = store.figures_for(["child"], ids, own=True)
        assert own == tuple(each for each in theirs if "child" in each.own)
        assert store.best_figures([(1.0, [["child"]])], 99, ids) == own
