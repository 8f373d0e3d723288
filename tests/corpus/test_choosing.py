"""Choosing figures by long integers is choosing them one by one."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.corpus.choosing import FREQUENT, choose_figures, pack, unpack
from assistant.retrieval.index import BIN, OWN, UNDER, WITH

offsets = st.dictionaries(st.integers(0, BIN - 1), st.sampled_from([OWN, WITH, UNDER]), max_size=30)
rows = st.dictionaries(st.sampled_from("abcd"), offsets)
groups = st.lists(
    st.tuples(
        st.sampled_from([1.0, 2.5, 4.0]),
        st.lists(st.lists(st.sampled_from("abcde"), min_size=1, max_size=2), max_size=3),
    ),
    max_size=4,
)
GAIN = {OWN: 1.0, WITH: 0.8, UNDER: 0.5, 0: 0.0}


@given(offsets)
def test_packed_pairs_come_back(found):
    places, close = unpack(pack(sorted(found.items())))
    assert dict(zip(places, close, strict=True)) == found


def test_many_pairs_come_back_too():
    found = {at * 3: (OWN, WITH, UNDER)[at % 3] for at in range(FREQUENT + 5)}
    row = pack(sorted(found.items()))
    assert row[0] == b""
    places, close = unpack(row)
    assert dict(zip(places, close, strict=True)) == found


@given(st.lists(rows, max_size=3), groups, st.integers(0, 40))
def test_the_best_are_those_that_counting_one_by_one_finds(bins, asked, limit):
    given_bins = [
        (at * BIN, {term: pack(sorted(found.items())) for term, found in terms.items()}, [(0, BIN)])
        for at, terms in enumerate(bins)
    ]
    chosen = choose_figures(asked, given_bins, limit)
    scores = {}
    for at, terms in enumerate(bins):
        for offset in {offset for found in terms.values() for offset in found}:
            met = [
                max(
                    (min(terms.get(term, {}).get(offset, 0) for term in phrase) for phrase in phrases),
                    default=0,
                )
                for _, phrases in asked
            ]
            if OWN in met:
                scores[at * BIN + offset] = sum(
                    weight * GAIN[each] for (weight, _), each in zip(asked, met, strict=True)
                )
    assert chosen == sorted(chosen)
    assert set(chosen) <= set(scores)
    assert len(chosen) == min(limit, len(scores))
    left = [score for number, score in scores.items() if number not in chosen]
    if chosen and left:
        worst = min(scores[number] for number in chosen)
        step = sum(weight for weight, _ in asked) / (255 - len(asked)) * (len(asked) + 1)
        assert max(left) <= worst + step


def test_of_equal_figures_the_first_are_chosen_and_only_from_the_ranges_asked():
    row = pack((at, OWN) for at in range(100))
    assert choose_figures([(1.0, [["a"]])], [(0, {"a": row}, [(0, BIN)])], 3) == [0, 1, 2]
    assert choose_figures([(1.0, [["a"]])], [(0, {"a": row}, [(10, 12), (50, 51)])], 9) == [10, 11, 50]


def test_beyond_the_first_hundreds_only_figures_near_the_best_are_chosen():
    rows = {"a": pack((at, OWN) for at in range(2000)), "b": pack((at, OWN) for at in range(0, 2000, 5))}
    asked = [(1.0, [["a"]]), (4.0, [["b"]])]
    assert choose_figures(asked, [(0, rows, [(0, BIN)])], 1500) == list(range(0, 2000, 5))
    few = {"a": rows["a"], "b": pack((at, OWN) for at in range(7))}
    assert len(choose_figures(asked, [(0, few, [(0, BIN)])], 1500)) == 1500
