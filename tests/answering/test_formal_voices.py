"""Questions put with care and questions put plainly: what stands around them, what abstract nouns ask for, equal words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.answering.written import Written, corpus

CANALS = Written(
    "Review of Tarnside canal patrols",
    "Tarnside",
    "2019-11-20",
    """Introduction

This review looks at how well canal patrols keep people safe on the water. The Waterways Minister has set the patrol a
demanding target to cut the accidents that matter most to boaters by 25 percent by 2021.

Safety on the water

When compared with the 12 months to May 2015, accidents (excluding falls) in the 12 months to May 2019 reduced by
9 percent in Tarnside, compared with a reduction of 12 percent across all canals in England.

Groundings with damage came to 2.7 per 1,000 boats in Tarnside and 2.1 per 1,000 boats in England in the 12 months to
May 2019. Engine fires stood at 0.9 per 1,000 boats.

The rescue rate for the 12 months to the end of March 2019 was 71 percent. This was lower than the 78 percent for
England.

In the 12 months to the end of May 2019, the patrol had a boater satisfaction rate of 81.3 percent (± 0.8 percent) which is
lower than the satisfaction rate in England of 86.2 percent (± 0.3 percent).

Every ward of the canal has at least one dedicated warden. In the 12 months to March 2019, the patrol recorded 2,914
incidents of anti-social behaviour. This is a reduction of 7 percent against the previous 12 months.

Where the launches are sent is decided centrally. This is based on an assessment of traffic, weather and risk.

The patrol priorities were drawn up through meetings with boaters in all 14 moorings and comprise: speeding, unlit boats
and damage to locks.

How the patrol works

The patrol checks its radio recordings each quarter, to see how well callers are dealt with. The ‘Lock Watch’ meetings, which
are chaired each week by district engineers, provide a good opportunity to share what works.

The size of the network makes training a challenge. There are over 40 volunteer instructors, but we found that there is a
lack of equipment to make full use of them.

Work to join the two rotas has started with the approval of a single timetable in February 2019, for completion by
June 2020. As of 31 May 2019 the patrol had 612 repeat speeders under the Steady Water (SW) programme. It anticipates that
this will increase to about 700 by 2020.

The most serious accidents are generally examined by the most experienced surveyors. Every boater who asks for it will be
visited by a warden.

Guidance on the use of byelaws is available on the patrol’s intranet. Training for all wardens in how to use the new
byelaws has started. The patrol’s own figures show that performance in answering night calls is poor.

Recommendations

