"""Questions as people put them in passing: initials of places, chat words, what a place got, how good and how big a thing is."""

from __future__ import annotations

import pytest

from assistant.answering.reading.joining import only_joins
from tests.answering.law import check_answer
from tests.answering.written import Written, corpus

BEACHES = Written(
    "Inspection of lifeguard services in Isle of Marram",
    "Isle of Marram",
    "2022-07-04",
    """Inspection dates: 7 to 18 March 2022

Lead inspector: Tess Orrin

Overall effectiveness

Good

Swimmers in difficulty

Excellent

Training of volunteers

Weak

What we found

The council employs 46 lifeguards, 31 of them trained for the sea. Newly qualified beach wardens are looked after well.
There are 12 newly qualified beach wardens. Newly qualified beach wardens meet each month.

The rota for the towers is poor and changes at short notice. Six towers have a rota. Radios work well on most beaches.

Each volunteer receives a kit allowance of £180. The lifeboat fund stood at £42,000 in March 2022.

The council shares a rescue boat with Tarn and West Cove. In the schools of the island 14 languages are spoken.
The chair of the beach board acknowledges that the beach board needs more time. The chair was appointed in May 2021.
Cases took the coastal alarm relay officer 14 days to complete. Nine notes were awaiting the coastal alarm relay officer.
Surf instructors are not always paid in time. Surf instructors were positive about their training.
The council is working towards a target of 9 swimmers for each instructor.

The last inspection was published in May 2017. The judgements for the council were:

- overall effectiveness: weak
- swimmers in difficulty: good
""",
    (
        ("Overall effectiveness", "Good"),
        ("Swimmers in difficulty", "Excellent"),
        ("Training of volunteers", "Weak"),
    ),
    publisher="Inspectorate of Beaches",
)
COVES = Written(
    "Inspection of lifeguard services in Tarn and West Cove",
    "Tarn and West Cove",
    "2021-06-10",
    """Lead inspector: Olu Venn

Overall effectiveness

Weak

What we found

The council employs 17 lifeguards. The first aid posts are well stocked.
""",
    (("Overall effectiveness", "Weak"),),
    publisher="Inspectorate of Beaches",
)
OLDER = Written(
    "Inspection of lifeguard services in Tarn and West Cove",
    "Tarn and West Cove",
    "2018-06-10",
    """Lead inspector: Ida Holt

Overall effectiveness

Excellent

What we found

The council employs 21 lifeguards.
""",
    (("Overall effectiveness", "Excellent"),),
    publisher="Inspectorate of Beaches",
)
NORTH = Written(
    "Inspection of lifeguard services in Northsand",
    "Northsand",
    "2021-09-01",
    "What we found\n\nThe council employs 9 lifeguards, and its chair is keen on drones.\n",
    publisher="Inspectorate of Beaches",
)


@pytest.fixture(scope="module")
def beaches(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("beaches"), BEACHES, COVES, OLDER, NORTH)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("how many lifeguards does IOM employ", "46 lifeguards"),
        ("what is Northsand's figure for lifeguards", "9 lifeguards"),
        ("iom lifeguards number pls", "46 lifeguards"),
        ("how many lifeguards has TAWC got atm", "17 lifeguards"),
        ("T&WC number of lifeguards", "17 lifeguards"),
        ("how many NQBWs are there in Isle of Marram rn", "12 newly qualified beach wardens"),
        ("How big is the kit allowance in Isle of Marram?", "£180"),
        ("how generous is the kit allowance in IOM", "£180"),
        ("how large is the Isle of Marram lifeboat fund?", "£42,000"),
    ],
)
def test_initials_of_places_chat_words_and_sizes_of_sums(beaches, question, text):
    answer = beaches.ask(question)
    check_answer(beaches, answer)
    assert (answer.status, answer.text) == ("answered", text)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What did Isle of Marram get overall?", "Good (Overall effectiveness)"),
        ("what has Isle of Marram got overall?", "Good (Overall effectiveness)"),
        ("what did Isle of Marram get overall in 2022", "Good (Overall effectiveness)"),
        ("what did Isle of Marram get overall in 2017", "overall effectiveness: weak"),
        (
            "What was Isle of Marram's overall effectiveness the time before, in 2017?",
            "overall effectiveness: weak",
        ),
        ("what did Isle of Marram get last time", "overall effectiveness: weak"),
        ("What did TAWC get overall?", "Weak (Overall effectiveness)"),
        ("What did Tarn and West Cove get overall in 2018?", "Excellent (Overall effectiveness)"),
        ("what did Tarn and West Cove get the time before", "Excellent (Overall effectiveness)"),
        ("what was Isle of Marram's previous grade", "overall effectiveness: weak"),
        ("what did Tarn and West Cove get overall in 2018 and 2021", "June 2018: Excellent"),
        ("is Isle of Marram any good?", "Good (Overall effectiveness)"),
        ("how good is Tarn and West Cove", "Weak (Overall effectiveness)"),
        ("training of volunteers in IOM - any good?", "Weak (Training of volunteers)"),
        ("rota for the towers in Isle of Marram ok?", "poor and changes"),
        ("are radios in IOM any good", "work well on most beaches"),
    ],
)
def test_what_a_place_got_and_how_good_a_thing_is(beaches, question, words):
    answer = beaches.ask(question)
    check_answer(beaches, answer)
    assert answer.status == "answered"
    assert words in " ".join(answer.text.split())


