"""Ranking equals rank_bm25's own, whatever the texts and the query."""

import random
import sqlite3
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from assistant.documents.passages import Passage
from assistant.documents.span import Span
from assistant.retrieval import bm25
from assistant.retrieval.bm25 import rank, weigh
from assistant.retrieval.index import Index
from assistant.retrieval.index_rows import (
    append_passages,
    create_index,
    drop_passages,
    finish_index,
    passage_rows,
    write_index,
)
from assistant.retrieval.pruning import rank_pruned

# Words that no stemmer changes and no list of stop words holds.
WORDS = ["kxa", "kxb", "kxc", "kxd", "kxf", "kxg", "kxh"]
texts = st.lists(st.lists(st.sampled_from(WORDS), max_size=12), min_size=1, max_size=20).filter(any)
queries = st.lists(st.sampled_from([*WORDS, "kxz"]), max_size=6)


def expected(corpus, query, k):
    """Rank as rank_bm25 scores: ties in text order, only passages that share a token."""
    scores = BM25Okapi(corpus).get_scores(query)
    sharing = [number for number, text in enumerate(corpus) if set(text) & set(query)]
    return [(number, float(scores[number])) for number in sorted(sharing, key=lambda at: (-scores[at], at))][
        :k
    ]


def passages(corpus):
    return [
        Passage(str(at), "report", "paragraph", (), None, None, Span(0, 0), " ".join(text), (), "")
        for at, text in enumerate(corpus)
    ]


def index_of(corpus):
    connection = sqlite3.connect(":memory:")
    write_index(connection, passages(corpus))
    return Index(connection)


def test_parameters_are_those_of_rank_bm25():
    model = BM25Okapi([["a"]])
    assert (model.k1, model.b) == (bm25.K1, bm25.B)


@given(texts, queries, st.integers(0, 25))
def test_weights_rank_as_rank_bm25_scores_to_the_last_bit(corpus, query, k):
    assert rank(query, weigh(corpus), k) == expected(corpus, query, k)


@given(texts, queries, st.integers(0, 25))
@settings(max_examples=60, deadline=None)
def test_saved_index_ranks_as_rank_bm25_scores_to_the_last_bit(corpus, query, k):
    assert index_of(corpus).search(query, k) == expected(corpus, query, k)


@given(st.lists(texts, min_size=1, max_size=3), queries, st.integers(0, 25), st.sampled_from([0.1, 0.5, 2.0]))
@settings(max_examples=150, deadline=None)
def test_pruned_ranking_is_the_full_one_where_every_idf_is_above_zero(parts, query, k, frequent):
    with pytest.MonkeyPatch.context() as patch:
        for module in ("index", "index_rows", "level_rows"):
            patch.setattr(f"assistant.retrieval.{module}.BIN", 4)
        patch.setattr("assistant.retrieval.level_rows.FREQUENT", frequent)
        connection = sqlite3.connect(":memory:")
        create_index(connection)
        for part in parts:
            append_passages(connection, passage_rows(passages(part)))
            finish_index(connection)
        index = Index(connection)
        idfs = {term: idf for term, idf in connection.execute("select term, idf from token") if term in query}
        wanted = expected([text for part in parts for text in part], query, k)
        assert index.search(query, k) == wanted
        if all(idf > 0 for idf in idfs.values()):
            assert rank_pruned(index, query, idfs, k) == wanted


@given(texts, queries, st.integers(0, 25))
def test_a_growing_k_only_appends(corpus, query, k):
    postings = weigh(corpus)
    assert rank(query, postings, k + 1)[:k] == rank(query, postings, k)


@given(texts, texts, queries)
@settings(max_examples=40, deadline=None)
def test_index_grown_in_two_steps_ranks_as_one_made_at_once(first, second, query):
    connection = sqlite3.connect(":memory:")
    create_index(connection)
    for part in (first, second):
        append_passages(connection, passage_rows(passages(part)))
        finish_index(connection)
    assert Index(connection).search(query, 50) == expected([*first, *second], query, 50)


@given(texts, texts, queries)
@settings(max_examples=40, deadline=None)
def test_removed_passages_leave_no_trace_in_the_scores(first, second, query):
    connection = sqlite3.connect(":memory:")
    create_index(connection)
    append_passages(connection, passage_rows(passages(first)))
    start = append_passages(connection, passage_rows(passages(second)))
    drop_passages(connection, 0, start)
    finish_index(connection)
    found = Index(connection).search(query, 50)
    wanted = expected(second, query, 50)
    assert [number - start for number, _ in found] == [number for number, _ in wanted] or not _apart(wanted)
    assert [score for _, score in found] == pytest.approx([score for _, score in wanted])


def _apart(ranked):
    """Tell whether no two scores are so near that the order of a sum decides between them."""
    scores = sorted(score for _, score in ranked)
    return all(later - earlier > 1e-9 or later == earlier for earlier, later in pairwise(scores))


@pytest.mark.parametrize(
    "corpus", [[], [[]], [["kxa"]], [["kxa"], ["kxa"]], [["kxa"], ["kxb"]], [["kxa"], []]]
)
def test_a_handful_of_passages_is_sound(corpus):
    found = index_of(corpus).search(["kxa"], 5)
    assert [number for number, _ in found] == [at for at, text in enumerate(corpus) if "kxa" in text]


def test_a_word_of_score_zero_is_a_hit_and_a_passage_without_it_is_none():
    corpus = [["kxa", "kxb"], ["kxb", "kxc"], ["kxa", "kxd"], ["kxf", "kxg"]]
    assert index_of(corpus).search(["kxa"], 10) == [(0, 0.0), (2, 0.0)]


def test_search_in_some_reports_has_the_scores_of_all():
    mine = [passage._replace(report="mine") for passage in passages([["kxa", "kxb"], ["kxc"]])]
    other = [passage._replace(report="other") for passage in passages([["kxa"], ["kxd"], ["kxd"], ["kxf"]])]
    connection = sqlite3.connect(":memory:")
    write_index(connection, [*mine, *other])
    index = Index(connection)
    every = index.search(["kxa"], 10)
    assert [number for number, _ in every] == [2, 0]
    assert index.search(["kxa"], 10, ["mine"]) == [hit for hit in every if hit[0] < 2]
    assert index.search(["kxa"], 10, []) == []


def test_thousands_of_passages_rank_as_rank_bm25_scores_them(monkeypatch):
    draw = random.Random(5)
    monkeypatch.setattr("assistant.retrieval.index._MANY", 0)
    for module in ("index", "index_rows", "level_rows"):
        monkeypatch.setattr(f"assistant.retrieval.{module}.BIN", 512)
    words = [f"{first}x{second}" for first in "bdfgkp" for second in "bdfgkp"]
    corpus = [
        draw.choices(words, [1 / at for at in range(1, 37)], k=draw.randint(0, 40)) for _ in range(3000)
    ]
    index = index_of(corpus)
    for _ in range(30):
        query = draw.choices(words, k=draw.randint(1, 6))
        assert index.search(query, 40) == expected(corpus, query, 40)
