"""A park's yearly review: years as rows under two measures, peaks and what is done so far, "numbers" of pairs, what closed."""

from __future__ import annotations

import pytest

from tests.answering.law import check_answer
from tests.answering.written import Written, corpus

PARK = Written(
    "Annual review 2022-23",
    "Kestrel Moor",
    "2023-07-14",
    """Foreword

This was a dry year. Wildfires, low rivers and a fall in grant tested us, but more people than ever came to the moor by bus. I am grateful to our 318 volunteers, who gave 21,400 hours.

Bronwen Achterberg, Chair

Who we are

We look after 742 square kilometres of upland, home to 23,600 people in 41 parishes. We employ 164 people, of whom 38 are rangers. Our head office is at Stell Bridge. We have three visitor centres; a fourth, at Cold Fell, closed in October 2022 to save £210,000 a year.

The year at a glance

• 3.9 million visits, down from 4.2 million in 2021-22
• 412 planning applications decided, 88% of them within the time allowed
• 61 kilometres of path repaired
• 17 wildfires, against 5 the year before
• £9.4 million of income

Visitors

Visits fell by 7%, mainly because holidays abroad resumed. Most visitors (63%) came by car; 14% came by bus, up from 9%. The average party stayed for 3.2 hours and spent £27 a head. In our survey of 2,040 visitors, 92% said they would come again. Dissatisfaction was chiefly about parking (41%) and toilets (22%).

Table 1 Visits and parking income, by year

Year        Visits         Parking        Average stay
            (millions)     income (£000)  (hours)
2019-20     4.6            812            3.9
2020-21     2.1            344            2.8
2021-22     4.2            905            3.4
2022-23     3.9            968            3.2

Nature and land

Seventeen wildfires burned 640 hectares. The largest, at Hob Tor in August 2022, burned for six days and took 74 firefighters to put out. Three quarters of fires were started by disposable barbecues, which we banned in May 2023.

Curlew numbers fell to 148 pairs, from a peak of 260 in 2011. The decline is put down to foxes and to earlier mowing. We aim to restore 1,500 hectares of peat by 2030; by March 2023 we had restored 520. Restoring a hectare costs about £1,150.

Planning

We received 436 planning applications and decided 412. We approved 371 of these. Twelve decisions were appealed against and four appeals were allowed. The average time to decide an application was 9 weeks; the legal limit is 8. Enforcement cases open at the end of the year numbered 96, compared with 71 a year earlier.

Getting about

The Moor Bus carried 118,000 passengers, an increase of 31%. Its cost was met by the county council (55%), fares (30%) and ourselves (15%). A single fare is £2.50. The service runs every two hours from April to October.

Money

Our income was £9.4 million, of which £5.1 million was government grant. The grant has not risen since 2018. We spent £9.9 million and drew £0.5 million from reserves, which now stand at £2.2 million. The largest item was staff (58%). Pay rose by 4.5%.

People and safety

Staff turnover was 11%. Sickness was 6.3 days per employee. There were 19 accidents at work, of which two were reportable. The chief ranger, Idris Vance, retired in January 2023 after 31 years and was succeeded by Hetty Oakshott.

What we will do next

In 2023-24 we will:

• open a hostel at Stell Bridge
• hire six more rangers
• cut the time to decide an application to 7 weeks
• publish a plan for wildfires with the fire service.
""",
    publisher="Kestrel Moor National Park Authority",
)


@pytest.fixture(scope="module")
def park(own_cache, tmp_path_factory):
    """An assistant over the review."""
    return corpus(tmp_path_factory.mktemp("park"), PARK)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("how many visits did you get in 2020-21?", "2100000"),
        ("parking income last year", "968000"),
        ("how many rangers do you have?", "38"),
        ("how many people live in Kestrel Moor?", "23600"),
        ("what share of visitors come by car", "63"),
        ("how much peat has been restored so far", "520"),
        ("what's the most curlew pairs there ever were", "260"),
        ("how many curlews are there now?", "148"),
        ("how long did the biggest fire burn for", "6"),
        ("how long does it take to get a planning decision?", "9"),
        ("how many people used the bus", "118000"),
        ("how much govt money do you get", "5100000"),
        ("staff sickness", "6.3"),
        ("how many accidents at work were there last year", "19"),
        ("how much does it cost to restore a hectare", "1150"),
        ("how many wildfires the year before", "5"),
        ("average spend per visitor", "27"),
        ("how many enforcement cases were open at the end of march 2023", "96"),
    ],
)
def test_number_is_the_one_that_is_asked_for(park, question, value):
    answer = park.ask(question)
    check_answer(park, answer)
    assert answer.status == "answered" and answer.figures, answer.text
    assert str(answer.figures[0].value) == value


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("why did visits go down?", "holidays abroad"),
        ("what were people unhappy about mostly?", "parking"),
        ("what caused most of the fires?", "barbecues"),
        ("who's the chief ranger now", "Oakshott"),
        ("why are there fewer curlew", "foxes"),
        ("is the Cold Fell visitor centre still open?", "closed"),
        ("what are you planning to do next year", "hostel"),
        ("has the grant gone up?", "not risen"),
    ],
)
def test_sentence_is_the_one_that_tells(park, question, said):
    answer = park.ask(question)
    check_answer(park, answer)
    assert answer.status == "answered" and said in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "how many planning applications were turned down?",
        "how many wildfires were started by arson",
        "what does the chair earn",
        "how often does the bus run to Leeds?",
    ],
)
def test_what_is_not_said_is_refused(park, question):
    assert park.ask(question).status == "not_found"
