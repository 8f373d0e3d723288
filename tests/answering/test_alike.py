"""Figures that a question cannot tell apart are weighed once: as each by itself would be."""

import json
from pathlib import Path

import pytest

from assistant.answering.fitting.alike import Group
from assistant.answering.fitting.matching import _candidates, _match, match_figures, place_of, telling_terms
from assistant.answering.reading.anyone import alone_in_sentence, asks_anyone
from assistant.answering.reading.parsing import parse_query

QUESTIONS = Path(__file__).parents[1] / "questions" / "figures-dev.jsonl"
SMALL = [
    "how many pupils are on roll",
    "how many patients were treated in 2020",
    "which has the highest rate of absence",
    "how much is spent on adult social care",
    "how many patients were not admitted within four hours",
    "attendance in the previous year",
]


def by_themselves(store, query):
    entries = _candidates(store, query, telling_terms(query), None)
    counts = store.index.frequencies({term for entry in entries for term in entry.own})
    alone = alone_in_sentence(entries) if asks_anyone(query) else frozenset()
    matches = [
        _match(
            store, query, Group([entry], store.passage_terms(entry.passage)), counts, max(store.index.size, 1),
            entry.number in alone,
        )
        for entry in entries
    ]  # fmt: skip
    return sorted(matches, key=lambda match: (place_of(query, match), match.entry.number))


@pytest.mark.parametrize("line", QUESTIONS.read_text("utf-8").splitlines()[::4])
def test_figures_of_the_bundled_report_weigh_as_each_by_itself(bundled, line):
    query = parse_query(bundled.store, json.loads(line)["question"])
    assert match_figures(bundled.store, query) == by_themselves(bundled.store, query)


@pytest.mark.parametrize("question", SMALL)
def test_figures_of_several_reports_weigh_as_each_by_itself(small, question):
    query = parse_query(small["all"].store, question)
    assert match_figures(small["all"].store, query) == by_themselves(small["all"].store, query)
