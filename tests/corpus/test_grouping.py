"""Measures that are the same under small differences of wording get one name; others do not."""

import pytest

from assistant import Assistant

SENTENCES = [
    "At 31 March 2016, 412 children were being looked after by the local authority.",
    "At 31 March 2016, 640 children are being looked after by the local authority.",
    "The proportion of pupils entitled to free school meals is 13%.",
    "The percentage of pupils who are entitled to free school meals is 17%.",
    "The proportion of pupils absent is 5%.",
    "There were 21 adoptions in the year.",
    "There were 34 approved adopters in the year.",
    "The rate of children looked after is 57 per 10,000 children.",
]


@pytest.fixture
def groups(tmp_path, add):
    """Return a function that gives the group of the one figure of each sentence."""
    for at, sentence in enumerate(SENTENCES):
        path = tmp_path / f"r{at}.txt"
        path.write_text(f"Inspection of services {at}\n\nFindings\n\n{sentence}\n", "utf-8")
        add(path)
    with Assistant.open(str(tmp_path / "corpus")) as assistant:
        records = assistant.figures().to_records()
        assert len(records) == len(SENTENCES)
        yield {record["report"]: record["measure_group"] for record in records}, assistant


def test_small_differences_of_wording_are_one_group(groups):
    named, _ = groups
    assert named["r0"] == named["r1"]
    assert named["r2"] == named["r3"]
    assert named["r2"].endswith("(percent)")


def test_other_things_are_other_groups(groups):
    named, _ = groups
    assert len({named[f"r{at}"] for at in (0, 2, 4, 5, 6, 7)}) == 6


def test_the_wording_is_kept_and_the_group_is_that_of_the_whole_corpus(groups):
    named, assistant = groups
    (one,) = assistant.figures(reports=["r3"]).to_records()
    assert one["measure"] != next(each.measure for each in assistant.figures(reports=["r2"]))
    assert one["measure_group"] == named["r3"]
