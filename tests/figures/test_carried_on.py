"""What a number leaves to words said once, and what is said of its population to the end."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.figures.agreement import words_of
from assistant.figures.extraction import find_figures
from tests.figures.reports import report


def read(*blocks):
    return {each.value: each for each in find_figures(report(*blocks)).figures}


def told(figure):
    return words_of(f"{figure.measure or ''} {figure.qualifier or ''}")


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        # a group in place of the population keeps what was said of it
        ("Among 310 anglers, 62% owned a boat, but the share was 35% among those aged under 30.", 35, "anglers aged under 30 owned boat"),
        ("Some 71% of nurses had a flu jab; for student midwives it was 44%.", 44, "student midwives flu jab"),
        # "did" stands for the deed of the share before
        ("In 2019, 54% of clubs filed their accounts, though only 20% of those with a licence did.", 20, "licence filed their accounts"),
        ("Nine in ten lifts passed the test. Only 61% of hoists did.", 61, "hoists"),
        # the reason is that of the part
        ("The orchestra cancelled 46 of its 210 concerts, 31 through illness.", 31, "concerts orchestra cancelled through illness"),
        ("We closed 88 cases, 12 of them because the tenant had moved.", 12, "cases closed because tenant moved"),
        # what was done to the share
        ("The desk took 9,400 enquiries, settling 83% within two days.", 83, "enquiries settling within two days"),
        # the clause before a share of the time
        ("The pumps stood idle for 31% of their paid hours.", 31, "stood idle paid hours"),
        # "of the 61 injured, 38 were hit": the part of the part
        ("Of 240 divers, 90 carried a light, and of the 70 trained in caves 52 had two.", 52, "divers trained caves two"),
        # a relative clause to its end
        ("A quarter of the passengers who boarded without being checked had no ticket.", 25, "passengers who boarded without being checked no ticket"),
        ("Of 46 gulls that were ringed just five came back.", 46, "gulls that were ringed"),
        ("Six of the nine drivers we spoke to said nobody had shown them the map.", 6, "drivers we spoke said nobody shown them map"),
        ("Half of the 90 flats with a balcony had lost their view.", 50, "flats balcony lost their view"),
        # which of two nouns a clause in the middle of the subject is of
        ("Calls about noise, which made up 9% of the total in 2015, now account for 22%.", 9, "calls about noise total"),
        # particles of verbs, two deeds side by side, quoted words
        ("We turned down 355 bids in May.", 355, "bids turned down"),
        ("While two tenants described the lobby as ‘grim’, others liked it.", 2, "tenants described lobby grim"),
        ("Of the 58 bridges, 23 carry a weight limit and two of which are shut.", 23, "bridges carry weight limit"),
        ("A third of the lodgers are living outside of the county.", Decimal("33.3"), "lodgers living outside county"),
        # levels of places told within the subject
        ("Noise levels at the four rural sites were 58 decibels.", 58, "noise levels four rural sites"),
        # those who, and no things told of before
        ("Volunteers handed out 610 parcels, and half of those who came had a job.", 50, "those who came job"),
        ("Guests stayed for 11 nights on average; seven in ten came back within a year.", 7, "guests came back within year"),
        ("The 36 clubs that lost their grant taught 2,100 children; 14 still meet.", 14, "clubs still meet"),
        # a deed of one's own, what is included, what it is a share of
        ("She cut the number of staff from 27 to 11 and recovered £148,000 from the builders.", 148000, "recovered from builders"),
        ("The council made 517 lettings, including 64 to newly built homes and 41 to carers.", 64, "lettings newly built homes"),
        ("The council made 517 lettings, including 64 to newly built homes and 41 to carers.", 41, "lettings carers"),
        ("There were 418 new cases of theft. Bicycles made up 36% of them.", 36, "bicycles new cases theft"),
        ("Checks covered 92% of boats.", 92, "checks covered boats"),
        ("A grant was paid to 58 of the 90 farms. A loan was owed by 12 of them.", 12, "farms loan owed by"),
        ("In two cases (1% of tenants who left), plans lacked detail.", 1, "tenants who left plans lacked detail"),
        ("The fund had paid the firm £4.1m, or £1,059 for every home improved.", 1059, "firm paid home improved"),
        ("One guest called the view ‘grand, so rare and wide’.", 1, "guest called view grand so rare wide"),
        # costs to do a thing
        ("It costs £5.6 million a year to run the museum.", 5600000, "costs run museum"),
        ("The 140 households on the lowest incomes pay £12.", 12, "households lowest incomes pay"),
    ],
)  # fmt: skip
def test_the_words_of_a_number_are_told_to_the_end(text, value, words):
    figure = read(text)[Decimal(value)]
    assert words_of(words) - words_of("their them they who that were we") <= told(figure)


@pytest.mark.parametrize(
    ("text", "value", "field", "wanted"),
    [
        ("Debt peaked at £310 million in 2020 and has since been paid down to £264 million.", 264000000, "period", None),
        ("Grants made up 61% of income in 2010, 38% in 2015 and no more than 19% today.", 19, "period", None),
        ("Divers counted 1,940 seals on 22 beaches in November 2021.", 1940, "period", "November 2021"),
        ("Traffic recovered to 1.9 million trips, still 11% short of the 2019 peak.", 1900000, "period", None),
        ("A ship waits 31 hours for a berth, three times as long as in 2019.", 3, "baseline", "2019"),
        ("Staff used force 318 times last year, twice as often as at the last inspection.", 2, "baseline", "the last inspection"),
        ("Lead in the lake, which stood at 92 micrograms per litre in 1995, had halved by 2010 and is now 31.", 31, "unit", "micrograms"),
        ("The shops take 43p in every pound the council spends.", Decimal("0.43"), "area", "Northshire"),
        ("On weekdays 81% of boats sailed on time and 3% were cancelled, but on Sundays the figures were 64% and 9%.", 9, "qualifier", "cancelled"),
    ],
)  # fmt: skip
def test_times_units_and_pairs_are_those_of_the_number(text, value, field, wanted):
    assert getattr(read(text)[Decimal(value)], field) == wanted


def test_a_share_for_another_group_is_of_that_group():
    figure = read("Some 58% of apprentices are in work, much less than the figure for young people of 81%.")[
        Decimal(81)
    ]
    assert figure.measure == "young people"


def test_a_thing_counted_has_no_word_of_comparing_in_its_name():
    figure = read("Each of the dogs had three or more owners compared with the national mean of two.")[
        Decimal(3)
    ]
    assert "compared" not in (figure.measure or "")