Within four months, the patrol should draw up and begin to carry out an action plan to improve the service to boaters.
""",
)


@pytest.fixture(scope="module")
def canals(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("canals"), CANALS)


FIGURES = (
    ("frame-please", "Please indicate the reduction in accidents across all canals in England since the 12 months to May 2015.", "12"),
    ("frame-record", "For the record, could you ascertain the rescue rate in England?", "78"),
    ("frame-benchmark", "For the purposes of a benchmark, what is the rescue rate in Tarnside?", "71"),
    ("frame-context", "In order to place Tarnside's groundings in context, what was the England rate for groundings with damage?", "2.1"),
    ("frame-grateful", "I should be most grateful if you would let me have the number of volunteer instructors.", "40"),
    ("frame-parliament", "To ask how many incidents of anti-social behaviour were recorded in the year to March 2019.", "2914"),
    ("frame-welcome", "We would welcome clarification as to how many repeat speeders were under the Steady Water programme.", "612"),
    ("frame-topic", "Turning to the views of those on the water, what proportion of boaters were satisfied in Tarnside?", "81.3"),
    ("frame-topic-last", "As far as engine fires are concerned, what is the Tarnside rate per 1,000 boats?", "0.9"),
    ("frame-two", "With regard to training, and for the avoidance of doubt, how many volunteer instructors are there?", "40"),
    ("frame-whether-if", "If it is not too much trouble, can you tell me how many moorings were consulted?", "14"),
    ("frame-curious", "Out of curiosity, roughly how many repeat speeders are expected by 2020?", "700"),
)  # fmt: skip
SENTENCES = (
    ("frame-doubt", "For the avoidance of doubt over responsibilities, who chairs the Lock Watch meetings?", "district engineers"),
    ("frame-advise", "Kindly advise whether guidance on the byelaws is available.", "available on the patrol’s intranet"),
    ("frame-explain", "Would you be so good as to explain who examines the most serious accidents?", "most experienced surveyors"),
    ("frame-shed", "Can you shed any light on why training is a challenge?", "size of the network"),
    ("frame-interest", "I am interested in the origin of the patrol priorities: how were they drawn up?", "through meetings with boaters"),
    ("frame-question", "My question concerns the night service. How good is the patrol at answering night calls?", "poor"),
)  # fmt: skip


def cases(rows):
    return [pytest.param(question, answer, id=name) for name, question, answer in rows]


@pytest.mark.parametrize(("question", "value"), cases(FIGURES))
def test_a_figure_is_given_whatever_stands_around_the_question(canals, question, value):
    came = canals.ask(question)
    assert came.status == "answered", came.text
    assert [each.value for each in came.figures if each.role == "answer"][:1] == [Decimal(value)], came.text


@pytest.mark.parametrize(("question", "words"), cases(SENTENCES))
def test_a_sentence_is_found_whatever_stands_around_the_question(canals, question, words):
    came = canals.ask(question)
    assert any(words in " ".join(each.quote.split()) for each in came.citations[:1]), came.text


@pytest.mark.parametrize(
    "question",
    [
        "For the avoidance of doubt, how many kayaks were stolen?",
        "With respect to kayaks, what is the rescue rate?",
        "Please indicate the number of kayaks seized.",
        "Could you establish at what interval the locks are painted?",
        "In relation to Wales, what is the rescue rate?",
        "In relation to Wales, what proportion of boaters were satisfied?",
        "I gather Wales has patrols too. What proportion of boaters were satisfied there?",
        "I should be grateful to know how many wardens resigned.",
        "May I ask what progress has been made in dredging?",
    ],
)
def test_what_stands_around_a_question_makes_no_answer_of_what_is_not_said(canals, question):
    came = canals.ask(question)
    assert came.status == "not_found", came.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who decided that accidents must come down by a quarter?", "The Waterways Minister has set"),
        ("at what interval are the radio recordings checked", "each quarter"),
        ("With what regularity does the patrol check its radio recordings?", "each quarter"),
        (
            "On what criteria is it decided where the launches are sent?",
            "based on an assessment of traffic, weather and risk",
        ),
        ("By what means were the patrol priorities drawn up?", "through meetings with boaters"),
        ("which obstacles prevent the patrol from making full use of the instructors", "lack of equipment"),
        ("what progress has been made in aligning the two rotas", "approval of a single timetable"),
        ("who chairs lock watch mtgs", "district engineers"),
        ("wrt training, why is it a challenge", "size of the network"),
        ("Kindly state the reasons why training is a challenge.", "size of the network"),
        ("What rationale is given for training being a challenge?", "size of the network"),
        (
            "Someone mentioned the launches. On what basis is it decided where they go?",
            "assessment of traffic, weather and risk",
        ),
        ("Has the patrol commenced the training of wardens in the new byelaws?", "has started"),
        ("guidance on byelaws - available where?", "available on the patrol’s intranet"),
    ],
)
def test_abstract_nouns_and_short_forms_ask_what_plain_words_do(canals, question, words):
    came = canals.ask(question)
    assert any(words in " ".join(each.quote.split()) for each in came.citations[:1]), came.text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("what margin of tolerance is quoted for the England boater satisfaction rate", "86.2"),
        ("how many times in a year was loutish behaviour logged on the canal", "2914"),
        ("by how much must the accidents that boaters mind most be cut", "25"),
        ("volunteer instructors, approx no.", "40"),
        ("I understand that speeders are followed up. How many were entered under Steady Water?", "612"),
        ("rescue rate v england - avg for yr to mar 2019", "71"),
    ],
)
def test_figures_are_found_by_plain_words(canals, question, value):
    came = canals.ask(question)
    assert Decimal(value) in [each.value for each in came.figures if each.role == "answer"], came.text


@pytest.mark.parametrize(
    "question",
    [
        "what is the accident reduction target for 2030",
        "what is the rescue rate target for 2025",
        "Please confirm the detection rate.",
        "at what interval are wardens paid",
    ],
)
def test_what_no_report_says_of_a_time_or_a_matter_stays_refused(canals, question):
    assert canals.ask(question).status == "not_found"


def test_a_short_follow_up_asks_which_way_a_number_went(canals):
    talk = canals.conversation()
    talk.ask("how many incidents of anti-social behaviour were recorded")
    assert [each.value for each in talk.ask("up or down?").figures if each.role == "answer"] == [Decimal(7)]


@pytest.mark.parametrize(
    "period",
    [
        "for the twelve-month period ending March 2019",
        "in the year prior to the end of March 2019",
        "in the twelve months immediately preceding the end of March 2019",
        "for the period April 2018 to March 2019",
        "in the 12 months before April 2019",
        "over the twelve months up to and including the end of March 2019",
        "in the year that ended in March 2019",
    ],
)
def test_a_stretch_of_time_is_the_same_in_other_words(canals, period):
    assert canals.ask(f"What was the rescue rate {period}?").text == "71 percent"
    assert canals.ask(f"What was the rescue rate {period.replace('2019', '2012')}?").status == "not_found"


def test_a_refusal_tells_the_figure_of_the_place_asked_about(canals):
    said = canals.ask("What was the England rescue rate of dinghies?").text
    assert "for England; it gives it" not in said
    assert "dinghies" in said
