"""Small reports of our own, and folders that belong to one test."""

import pytest

from assistant.corpus.adding import add_reports
from assistant.corpus.growing import Corpus
from assistant.corpus.sources import code_stamp, find_files

TEXT = """Inspection of {place}

Report published: 5 March {year}

Children looked after

At 31 March {year}, {count} children are being looked after by the local authority in {place}.
Social workers visit most children on time, because caseloads are small.

Care leavers

The proportion of care leavers in education is {share}%.
"""


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    """Keep every test away from the user's folders."""
    monkeypatch.setenv("ASSISTANT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("ASSISTANT_CORPUS", raising=False)


@pytest.fixture
def write_report(tmp_path):
    """Return a function that writes a report's file and returns its path."""

    def write(name, place="Ashford", year=2015, count=412, share=37, folder="reports"):
        path = tmp_path / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT.format(place=place, year=year, count=count, share=share), "utf-8")
        return path

    return write


@pytest.fixture
def add(tmp_path):
    """Return a function that adds paths to the corpus of the test and returns what became of each."""

    def run(*paths, settings=None, workers=1, folder=None):
        code_stamp.cache_clear()  # another process of the test looks at the code anew
        corpus = Corpus(str(folder or tmp_path / "corpus"))
        corpus.set_based()
        try:
            return list(add_reports(corpus, find_files(map(str, paths)), settings or {}, workers))
        finally:
            corpus.finish()
            corpus.close()

    return run
