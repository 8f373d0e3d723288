"""Sentences: where they end, and where a full stop ends none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.sentences import find_sentences

CASES = [
    ("two sentences", "Crime fell. It rose later.", ["Crime fell.", "It rose later."]),
    ("a question", "Is it safe? Yes.", ["Is it safe?", "Yes."]),
    ("decimals", "It fell to 72.0 from 82.7 in all. Good.", ["It fell to 72.0 from 82.7 in all.", "Good."]),
    ("i.e.", "Victim-based crime (i.e., crimes with a victim) fell. Good.", ["Victim-based crime (i.e., crimes with a victim) fell.", "Good."]),
    ("e.g.", "Outcomes (e.g. charges) count.", ["Outcomes (e.g. charges) count."]),
    ("titles", "Mr. Jones met Dr. Smith. They agreed.", ["Mr. Jones met Dr. Smith.", "They agreed."]),
    ("initials", "J. K. Rowling wrote it.", ["J. K. Rowling wrote it."]),
    ("a saint", "It is in St. Ives.", ["It is in St. Ives."]),
    ("section", "See s.47 of the Act.", ["See s.47 of the Act."]),
    ("figure", "See Fig. 3 below.", ["See Fig. 3 below."]),
    ("number", "See No. 10 below.", ["See No. 10 below."]),
    ("no at the end", "He said no. She left.", ["He said no.", "She left."]),
    ("versus", "Leeds vs. York was drawn.", ["Leeds vs. York was drawn."]),
    ("country", "It is in the U.S. Senate.", ["It is in the U.S. Senate."]),
    ("country at the end", "They live in the U.S. The rest do not.", ["They live in the U.S.", "The rest do not."]),
    ("percent in brackets", "a rate of 79.9 percent (± 0.6 percent). Next.", ["a rate of 79.9 percent (± 0.6 percent).", "Next."]),
    ("stop in a bracket", "It fell (see above.) in 2014.", ["It fell (see above.) in 2014."]),
    ("quotation mark behind", "He said “No.” Then he left.", ["He said “No.”", "Then he left."]),
    ("bracket behind", "(It fell.) Then it rose.", ["(It fell.)", "Then it rose."]),
    ("line ends inside", "It fell \nagain. Good.", ["It fell \nagain.", "Good."]),
    ("blank line", "A heading\n\nThe text.", ["A heading", "The text."]),
    ("bullets", "It found:\n• one thing;\n• another thing.", ["It found:", "• one thing;", "• another thing."]),
    ("dash bullets", "It found:\n- one thing\n- two things", ["It found:", "- one thing", "- two things"]),
    ("lettered items", "which will:\n(a) act; and\n(b) report.", ["which will:", "(a) act; and", "(b) report."]),
    ("numbered items", "1. Do this.\n2. Do that.", ["1. Do this.", "2. Do that."]),
    ("footnote mark", "Costs rose.2 The rest fell.", ["Costs rose.2", "The rest fell."]),
    ("dots", "It went on… Then it stopped.", ["It went on…", "Then it stopped."]),
    ("address", "See www.gov.uk/report.html for more. Good.", ["See www.gov.uk/report.html for more.", "Good."]),
    ("time", "It opens at 9 a.m. on Monday.", ["It opens at 9 a.m. on Monday."]),
    ("no stop", "A heading without a stop", ["A heading without a stop"]),
    ("nothing", " \n ", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in find_sentences(text)] == expected


PIECES = st.sampled_from(
    ["One", "two.", "Mr.", "3.", "(a)", "“x.”", "\n\n", "\n• ", ".2 ", "?", "…", " ", "No.", "\f"]
)


@given(st.lists(PIECES, max_size=20).map(" ".join) | st.text(max_size=60))
def test_spans_leave_out_nothing_but_white_space(text: str) -> None:
    end = 0
    for start, stop in find_sentences(text):
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip() != ""
        end = stop
    assert not text[end:].strip()
