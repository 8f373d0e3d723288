"""Questions about a riding school: grades in a list, lettered names, staff, stays, and follow-ups that only narrow."""

from __future__ import annotations

import pytest

from tests.answering.law import check_answer
from tests.answering.written import Written, corpus

STABLES = Written(
    "Inspection of Oakmere Riding School 2023",
    "Oakmere Riding School",
    "2024-02-01",
    """Introduction

Oakmere Riding School has 64 stalls. The director is Petra Lindqvist. The medical director, Sam Obute, joined in May.
The school employs 212 people.

Judgements

Inspectors made the following judgements:

• Quality of teaching: good
• Care of horses: requires improvement
• Safety of riders: requires improvement

The school was judged to be good overall.

Riders

There were 640 riders in 2023. Of the 90 riders who took their D test in 2023, 81 percent passed.

A D test is a ride over six low fences. A rider with extra needs is one whose lessons cost more than £900 a year.

Riders can see a doctor within five working days; two years ago, the wait was six weeks.

A newly appointed groom earns about £19,500 a year.

The stable yard recorded 140 safety concerns in 2023, an increase of 12 percent on 2022. The commonest concern was loose
gates.

Takings were highest in pony camps, at 91 percent, and lowest in jumping clinics, at 72 percent.

Attendance was 83 percent for young riders in 2023. It was worst on Mondays, where it fell to 61 percent. Attendance of
adults was 91 percent.

In the 2023 survey, 52 percent of staff would recommend the school as a place to work, compared with 63 percent for
similar schools. Staff turnover was 14 percent; the average for schools in England was 17 percent.

Average length of stay at the camp was 6.5 days.

What the school must do

Within three months, the school must:

• mend the gates; and
• fit new lamps.

Within six months, the school must:

• build a second yard.
""",
)


@pytest.fixture(scope="module")
def stables(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("stables"), STABLES)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who is the boss of the school?", "Petra Lindqvist"),
        ("how many staff has the school got?", "212 people"),
        ("which bits of the school were judged to require improvement?", "Care of horses"),
        ("what was teaching judged to be?", "good"),
        ("what grade did the school get overall?", "good overall"),
        ("how many riders took the D test in 2023?", "90 riders"),
        ("what is a D test anyway?", "ride over six low fences"),
        ("what makes someone an extra needs rider?", "£900"),
        ("what's meant by a D test?", "ride over six low fences"),
        ("how long would I wait to see a doctor now?", "five working days"),
        ("if I joined as a new groom what would I be paid a year?", "£19,500"),
        ("how many safety concerns did the yard record in 2023?", "140 safety concerns"),
        ("where were takings lowest?", "jumping clinics"),
        ("staff churn at the average English school, %?", "17 percent"),
        ("how long do riders spend at the camp on average?", "6.5 days"),
        ("list everything that has to be fixed in the first three months", "fit new lamps"),
        ("what must be done within six months?", "second yard"),
    ],
)
def test_question_is_answered(stables, question, said):
    answer = stables.ask(question)
    check_answer(stables, answer)
    assert answer.status == "answered" and said in answer.text


@pytest.mark.parametrize(
    "question",
    ["D test pass rate 2021", "how many staff are vets?", "how many riders are at the north yard?"],
)
def test_what_is_not_said_is_refused(stables, question):
    assert stables.ask(question).status == "not_found"


@pytest.mark.parametrize(
    "turns",
    [
        [("attendance of young riders in 2023", "83 percent"), ("on Mondays?", "61 percent"), ("what about adults", "91 percent")],
        [("what percentage of staff would recommend the school?", "52 percent"), ("how about similar schools", "63 percent")],
        [("how many safety concerns were recorded in 2023?", "140 safety concerns"),
         ("how much of a rise is that on the year before?", "an increase of 12 percent"),
         ("what were they mainly about?", "loose")],
        [("how many riders were there in 2023?", "640 riders"), ("and what is a D test anyway?", "low fences")],
    ],
    ids=["narrowed", "peers", "about", "defined"],
)  # fmt: skip
def test_follow_up_keeps_what_is_measured(stables, turns):
    conversation = stables.conversation()
    for question, said in turns:
        answer = conversation.ask(question)
        assert answer.status == "answered" and said in answer.text, question
