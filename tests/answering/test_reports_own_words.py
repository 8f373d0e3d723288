"""Answers found where a report says it in words of its own: of an earlier visit, of persons, of amounts, of reasons."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from tests.answering.written import Written, corpus

CARE = Written(
    "Inspection of services for carers in Thornmere",
    "Thornmere",
    "2018-01-29",
    """The area

Previous inspections

The previous inspection of the council's support for young carers was in March 2013. The council was judged to be
adequate.

The last inspection of the council's support for older carers was in May 2010. The council was judged to be good.

Carers in this area

At 6 March 2017, 40 adults lived in a privately arranged respite placement.

The council helps 612 adults who have a support plan.

Three people holding the role of the director of adult services have left in the past 12 months.

The rate of carers at 6 March 2017 was 57 per 10,000 adults. This is a reduction from 70 per 10,000 adults at
31 March 2016.

A carers' grant of £350 is available for those who enter higher education.

Carer worker turnover rates have reduced from 21% in 2016 to 15% in March 2017.

Findings

In 2016, 62% of young carers were in work. This is higher than the national average of 48%. Of these, 20% (43) are in
seasonal jobs. This is above the national average of 6%.

Since June 2017, the number of adults on support plans has risen by 71%. This dramatic rise is attributed to better
recognition of need.

Adults on support plans are visited at home.

Young carers are sometimes given guest house rooms by the council. Young carers are sometimes given guest house rooms in
winter, which is unacceptable.

There is a range of causes for the high repeat request rate, including cases closed too soon. At 33%, the repeat request
rate is high.

For carers at risk of burnout, the INSPIRE (complex needs) team provides a specialist response.

The director of adult services has been in post since October 2017.

Recommendations

Develop and implement a strategy for respite.

Respite is valued by carers.
""",
)


@pytest.fixture(scope="module")
def care(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("care")
    return corpus(folder, CARE)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("how many private respite placements were there on 6 March 2017?", "40"),
        ("How many support plans are there?", "612"),
        ("number of directors of adult services in the past 12 months", "3"),
        ("How many people held the post of director of adult services in the past 12 months?", "3"),
        ("how much is the grant for carers going to university", "350"),
        ("carer worker turnover March 2017", "15"),
        ("national average for seasonal jobs among young carers quoted for Thornmere", "6"),
        ("In the 2018 Thornmere report, by how much had support plans risen since June 2017?", "71"),
    ],
)
def test_a_number_is_found_in_the_reports_own_words(care: Assistant, question: str, value: str) -> None:
    answer = care.ask(question)
    assert [str(each.value) for each in answer.figures if each.role == "answer"] == [value]


@pytest.mark.parametrize(
    "question",
    [
        "How many respite centres are there?",  # nobody has one of their own
        "How many emergency respite placements were there?",
        "how many councils are there in Thornmere",
        "what does the director of adult services earn",
    ],
)
def test_what_the_report_does_not_say_is_refused(care: Assistant, question: str) -> None:
    assert care.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "When was support for young carers last inspected before 2018, and what was the outcome?",
            ["March 2013", "adequate"],
        ),
        ("what was the previous inspection's judgement of support for older carers", ["May 2010", "good"]),
        ("Why did the number of support plans go up so much in 2017?", ["better recognition of need"]),
        ("What do inspectors say causes the high repeat request rate?", ["cases closed too soon"]),
        ("Does the report recommend anything on respite?", ["strategy for respite"]),
        ("what was Thornmere told to do about respite", ["strategy for respite"]),
        ("What do inspectors think of guest house rooms for young carers?", ["unacceptable"]),
        ("who are INSPIRE and what do they do", ["specialist response"]),
        (
            "Did the rate of carers go up or down since March 2016, and from what to what?",
            ["down", "70", "57"],
        ),
    ],
)
def test_a_sentence_is_found_in_the_reports_own_words(
    care: Assistant, question: str, said: list[str]
) -> None:
    answer = care.ask(question)
    assert answer.status == "answered"
    text = " ".join(answer.text.split())
    assert [each for each in said if each not in text] == []


def test_what_changed_since_the_visit_before_is_not_its_grade(care: Assistant) -> None:
    assert care.ask("what has risen since the previous inspection").kind != "judgment"


def test_a_word_said_with_stress_is_no_name(care: Assistant) -> None:
    assert (
        care.ask("what MUST the council DEVELOP for respite").text
        == care.ask("what must the council develop for respite").text
    )