def test_what_it_got_is_asked_of_another_year_in_a_word(beaches):
    conversation = beaches.conversation()
    assert "Weak" in conversation.ask("What did Tarn and West Cove get overall?").text
    assert "Excellent" in conversation.ask("and in 2018?").text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("lead inspector Isle of Marram", "Tess Orrin"),
        ("IOM lead inspector?", "Tess Orrin"),
        ("lead inspector for Tarn and West Cove", "Olu Venn"),
    ],
)
def test_an_office_and_a_place_alone_ask_who_holds_it(beaches, question, text):
    assert beaches.ask(question).text == text


@pytest.mark.parametrize(
    "question",
    [
        "What did Isle of Marram get overall in 2012?",
        "what did Isle of Marram get for Christmas",
        "how big is the overdraft in Isle of Marram",
        "harbour master Isle of Marram",
        "what did Norbury get overall",
        "is Norbury any good?",
    ],
)
def test_what_is_not_said_is_refused(beaches, question):
    assert beaches.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "Isle of Marram is good overall I know, but what did it get for swimmers in difficulty?",
            "Excellent",
        ),
        (
            "Isle of Marram may well be good, but what was its grade for training of volunteers?",
            "Weak (Training",
        ),
        ("I know Tarn and West Cove did badly but how many lifeguards are there?", "17 lifeguards"),
        (
            "Thinking of applying to Isle of Marram - how many swimmers per instructor are they aiming for?",
            "9 swimmers",
        ),
        ("Hoping to join Northsand as a diver: how many lifeguards does it employ?", "9 lifeguards"),
        ("Considering a move to Tarn and West Cove, what did it get overall?", "Weak (Overall"),
        ("We are about to go to Northsand and wonder how many lifeguards it employs", "9 lifeguards"),
        ("People say Northsand is mad about drones, so how many lifeguards are there?", "9 lifeguards"),
        ("how many lifeguards are there in Northsand? I'm thinking of swimming there", "9 lifeguards"),
        (
            "I read that Isle of Marram is really diverse - how many languages do pupils there speak?",
            "14 languages",
        ),
        ("how many languages do Isle of Marram pupils speak", "14 languages"),
    ],
)
def test_what_is_only_said_before_a_question_lends_it_the_place(beaches, question, words):
    answer = beaches.ask(question)
    check_answer(beaches, answer)
    assert answer.status == "answered"
    assert words in " ".join(answer.text.split())


@pytest.mark.parametrize(
    "question",
    [
        "Does Isle of Marram share anything with Tarn and West Cove?",
        "what does TAWC share with IOM",
        "do Isle of Marram and Tarn and West Cove work together on anything",
    ],
)
def test_what_two_places_share_is_said_where_one_names_the_other(beaches, question):
    answer = beaches.ask(question)
    check_answer(beaches, answer)
    assert "shares a rescue boat" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Does Northsand share anything with Isle of Marram?",
        "Thinking of moving to Norbury - how many lifeguards are there?",
        "Isle of Marram is good I know, but what did it get for lighting?",
        "how many instruments do pupils in Isle of Marram play",
        "how many pupils are there in Isle of Marram?",
    ],
)
def test_what_is_said_before_a_question_is_no_answer(beaches, question):
    assert beaches.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how long did CARO cases take in Isle of Marram", "14 days"),
        ("Isle of Marram: how many notes were awaiting the CARO?", "ine notes"),
        ("since when has the beach board in Isle of Marram had its chair?", "May 2021"),
        ("what did surf instructors in IOM say?", "positive about their training"),
        ("what do surf instructors in Isle of Marram think", "positive about their training"),
    ],
)
def test_initials_of_words_said_once_when_and_what_people_said(beaches, question, words):
    answer = beaches.ask(question)
    check_answer(beaches, answer)
    assert answer.status == "answered"
    assert words in " ".join(answer.text.split())


@pytest.mark.parametrize(
    "question", ["how long did QXRO cases take in Isle of Marram", "how many WLZs are there in IOM"]
)
def test_initials_of_nothing_are_refused(beaches, question):
    assert beaches.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "joins"),
    [
        ("children placed in anytown by other councils", True),
        ("boats sent by other forces", True),
        ("is it above other councils", False),
        ("how do other forces compare", False),
    ],
)
def test_those_by_whom_something_is_done_are_no_wider_place(question, joins):
    tokens = question.split()
    at = tokens.index("other")
    assert only_joins(tokens, (frozenset({"national"}), at, at + 2)) is joins
