"""What a thing is for, what is stated before a short question, and what a pronoun of a follow-up stands for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.answering.written import Written, corpus

LIBRARY = Written(
    "Inspection of Wexmoor library service",
    "Wexmoor",
    "2020-06-11",
    """Introduction

This inspection looks at how well the library service serves its readers. We looked at the loan records of 12 branches
in each county, to learn whether the number of loans can be trusted.

Reaching readers

The service has a scheme known as ‘Page Turner’, which it uses to bring books to people who cannot leave home.

Each of the 14 branches holds a monthly reading circle for adults (RCA), which brings together tutors, parents and
volunteers to help those who left school early. In the year to March 2020 the service sent 530 readers to the RCAs.

The desk log is filled in by hand. Staff use a desk log (DLX) to note which books were asked for and not found.

Every quarter, 180 borrowers who had written to the service are telephoned by volunteers for feedback.

There are over 60 retired teachers currently helping in various branches, but we found that there is a lack of training
to maximise this help.

As of 31 March 2020, the service had 2,410 readers under the Home Reader (HR) programme. The service anticipates that
this will increase to about 3,000 by 2022. Each branch has a van to deliver the books, but we found that the numbers of
drivers currently allocated to deliveries appeared low given the number of readers.

Borrowers who return nothing are listed in a loans register (currently 320 names recorded). These borrowers will be
invited to a talk with the librarian.

In 2018 the Education Secretary asked all libraries to open on Sundays. The service works with the Treasury to learn
about books taken abroad.

Fines and returns

The county has a target to reduce the fines that trouble families most by 30 percent by 2022. These fines were chosen
through a public survey and comprise: late returns, lost cards and damaged covers.

The return rate was 71 percent in Wexmoor in 2019. This was lower than the 80 percent for England.

In 2019 the service had a reader satisfaction rate of 88.1 percent (± 0.9 percent), which is lower than the satisfaction
rate in England of 90.4 percent (± 0.3 percent).

The theft rate was 3.1 per 1,000 population in Wexmoor and 2.2 per 1,000 population in England in 2019.

Books came back with damaged covers at 5.1 per 1,000 population in 2019.

Each branch reports thefts to the county and to the police, who work more closely together than before.
""",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("library"), LIBRARY)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What is Page Turner used for?", "which it uses to bring books to people who cannot leave home"),
        ("what's Page Turner for?", "which it uses to bring books to people who cannot leave home"),
        ("Can you tell me what 'Page Turner' is for?", "which it uses to bring books"),
        ("What are RCAs for?", "which brings together tutors, parents and volunteers"),
        ("What do the RCAs do?", "which brings together tutors, parents and volunteers"),
        ("what is the DLX used for?", "to note which books were asked for and not found"),
        ("Are there enough drivers to deliver the books?", "appeared low given the number of readers"),
        (
            "Does the service get the most out of its retired teachers?",
            "a lack of training to maximise this help",
        ),
        (
            "What will be done with the borrowers on the loans register?",
            "invited to a talk with the librarian",
        ),
        ("Which fines does the target apply to?", "late returns, lost cards and damaged covers"),
        ("Which minister asked libraries to open on Sundays in 2018?", "the Education Secretary"),
        ("Which government department helps it learn about books taken abroad?", "the Treasury"),
    ],
)
def test_a_sentence_says_what_is_sought(library, question, words):
    answer = library.ask(question)
    assert answer.status == "answered"
    assert words in answer.text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("I hear the service has loads of retired teachers helping out. How many, more or less?", "60"),
        ("Borrowers who wrote in are telephoned every quarter. How many borrowers?", "180"),
        ("Some readers are under the Home Reader programme - how many?", "2410"),
        ("The Home Reader programme is supposed to grow by 2022. To what?", "3000"),
        ("How big does the service think its Home Reader caseload will be by 2022?", "3000"),
        (
            "Inspectors checked whether loan records can be trusted. How many branches did that exercise look at?",
            "12",
        ),
        ("Out of every 1,000 people in Wexmoor, how many thefts are we talking about?", "3.1"),
        ("How big is the target to reduce fines?", "30"),
        ("How many borrowers who had written in get rung up for their views?", "180"),
    ],
)
def test_a_number_is_found_behind_a_statement(library, question, value):
    answer = library.ask(question)
    assert [figure.value for figure in answer.figures if figure.role == "answer"] == [Decimal(value)]


@pytest.mark.parametrize(
    ("question", "difference"),
    [
        ("By how much does England's return rate exceed Wexmoor's?", "9"),
        ("How many points is Wexmoor behind England on reader satisfaction?", "2.3"),
        ("By how much does Wexmoor's theft rate exceed the England rate?", "0.9"),
    ],
)
def test_two_places_are_set_beside_each_other(library, question, difference):
    answer = library.ask(question)
    assert [each.value for each in answer.computed] == [Decimal(difference)]


def test_the_margin_of_a_figure_stated_before(library):
    answer = library.ask("Reader satisfaction in 2019 was 88.1%. How wide is the plus/minus around that one?")
    assert answer.figures[0].margin == Decimal("0.9")
    assert "0.9" in answer.text


def test_what_is_most_is_not_told_by_what_is_everywhere(library):
    assert library.ask("Which branch had the most thefts?").status == "not_found"


@pytest.mark.parametrize(
    ("turns", "words"),
    [
        (
            ("How many readers are on the HR programme?", "Are there enough drivers to deliver to them?"),
            "appeared low",
        ),
        (
            ("How many borrowers are on the loans register?", "what's planned for them?"),
            "a talk with the librarian",
        ),
        (
            ("How many borrowers are on the loans register?", "What will be done with them?"),
            "a talk with the librarian",
        ),
        (
            ("How many retired teachers help out?", "Does the service get the most out of them?"),
            "a lack of training",
        ),
        (("How many readers went to the RCAs?", "what are they for?"), "which brings together tutors"),
        (("What is the target for fines?", "which fines does it apply to?"), "late returns, lost cards"),
    ],
)
def test_a_follow_up_asks_more_of_what_was_counted(library, turns, words):
    conversation = library.conversation()
    answers = [conversation.ask(turn) for turn in turns]
    assert answers[-1].status == "answered"
    assert words in answers[-1].text


def test_a_group_named_after_a_rate_asks_for_that_rate(library):
    conversation = library.conversation()
    assert conversation.ask("What is the return rate?").figures[0].value == Decimal(71)
    assert conversation.ask("and for damaged covers?").status == "not_found"
    assert conversation.ask("and for theft?").figures[0].value == Decimal("3.1")


def test_the_body_that_acts_need_not_be_named(library):
    assert library.ask("How many retired teachers does the service have?").figures[0].value == Decimal(60)


POOL = Written(
    "Review of Tarnside leisure centre",
    "Tarnside",
    "2021-09-30",
    """Introduction

