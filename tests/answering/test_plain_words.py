"""Plain words for those of public services, words set apart, and what only frames a question."""

from __future__ import annotations

import pytest

from assistant.answering.reading.set_apart import brought_together
from tests.answering.written import Written, corpus

CARE = Written(
    "Saltmere Council: inspection of children's services",
    "Saltmere",
    "2021-06-18",
    """Children in care

Lead inspector: Odile Marchbank, Inspector of Services

At the time of the inspection 212 children were being looked after by the local authority. Seven children were unaccompanied asylum-seeking
children. Of these, 48 children live outside the local authority area. The percentage of children looked after placed more than
20 miles from home is 9%, against 14% in England.

Only 16 children have an independent visitor. Social workers see children alone when they visit. Initial health
assessments were completed in time for 71% of children. In schools, 37% of pupils do not speak English as their first language.

Firm action when children do not attend school led to 23 prosecutions last year.

The re-referral rate was 19%. From May to August 2020 care proceedings took 31 weeks on average.

One care leaver described her personal adviser as a second aunt. Contact by personal advisers with care leavers in custody is patchy.

The council stopped using the questionnaire on emotional health because too few carers returned it.

The council gave specialist counselling to 12 adopted adults last year.

The Bureau of Visits regulates and inspects services to achieve excellence in the care of children and young people.

You may reuse this information free of charge in any format, under the terms of the Open Government Licence.
""",
    publisher="Bureau of Visits",
)


@pytest.fixture(scope="module")
def care(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("care"), CARE)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how many youngsters were in Saltmere's care", "212 children"),
        ("how many lone child asylum seekers were in the care of Saltmere", "Seven children"),
        ("how many unaccompanied asylum-seeking children were in care", "Seven children"),
        ("saltmere % care kids placed 20+ miles off", "9%"),
        ("what share of pupils do not have English as their mother tongue", "37%"),
        ("how many kids have got a volunteer who comes to visit them", "only 16 children"),
        (
            "how many times did Saltmere take people to court last year because kids weren't turning up to school",
            "23 prosecutions",
        ),
        ("what percentage were repeat referrals", "19%"),
        ("avg length of care court cases may-aug 2020, weeks", "31 weeks"),
        ("how many grown-ups who'd been adopted got specialist counselling last year", "12 adopted adults"),
        ("what was the corresponding share for England placed more than 20 miles from home", "14%"),
        ("for how many kids in care, as a share, was the first medical check done in time", "71%"),
    ],
)
def test_a_figure_is_found_by_the_plain_words_for_what_it_counts(care, question, answer):
    assert care.ask(question).text == answer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("do social workers talk to kids on their own, without grown-ups listening", "see children alone"),
        (
            "how well do advisers keep in touch with former Saltmere care children in jail",
            "custody is patchy",
        ),
        (
            "on what grounds did Saltmere give up the customary questionnaire on emotional state",
            "too few carers",
        ),
        ("who was in charge of the 2021 inspection of Saltmere", "Odile Marchbank"),
        ("what did a care leaver say her adviser was like", "second aunt"),
    ],
)
def test_a_sentence_is_found_by_plain_words(care, question, words):
    assert words in care.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "how well are children and young people cared for to achieve excellence",
        "does Saltmere give children information in any form free of charge",
    ],
)
def test_what_a_publisher_says_of_itself_is_no_answer_about_a_place(care, question):
    said = [citation.quote for citation in care.ask(question).citations]
    assert not any("Bureau" in quote or "Licence" in quote for quote in said)


def test_what_a_publisher_says_of_itself_answers_what_is_asked_about_it(care):
    assert "regulates" in care.ask("what does the Bureau of Visits regulate").text


@pytest.mark.parametrize(
    "question",
    [
        "how many youngsters are in foster care in Leeds",
        "how many people were taken to court for parking",
        "how many volunteers work in the library",
        "how many special constables got counselling",
        "what share of pupils speak Welsh as their mother tongue",
    ],
)
def test_plain_words_of_another_matter_are_still_refused(care, question):
    assert care.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("How many pupils were in Kent's care?", "How many pupils were in care in Kent?"),
        ("How many were in the custody of the county?", "How many were in custody in the county?"),
        ("Do they talk to them on their own?", "Do they talk to them alone?"),
        ("Do they act on their own initiative?", "Do they act on their own initiative?"),
        ("trains late jan-mar 2019", "trains late jan 2019 to mar 2019"),
        ("Was it done by themselves, in 2019?", "Was it done alone, in 2019?"),
    ],
)
def test_words_set_apart_are_brought_together(question, read):
    assert brought_together(question) == read
