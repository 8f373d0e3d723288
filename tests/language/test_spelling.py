"""Mending of misspelt words: what is mended, what is left alone, and that nothing takes long."""

import pytest

from assistant.language.spelling import correct, distance, is_word

VOCABULARY = {
    "satisfaction": 9,
    "detection": 7,
    "burglary": 5,
    "survey": 4,
    "the": 50,
    "offenders": 3,
    "rate": 9,
}


def known(candidates):
    return {word: VOCABULARY[word] for word in candidates if word in VOCABULARY}


def similar(first, shortest, longest):
    return [word for word in VOCABULARY if word[0] == first and shortest <= len(word) <= longest]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("satisfacton", "satisfaction"),
        ("detecion", "detection"),
        ("burglery", "burglary"),
        ("teh", "the"),
        ("ofenderrs", "offenders"),
        ("rte", "rate"),
        ("zebra", None),
        ("xq" * 5000, None),
    ],
)
def test_a_slip_is_mended_and_nothing_is_guessed(typed, meant):
    assert correct(typed, known, similar) == meant


@pytest.mark.parametrize("word", ["pub", "pubs", "walked", "judging"])
def test_regular_forms_of_english_words_need_no_mending(word):
    assert is_word(word)


@pytest.mark.parametrize(
    ("one", "other", "most", "slips"),
    [
        ("rate", "rate", 2, 0),
        ("rate", "rte", 2, 1),
        ("form", "from", 2, 1),
        ("rate", "burglary", 2, 3),
        ("", "ab", 2, 2),
    ],
)
def test_distance_counts_slips_up_to_a_limit(one, other, most, slips):
    assert distance(one, other, most) == slips