This review looks at how well the centre is run, to find out whether its attendance counts can be relied on. We have
concerns about the counts, which are not as accurate as they should be.

Swimming

We found that compliance with the Lane Charter is patchy. In talks with lifeguards it was clear that the Lane Charter is
seen as a nuisance.

The new booking wheel was introduced in April 2020. It replaces an earlier card box by which swimmers were put on a list.

Every pool has at least one lifeguard and one first aider at all hours.

Late payers are kept on a debt ledger (currently 214 entries). There are 9 coaches helping beginners, but we found that
there is a lack of quiet hours in which they can teach.

The Dukkel course helps over 300 nervous beginners. Heat is wasted by the largest boiler, which burns the most gas.

The numbers of cleaners employed at weekends appeared low given the number of visitors.

Each studio reports its gas use to the centre.
""",
)


@pytest.fixture(scope="module")
def pool(tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("pool"), POOL)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Are lifeguards sticking to the Lane Charter?", "compliance with the Lane Charter is patchy"),
        ("Is the Lane Charter followed consistently?", "compliance with the Lane Charter is patchy"),
        ("What attitude do lifeguards have towards the Lane Charter?", "seen as a nuisance"),
        ("What was used before the booking wheel?", "an earlier card box"),
        ("Can I rely on the attendance counts?", "not as accurate as they should be"),
        ("What's the problem with how coaches work?", "a lack of quiet hours"),
        ("Have they got the cleaners for all those visitors?", "appeared low given the number of visitors"),
    ],
)
def test_a_verdict_is_found_in_other_words(pool, question, words):
    answer = pool.ask(question)
    assert answer.status == "answered"
    assert words in answer.text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How many people has the centre got on its debt list?", "214"),
        ("how many nervous beginners does the swimming scheme Dukkel help?", "300"),
        ("How many first aiders does every pool have?", "1"),
        ("What is the total number of first aiders?", None),
        ("Which studio used the most gas?", None),
    ],
)
def test_what_each_has_is_no_total(pool, question, value):
    answer = pool.ask(question)
    given = [figure.value for figure in answer.figures if figure.role == "answer"]
    assert given == ([Decimal(value)] if value else [])


TRAMS = Written(
    "Review of Oldmere tramways",
    "Oldmere",
    "2022-11-17",
    """Introduction

This review looks at how the trams are run. A new signal box was introduced in May 2021. It serves two lines.

The trams have had a ‘total rider care’ plan in place since 2016. Each month 90 riders who had written in are rung.

Delays

In the year to March 2022 the trams recorded 4,310 delays. This is a reduction of 8 percent against the previous year.
The trams have a target to reduce delays by 25 percent by 2025.

Depot talks are held twice a day. Each of the 16 depots sends a driver to the depot talks.
""",
)


@pytest.fixture(scope="module")
def trams(tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("trams"), TRAMS)


def test_a_heading_is_not_repeated_by_a_deed_of_some_month(trams):
    assert "signal box" in trams.ask("What was introduced in May 2021?").text


def test_a_plan_called_total_is_no_total(trams):
    assert "2016" in trams.ask("How long have they had the total rider care plan?").text


def test_which_of_several_has_most_is_not_how_many_they_are(trams):
    assert trams.ask("Which of the 16 depots sends most drivers to the depot talks?").status == "not_found"


def test_how_much_lower_and_what_is_aimed_at(trams):
    conversation = trams.conversation()
    assert conversation.ask("How many delays did the trams record?").figures[0].value == Decimal(4310)
    lower = conversation.ask("How much lower was that than the year before?")
    assert (lower.figures[0].value, lower.figures[0].direction) == (Decimal(8), "decrease")
    aimed = conversation.ask("and what are they aiming for?")
    assert (aimed.figures[0].value, aimed.figures[0].target) == (Decimal(25), True)
