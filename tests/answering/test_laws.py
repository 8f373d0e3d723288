"""Laws of answers, over generated questions and generated reports."""

from __future__ import annotations

import re
import sqlite3
import string

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from assistant.answering.assistant import Assistant
from assistant.corpus.store import Store
from assistant.corpus.writing import write_store
from assistant.documents.document import Metadata
from assistant.documents.layout import parse_document
from tests.answering.law import check_answer

CUES = (
    "what is the", "how many", "how much", "who", "when", "where", "why", "which", "list the", "compare",
    "is", "did", "nationally", "in 2014", "target", "difference between", "and", "per 1,000", "percent",
    "rate", "change in", "highest", "what does", "stand for", "?",
)  # fmt: skip
HOSTILE = (
    "\x00\x01\x02",
    "\x1b[31mwhat is the rate\x1b[0m",
    "what " * 2000,
    "9" * 10_000,
    "[bold]what is the rate[/bold] [/x]",
    "<script>alert('rate')</script>",
    "'; drop table passage; -- rate",
    'rate" OR "1"="1',
    "(((((a+)+)+)+)+)$ rate [",
    "rate % _ * ? \\",
    "{0} %s %n ${rate}",
    "--corpus /etc/passwd",
    "\ud800 rate",
    "\u202erate\u202c",
    "ＲＡＴＥ ２０１４",
    "rate\u0301\u0301\u0301",
    "🚓🚓 how many 🚓",
    "什么是犯罪率",
    "ما هو المعدل",
    "rate\r\nrate\trate\x85rate\u2028rate",
    "…", "?", "-", "()", "\"'", "‘’“”",
    "0", "-1", "1e400", "1/0", "NaN", "２３ ⅔ ½ %",
    "what is the rate in " + "and ".join(f"Place{number} " for number in range(300)),
    "January " * 300,
    "12 months to " * 400,
)  # fmt: skip

SENTENCES = st.sampled_from(
    (
        "The {a} rate was {n} percent in {y}.",
        "In the 12 months to {m} {y}, {n} {a} were recorded, compared with {k} across England.",
        "This was lower than the {n} percent for England and Wales.",
        "{a} fell by {n} percent (± 0.{k} percent).",
        "The {a} team ({b}) meets {k} times a day.",
        "A {a} is a {b} that helps {a}.",
        "The target is to cut {a} by {n} percent by {y}.",
        "Of the {n} {a}, {k} were {b}.",
        "£{n}m was spent on {a} between {y} and {k}.",
        "We found that {a} is good; however, {b} requires improvement.",
        "{n}",
        "• {a} should improve {b};",
        "{a} 12.{k} {n}",
        "*Note that {a} is for {y}.",
        "Good",
        "  {b}  ",
        "1 {a} is a note.",
    )
)
WORDS = st.sampled_from(
    (
        "burglary",
        "victims",
        "pupils",
        "waiting list",
        "MARAC",
        "call-\nbacks",
        "councillors’",
        "offenders",
        "x" * 300,
    )
)
NUMBERS = st.one_of(
    st.integers(0, 9999).map(str), st.sampled_from(("1,000", "0.5", "−2.3", "half", "three", "9" * 400))
)


@st.composite
def sentences(draw):
    return draw(SENTENCES).format(
        a=draw(WORDS),
        b=draw(WORDS),
        n=draw(NUMBERS),
        k=draw(st.integers(0, 99)),
        y=draw(st.integers(1990, 2030)),
        m=draw(st.sampled_from(("March", "June", "31 July"))),
    )


texts = st.lists(
    st.one_of(sentences(), st.text(max_size=40), st.sampled_from(("\n", "\f", "Crime\n", "Summary\n\n"))),
    max_size=30,
).map("\n\n".join)


def assistant_of(text, metadata=None):
    """Make an assistant over one report, in memory."""
    connection = sqlite3.connect(":memory:")
    known = metadata or Metadata(
        title="Report", area="Northshire", area_names=("the force",), national="England and Wales"
    )
    write_store(connection, [parse_document("report", text, known, None)], "stamp")
    return Assistant(Store(connection))


@pytest.fixture(scope="module")
def vocabulary(bundled):
    words = {word for report in bundled.reports() for word in re.findall(r"\w+", report.text)}
    return sorted(words)


def question_of(data, vocabulary):
    """Draw a question of the report's words, cues of questions and noise."""
    word = st.one_of(
        st.sampled_from(vocabulary),
        st.sampled_from(CUES),
        st.integers(0, 3000).map(str),
        st.text(alphabet=string.ascii_lowercase, min_size=1, max_size=9),
        st.text(max_size=4),
    )
    return " ".join(data.draw(st.lists(word, min_size=1, max_size=12)))


@given(data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_answer_points_into_the_report(bundled, vocabulary, data):
    question = question_of(data, vocabulary)
    answer = bundled.ask(question)
    check_answer(bundled, answer)
    assert bundled.ask(question) == answer


@given(data=st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_answer_of_a_conversation_points_into_the_report(bundled, vocabulary, data):
    conversation = bundled.conversation()
    again = bundled.conversation()
    for _ in range(data.draw(st.integers(2, 5))):
        question = question_of(data, vocabulary)
        answer = conversation.ask(question)
        check_answer(bundled, answer)
        assert answer.question == question
        assert again.ask(question) == answer


@given(text=texts, data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@example(text="", data=None)
@example(text="Crime\n\nThe rate was 9 percent in 2014.", data=None)
def test_every_answer_about_a_generated_report_points_into_it(text, data):
    assistant = assistant_of(text)
    words = sorted(set(re.findall(r"\w+", text))) or ["rate"]
    questions = ["what is the rate", "how many victims", "list the offenders", "is the force good"]
    if data is not None:
        questions += [question_of(data, words) for _ in range(3)]
    for question in questions:
        answer = assistant.ask(question)
        check_answer(assistant, answer)
        assert assistant.ask(question) == answer


@pytest.mark.parametrize("question", HOSTILE, ids=range(len(HOSTILE)))
def test_no_question_is_too_hostile(bundled, small, question):
    for assistant in (bundled, small["all"]):
        check_answer(assistant, assistant.ask(question))
        assert isinstance(assistant.search(question), list)
        conversation = assistant.conversation()
        conversation.ask("what is the rate of burglary")
        check_answer(assistant, conversation.ask(question))


@pytest.mark.parametrize(
    "question", ["", "   ", "\n\t", "\x00", "x" * 10_001], ids=["empty", "blanks", "lines", "nul", "long"]
)
def test_what_is_no_question_is_invalid(bundled, question):
    answer = bundled.ask(question)
    assert answer.status == "invalid"
    assert not answer.citations
    check_answer(bundled, answer)


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_asking_for_more_passages_only_appends(bundled, vocabulary, data):
    query = question_of(data, vocabulary)
    hits = bundled.search(query, 12)
    for k in range(12):
        assert bundled.search(query, k) == hits[:k]


def test_answers_do_not_depend_on_what_was_asked_before(bundled, small):
    questions = ("what is the detection rate", "how many victims are satisfied", "how many of them", "zzz")
    forwards = [bundled.ask(question) for question in questions]
    assert [bundled.ask(question) for question in reversed(questions)] == forwards[::-1]
    assert [Assistant(bundled.store).ask(question) for question in questions] == forwards
