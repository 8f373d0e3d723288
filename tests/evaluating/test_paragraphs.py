"""The measure to compare with is rank-bm25's own ranking of paragraphs."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from assistant.evaluating.paragraphs import Paragraphs, plain_words

WORDS = st.lists(
    st.sampled_from(("crime", "Rate", "fell", "the", "victims", "14")), min_size=1, max_size=8
).map(" ".join)


@given(st.lists(WORDS, min_size=1, max_size=8), WORDS)
@settings(deadline=None, max_examples=50)
def test_order_is_that_of_rank_bm25(paragraphs, query):
    scores = BM25Okapi([plain_words(each) for each in paragraphs]).get_scores(plain_words(query))
    wanted = sorted(range(len(paragraphs)), key=lambda number: (-scores[number], number))
    shared = [number for number in wanted if set(plain_words(query)) & set(plain_words(paragraphs[number]))]
    found = Paragraphs(["\n\n".join(paragraphs)]).search(query, len(paragraphs))
    assert list(found) == [paragraphs[number] for number in shared]


def test_paragraphs_end_at_blank_lines_and_pages():
    found = Paragraphs(["one rate\nstill one\n \n\nrate two\frate three\n\n***\n", "rate four"])
    assert sorted(found.search("rate", 10)) == ["one rate\nstill one", "rate four", "rate three", "rate two"]


def test_no_text_has_no_paragraphs():
    assert Paragraphs([]).search("rate", 3) == ()
    assert Paragraphs(["\n\n"]).search("rate", 3) == ()
