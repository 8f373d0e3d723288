"""A corpus comes to no harm: killed writers, two at once, damage, full disks, newer versions."""

import contextlib
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest

from assistant.cli import main
from assistant.corpus.growing import Corpus
from assistant.corpus.mending import look_through
from assistant.corpus.opening import open_store
from assistant.errors import CorpusError

ADD = """
import sys
from assistant.corpus.adding import add_reports
from assistant.corpus.growing import Corpus
from assistant.corpus.sources import find_files
if __name__ == "__main__":
    corpus = Corpus(sys.argv[1])
    if not corpus.is_based:
        corpus.set_based()
    for added in add_reports(corpus, find_files(sys.argv[2:]), {}, 1):
        print(added.status, added.report, flush=True)
    corpus.finish()
"""


def start(folder, *paths):
    command = [sys.executable, "-c", ADD, str(folder), *map(str, paths)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("lines", [0, 1, 3])
def test_what_was_done_before_a_kill_stays_and_the_rest_can_be_added(tmp_path, write_report, add, lines):
    paths = [write_report(f"r{at}.txt", place="Ashford", count=200 + at, year=2010 + at) for at in range(8)]
    process = start(tmp_path / "corpus", *paths)
    for _ in range(lines):
        process.stdout.readline()
    if not lines:
        time.sleep(0.8)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    kept = set()
    with contextlib.suppress(CorpusError):
        store = open_store(str(tmp_path / "corpus"))
        kept = set(store.report_ids())
        assert store.count("report") == len(kept)
        assert store.count("passage") == store.index.size
        store.close()
    assert len(kept) >= lines
    found = add(*paths)
    assert {each.report for each in found if each.status == "unchanged"} == kept
    assert len(open_store(str(tmp_path / "corpus")).report_ids()) == 8


def test_an_add_that_was_cut_off_is_finished_when_the_corpus_is_opened(tmp_path, write_report, add):
    path = write_report("a.txt")
    path.write_text(path.read_text() + "\nThe Local Area Group (LAG) met twice.\n", "utf-8")
    add(path)
    with closing(sqlite3.connect(tmp_path / "corpus" / "corpus.sqlite")) as connection:
        connection.execute("delete from alias")
        connection.execute("update token set idf = 1.0")
        connection.execute("update meta set value = 'no' where key = 'finished'")
        connection.commit()
    store = open_store(str(tmp_path / "corpus"))
    assert [alias.long for alias in store.aliases(["lag"])] == ["Local Area Group"]


def test_two_processes_add_to_one_corpus(tmp_path, write_report):
    one = [write_report(f"a{at}.txt", count=300 + at) for at in range(4)]
    two = [write_report(f"b{at}.txt", count=400 + at) for at in range(4)]
    processes = [start(tmp_path / "corpus", *one), start(tmp_path / "corpus", *two, *one[:2])]
    ends = [(process.communicate(timeout=120), process.returncode) for process in processes]
    assert [code for _, code in ends] == [0, 0], ends
    store = open_store(str(tmp_path / "corpus"))
    assert sorted(store.report_ids()) == [*(f"a{at}" for at in range(4)), *(f"b{at}" for at in range(4))]
    assert store.count("passage") == store.index.size
    for id in store.report_ids():
        assert [store.index.passage(number).report for number in store.passages_of(id)] == [
            id
        ] * store.report(id).passages


def test_a_reader_sees_what_another_process_adds_after_a_refresh(tmp_path, write_report, add):
    add(write_report("a.txt"))
    store = open_store(str(tmp_path / "corpus"))
    store.refresh()
    assert store.report_ids() == ("a",)
    size = store.index.size
    add(write_report("b.txt", place="Bexhill"))
    store.refresh()
    assert store.report_ids() == ("a", "b")
    assert store.index.size > size


def damaged(path, how):
    data = path.read_bytes()
    if how == "half":
        data = data[: len(data) // 2]
    elif how == "last page":
        data = data[:-4096]
    elif how == "garbage":
        data = os.urandom(len(data))
    elif how == "text":
        data = b"this is no database\n" * 100
    elif how == "pages":
        data = data[:4096] + os.urandom(len(data) - 4096)
    path.write_bytes(data)


@pytest.mark.parametrize("how", ["half", "last page", "garbage", "text", "pages"])
def test_a_damaged_corpus_is_said_to_be_and_left_alone(tmp_path, write_report, add, how):
    path = write_report("a.txt")
    add(path)
    corpus = tmp_path / "corpus" / "corpus.sqlite"
    damaged(corpus, how)
    before = corpus.read_bytes()
    with pytest.raises(CorpusError) as caught:
        open_store(str(tmp_path / "corpus")).figures()
    assert repr(str(corpus)) in str(caught.value)
    assert "\n" not in str(caught.value)
    with pytest.raises(CorpusError):
        add(path)
    assert corpus.read_bytes() == before


def test_a_corpus_of_a_newer_version_is_refused(tmp_path, write_report, add):
    path = write_report("a.txt")
    add(path)
    with closing(sqlite3.connect(tmp_path / "corpus" / "corpus.sqlite")) as connection:
        connection.execute("update meta set value = '99' where key = 'format'")
        connection.commit()
    for use in (lambda: open_store(str(tmp_path / "corpus")), lambda: add(path)):
        with pytest.raises(CorpusError, match="newer version"):
            use()


def test_another_programs_database_is_no_corpus(tmp_path, add, write_report):
    (tmp_path / "corpus").mkdir()
    with closing(sqlite3.connect(tmp_path / "corpus" / "corpus.sqlite")) as connection:
        connection.execute("create table meta (key text, value text)")
        connection.commit()
    for use in (lambda: open_store(str(tmp_path / "corpus")), lambda: add(write_report("a.txt"))):
        with pytest.raises(CorpusError, match="is no corpus"):
            use()


def test_a_corpus_kept_locked_is_said_to_be(tmp_path, write_report, add, monkeypatch):
    monkeypatch.setattr("assistant.corpus.growing.WAIT", 0.2)
    path = write_report("a.txt")
    add(path)
    with closing(sqlite3.connect(tmp_path / "corpus" / "corpus.sqlite")) as connection:
        connection.execute("begin immediate")
        with pytest.raises(CorpusError, match="another process"):
            add(write_report("b.txt", count=1))
        assert open_store(str(tmp_path / "corpus")).report_ids() == ("a",)


def test_a_full_disk_leaves_the_corpus_as_it_was(tmp_path, write_report, add):
    add(write_report("a.txt"))
    corpus = tmp_path / "corpus" / "corpus.sqlite"
    big = write_report("big.txt")
    big.write_text(
        big.read_text() + "".join(f"\n\nWord{at} kept {at} records.\n" for at in range(3000)), "utf-8"
    )
    size = corpus.stat().st_size
    code = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({size + 8192}, {size + 8192}));"
        + ADD.replace("\nimport", "\nimport")
    )
    found = subprocess.run(
        [sys.executable, "-c", code.replace(";\nimport sys", "\nimport sys"), str(corpus.parent), str(big)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "CorpusError" in found.stderr, found
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY
    assert open_store(str(corpus.parent)).report_ids() == ("a",)
    add(write_report("b.txt", count=7))
    assert open_store(str(corpus.parent)).report_ids() == ("a", "b")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_to_is_read_all_the_same(tmp_path, write_report, add):
    add(write_report("a.txt"))
    folder = tmp_path / "corpus"
    os.chmod(folder / "corpus.sqlite", 0o444)
    os.chmod(folder, 0o555)
    try:
        assert open_store(str(folder)).report_ids() == ("a",)
        with pytest.raises(CorpusError):
            add(write_report("b.txt", count=1))
    finally:
        os.chmod(folder, 0o755)


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(CorpusError, match="cannot make the folder"):
        Corpus(str(tmp_path / "file" / "corpus"))


def test_an_empty_file_is_a_corpus_that_holds_nothing_yet(tmp_path, write_report, add):
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "corpus.sqlite").touch()
    assert open_store(str(tmp_path / "corpus")).report_ids() == ()
    add(write_report("a.txt"))
    assert open_store(str(tmp_path / "corpus")).report_ids() == ("a",)


def test_damage_deep_inside_is_found_when_the_corpus_is_doubted(tmp_path, write_report, add):
    add(write_report("a.txt"))
    path = tmp_path / "corpus" / "corpus.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        page = connection.execute("select rootpage from sqlite_master where name = 'sentence'").fetchone()[0]
        size = connection.execute("pragma page_size").fetchone()[0]
    data = bytearray(path.read_bytes())
    data[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(bytes(data))
    open_store(str(tmp_path / "corpus")).close()
    with pytest.raises(CorpusError, match="is damaged"):
        open_store(str(tmp_path / "corpus"), fresh=True)


def flipped(path):
    """Change one letter of a report's text inside the file, which no rule of SQLite forbids."""
    data = bytearray(path.read_bytes())
    data[data.index(b"Social workers visit")] ^= 1
    path.write_bytes(bytes(data))


def test_a_flipped_byte_of_a_text_is_found_when_the_corpus_is_doubted(tmp_path, write_report, add, capsys):
    add(write_report("a.txt"), write_report("b.txt", place="Bexhill"))
    path = tmp_path / "corpus" / "corpus.sqlite"
    look_through(str(path.parent))
    flipped(path)
    open_store(str(path.parent)).close()
    with pytest.raises(CorpusError, match="not what was written"):
        open_store(str(path.parent), fresh=True)
    assert main(["doctor", "--corpus", str(path.parent)]) == 3
    assert "not what was written" in capsys.readouterr().out


def test_a_corpus_is_sealed_again_by_every_change_and_unsealed_by_an_unfinished_one(
    tmp_path, write_report, add
):
    path = tmp_path / "corpus" / "corpus.sqlite"
    for at in range(3):
        add(write_report(f"r{at}.txt", count=300 + at))
        look_through(str(path.parent))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("update source set path = 'elsewhere'")
        connection.commit()
    look_through(str(path.parent))
    flipped(path)
    look_through(str(path.parent))  # nothing is known of a file that was changed since it was sealed
