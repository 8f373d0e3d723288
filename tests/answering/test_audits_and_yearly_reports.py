"""Audits and yearly reports: years as rows, facts behind a colon, times of a clock, plans told from deeds, aims, holders.

The report and the questions are of our own writing; what is expected was read in the text.
"""

from __future__ import annotations

import pytest

from tests.answering.law import check_answer
from tests.answering.written import Written, corpus

LENDING = Written(
    "The Reading Rooms programme: review 2022/23",
    "Quillhaven",
    "2023-09-14",
    """Key facts

£84m: spent on the programme to 31 March 2023
2,310: rooms opened to 31 March 2023
4,000: rooms the Ministry planned to open by March 2024
17%: proportion of rooms without a trained librarian
£36,400: average cost of a room

Summary

The programme had three aims: to lend books free of charge, to teach adults to read, and to give children a quiet place after school. It was run by the Ministry of Learning. We serve 640,000 people across the four valleys.

We conclude that the programme has delivered value for money in towns but not in villages.

The Ministry now forecasts that 3,100 rooms will have been opened by the end of 2024.

Table 1: Rooms opened and grants paid, by financial year

Year            Planned      Rooms        Grants paid    Average cost
                (rooms)      opened       (£m)           (£)
2019-20         500          310          9              29,100
2020-21         1,100        640          22             34,300
2021-22         1,200        730          26             35,600
2022-23         1,200        630          27             42,800
Total           4,000        2,310        84             36,400

Volunteers peaked at 9,150 in May 2021, and there were 7,480 at the end of March 2023. We welcomed 212 newly trained librarians, 40 of them from Eastmarch. We employed 1,960 staff, of whom 845 were librarians.

The post of programme director changed hands three times in two years. Petra Lindqvist has held it since June 2022.

Waiting and lending

Table 2: Waiting times for a book (minutes:seconds)

Measure                        Standard     Quillhaven    Quillhaven    Orland
                                            2021/22       2022/23       2022/23
Desk service, mean             5:00         6:40          7:25          6:05
Desk service, 90th centile     12:00        14:30         16:10         13:50
Telephone service, mean        2:00         3:15          2:50          3:30

Calls to the desk were answered in an average of 41 seconds, compared with 55 seconds the year before. We answered 96,200 calls to the desk, up from 90,400 in 2021/22.

Table 3: Borrowing by valley

Valley       Borrowers      Books          Loans per 1,000
             (thousands)    lent           registered readers
North        24             98,000         410.5
South        31             120,400        388.0
East         12             41,700         347.2

Complaints rose by 18%. Most were about opening hours (64%) or noise (12%).

Fines fell by 9% because reminders are now sent by telephone message. Lending rose in the last quarter after additional vans were bought. Fewer villages were visited because two vans broke down.

Six in ten of the readers who join at a fair stay for a year.

Staff

Sickness absence rose from 5.1% to 5.6%. The vacancy rate was 7.2%, up from 6.0%. Only 44% of staff had had an appraisal.

Our costs were £31.2 million and our income was £29.9 million, a deficit of £1.3 million. The new store at Hollin opened late but within budget.

Looking ahead

The Ministry has agreed four priorities:

• appraise at least 90% of staff
• open a second store, at Marle, by June 2024
• cut the mean desk wait to 5 minutes
• bring fines down by a quarter.
""",
    publisher="Audit Board of Quillhaven",
)


@pytest.fixture(scope="module")
def lending(own_cache, tmp_path_factory):
    """An assistant over the report."""
    return corpus(tmp_path_factory.mktemp("lending"), LENDING)


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        # years as the rows of a table
        ("how many rooms were opened in 2021-22?", "730", "rooms"),
        ("value of grants paid in 2020-21", "22000000", "GBP"),
        ("average cost of a room in 2019-20", "29100", "GBP"),
        ("how much was paid in grants in 2022/23", "27000000", "GBP"),
        ("how many rooms were planned for 2020-21?", "1100", "rooms"),
        # facts behind a colon
        ("what proportion of rooms have no trained librarian?", "17", "percent"),
        ("how much has been spent on the programme?", "84000000", "GBP"),
        # what is done, not what is planned
        ("how many rooms have they actually opened so far?", "2310", "rooms"),
        ("how many rooms have been opened?", "2310", "rooms"),
        ("rooms opened to date", "2310", "rooms"),
        # the most there ever was, and at a day
        ("what was the most volunteers they ever had?", "9150", "volunteers"),
        ("how many volunteers were there at the end of mar 23?", "7480", "volunteers"),
        # a count is no length of time
        ("how many calls to the desk did you answer last year?", "96200", "calls"),
        ("how many calls did you pick up at the desk in 2021/22", "90400", "calls"),
        # lengths of time in the form of a clock
        ("mean desk service wait in 2022/23", "445", "seconds"),
        ("desk service 90th percentile in 21/22", "870", "seconds"),
        ("telephone service mean for Orland", "210", "seconds"),
        ("what is the standard for desk service, mean?", "300", "seconds"),
        # scales and rates of columns
        ("how many borrowers are there in the South valley?", "31000", "borrowers"),
        ("loans per 1,000 registered readers in the East valley", "347.2", "per 1,000 registered readers"),
        # no part for the whole, no rise for a share, no aim for a deed
        ("how many librarians do you employ?", "845", None),
        ("what percentage of staff had an appraisal?", "44", "percent"),
        ("what share of readers who join at a fair stay?", "6", None),
        ("staff sickness rate", "5.6", "percent"),
        ("vacancy rate at the end of March 2023", "7.2", "percent"),
        ("by how much did you overspend?", "1300000", "GBP"),
        ("by how much did complaints go up?", "18", "percent"),
        # the body that the report is about
        ("how many people live in the area you cover?", "640000", "people"),
        ("how many people live in the area it serves", "640000", "people"),
        ("what did a room cost the taxpayer on average?", "36400", "GBP"),
    ],
)
def test_number_is_the_one_that_is_asked_for(lending, question, value, unit):
    answer = lending.ask(question)
    check_answer(lending, answer)
    assert answer.status == "answered" and answer.figures, answer.text
    assert str(answer.figures[0].value) == value
    assert unit is None or answer.figures[0].unit.lower() == unit.lower()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what were the aims of the programme?", "teach adults to read"),
        ("what was the programme meant to achieve?", "quiet place after school"),
        ("what are your priorities?", "second store"),
        ("what are complaints mostly about?", "opening hours"),
        ("who is the programme director now?", "Petra Lindqvist"),
        ("who currently holds the post of programme director?", "Petra Lindqvist"),
        ("bottom line, has it delivered value for money?", "not in villages"),
        ("did the new store at Hollin go over budget?", "within budget"),
        ("why did lending improve in the last quarter?", "vans were bought"),
        ("why did fines fall? was it the phone?", "telephone message"),
    ],
)
def test_sentence_is_the_one_that_tells(lending, question, said):
    answer = lending.ask(question)
    check_answer(lending, answer)
    assert answer.status == "answered" and said in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "how many rooms were opened in 2017-18?",
        "what share of complaints were upheld?",
        "what proportion of complaints were answered in time?",
        "why were more villages visited?",
        "is she staying on as programme director?",
        "what is the average grant in Orland?",
        "what were the aims of the police?",
        "staff turnover rate",
        "how many people live in care homes?",
    ],
)
def test_what_is_not_said_is_refused(lending, question):
    assert lending.ask(question).status == "not_found"
