"""The saved index of loose files: made once, made anew when it must be, never trusted when damaged."""

import os
import sqlite3
import subprocess
import sys

import pytest

from assistant.corpus.opening import open_store
from assistant.errors import CorpusError, ReadError


def saved(tmp_path):
    return sorted((tmp_path / "cache").glob("*"))


def ids(folder):
    return open_store(str(folder)).report_ids()


def test_the_index_is_written_aside_and_renamed(tmp_path, write_report):
    write_report("a.txt")
    ids(tmp_path / "reports")
    (only,) = saved(tmp_path)
    assert only.name.startswith("index-")
    before = only.stat().st_ino
    assert ids(tmp_path / "reports") == ("a",)
    assert saved(tmp_path)[0].stat().st_ino == before


def change_text(folder):
    (folder / "a.txt").write_text((folder / "a.txt").read_text() + "\nMore was said.\n", "utf-8")


def add_file(folder):
    (folder / "b.txt").write_text("Another report.\n", "utf-8")


def add_metadata(folder):
    (folder / "a.toml").write_text('title = "Another title"\n', "utf-8")


def remove_file(folder):
    (folder / "z.txt").unlink()


@pytest.mark.parametrize("change", [change_text, add_file, add_metadata, remove_file])
def test_the_index_is_made_anew_when_a_report_or_its_metadata_changes(tmp_path, write_report, change):
    write_report("a.txt")
    write_report("z.txt", place="Zeal")
    folder = tmp_path / "reports"
    ids(folder)
    (old,) = saved(tmp_path)
    change(folder)
    store = open_store(str(folder))
    (new,) = saved(tmp_path)  # the old one is gone
    assert new != old
    assert store.report_ids() == tuple(sorted(path.stem for path in folder.glob("*.txt")))
    if change is add_metadata:
        assert store.report("a").title == "Another title"


def truncated(path):
    path.write_bytes(path.read_bytes()[:-5000])


def flipped(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0x10
    path.write_bytes(bytes(data))


def garbage(path):
    path.write_bytes(os.urandom(5000))


def empty(path):
    path.write_bytes(b"")


@pytest.mark.parametrize("damage", [truncated, flipped, garbage, empty])
def test_a_damaged_index_is_made_anew(tmp_path, write_report, damage):
    write_report("a.txt")
    folder = tmp_path / "reports"
    ids(folder)
    (path,) = saved(tmp_path)
    whole = path.read_bytes()
    damage(path)
    assert ids(folder) == ("a",)
    (again,) = saved(tmp_path)
    assert again == path
    assert len(again.read_bytes()) == len(whole)


def test_without_a_folder_to_write_to_the_index_lives_in_memory(tmp_path, write_report, monkeypatch):
    write_report("a.txt")
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("ASSISTANT_CACHE", str(tmp_path / "file" / "cache"))
    store = open_store(str(tmp_path / "reports"))
    assert store.report_ids() == ("a",)
    assert store.figures()


def test_a_full_disk_leaves_no_half_an_index(tmp_path, write_report, monkeypatch):
    write_report("a.txt")

    def fail(*_):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("assistant.corpus.building.seal", fail)
    assert ids(tmp_path / "reports") == ("a",)
    assert saved(tmp_path) == []


def test_two_processes_make_one_index(tmp_path, write_report):
    write_report("a.txt")
    code = "import sys; from assistant.corpus.opening import open_store; print(open_store(sys.argv[1]).report_ids())"
    started = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path / "reports")], stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    assert [process.communicate(timeout=60)[0].strip() for process in started] == ["('a',)", "('a',)"]
    assert len(saved(tmp_path)) == 1


@pytest.mark.parametrize("name", ["missing", "a file", "bad metadata", "not text"])
def test_a_corpus_that_cannot_be_read_is_one_line(tmp_path, write_report, name):
    folder = tmp_path / "reports"
    path = write_report("a.txt")
    wanted = CorpusError
    if name == "missing":
        folder = tmp_path / "nowhere"
    elif name == "a file":
        folder = path
    elif name == "bad metadata":
        (folder / "a.toml").write_text("title = 3\n", "utf-8")
    else:
        path.write_bytes(b"\0\1\2\3" * 50)
        wanted = ReadError
    with pytest.raises(wanted) as caught:
        open_store(str(folder))
    assert "\n" not in str(caught.value)
    assert saved(tmp_path) == []


def test_an_empty_folder_is_an_empty_corpus(tmp_path):
    (tmp_path / "reports").mkdir()
    store = open_store(str(tmp_path / "reports"))
    assert store.report_ids() == ()
    assert store.index.search(["child"], 5) == []
    assert store.figures_for(["child"]) == ()


def test_the_bundled_report_is_there_until_the_user_has_a_corpus_and_in_it(write_report, tmp_path):
    bundled = open_store().report_ids()
    assert len(bundled) == 1
    from assistant.cli import main

    assert main(["reports", "add", str(write_report("a.txt"))]) == 0
    assert open_store().report_ids() == (*bundled, "a")
    assert main(["reports", "remove", bundled[0]]) == 0
    assert main(["reports", "add", str(write_report("b.txt", count=3))]) == 0
    assert open_store().report_ids() == ("a", "b")


def test_a_folder_of_other_formats_says_how_they_are_read(tmp_path):
    folder = tmp_path / "pdfs"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"%PDF-1.4")
    with pytest.raises(CorpusError, match="assistant reports add"):
        open_store(str(folder))


def test_of_very_many_files_a_changed_one_is_noticed_too(tmp_path, write_report, monkeypatch):
    monkeypatch.setattr("assistant.corpus.opening._READ", 1)
    write_report("a.txt")
    write_report("b.txt", place="Bexhill")
    ids(tmp_path / "reports")
    (old,) = saved(tmp_path)
    ids(tmp_path / "reports")
    assert saved(tmp_path) == [old]
    change_text(tmp_path / "reports")
    ids(tmp_path / "reports")
    (new,) = saved(tmp_path)
    assert new != old


def test_an_index_left_half_made_long_ago_is_removed_and_one_in_the_making_is_not(tmp_path, write_report):
    write_report("a.txt")
    (tmp_path / "cache").mkdir(exist_ok=True)
    old, new = (tmp_path / "cache" / f"making-{name}.sqlite" for name in ("old", "new"))
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    ids(tmp_path / "reports")
    assert not old.exists() and new.exists()
