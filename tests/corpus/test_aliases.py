"""Initials of the phrases a corpus uses often."""

from __future__ import annotations

import pytest

from assistant.corpus.aliases import choose_aliases


@pytest.mark.parametrize(
    ("phrases", "words", "chosen"),
    [
        ({"river warden": 12, "rain week": 5}, {}, {"rw": "river warden"}),
        ({"river warden": 12, "rope walk": 9}, {}, {}),
        ({"river warden": 12}, {"rw": 1}, {}),
        ({"anti social behaviour": 4, "all small boats": 3}, {}, {"asb": "anti social behaviour"}),
    ],
)
def test_two_letters_stand_for_a_pair_that_no_other_pair_comes_near(phrases, words, chosen):
    assert {alias.short: alias.long for alias in choose_aliases([], phrases, words)} == chosen
