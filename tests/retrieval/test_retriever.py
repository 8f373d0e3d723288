"""A retriever over anyone's texts."""

import os
import sys
from subprocess import run

import pytest

from assistant.retrieval.retriever import Retriever

TEXTS = ["Crime fell by a tenth.", "The budget rose.", "", "Burglaries fell; the budget for patrols did not."]


def test_texts_are_found_by_any_form_of_their_words():
    retriever = Retriever.from_texts(TEXTS)
    assert [hit.passage.text for hit in retriever.search("budgets")] == [TEXTS[1], TEXTS[3]]
    assert [hit.passage.id for hit in retriever.search("patrol")] == ["3"]


@pytest.mark.parametrize("query", ["", "the", "zebra", "  ", "?!", "\0"])
def test_a_query_without_a_shared_word_finds_nothing(query):
    assert Retriever.from_texts(TEXTS).search(query) == []


def test_k_limits_the_hits_and_none_are_made_up():
    retriever = Retriever.from_texts(TEXTS)
    assert len(retriever.search("budget", 1)) == 1
    assert retriever.search("budget", 0) == []
    assert len(retriever.search("budget", 100)) == 2


@pytest.mark.parametrize("texts", [[], [""], ["crime"], ["crime", "crime"]])
def test_few_texts_are_sound(texts):
    assert len(Retriever.from_texts(texts).search("crime")) == texts.count("crime")


def test_equal_texts_come_in_text_order():
    found = Retriever.from_texts(["one report", "crime here", "crime here", "crime here"]).search("crime")
    assert [hit.passage.id for hit in found] == ["1", "2", "3"]


def test_reading_an_index_loads_no_numpy_and_no_nltk(tmp_path):
    code = (
        "import sys; from assistant.corpus.opening import open_store; s = open_store();"
        "s.index.search(['crime'], 5); s.figures_for(['crime']);"
        "print(sorted({'numpy', 'nltk', 'rank_bm25', 'pathlib', 'hashlib', 'dataclasses'} & set(sys.modules)))"
    )

    env = {**os.environ, "ASSISTANT_CACHE": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    run([sys.executable, "-c", code], check=True, capture_output=True, env=env)
    found = run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=env)
    assert found.stdout.strip() == "[]"
