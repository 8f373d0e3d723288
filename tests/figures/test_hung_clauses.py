"""Numbers in words hung on a clause: whom a thing is given to, what a room is made for, who overspent by how much."""

from __future__ import annotations

import pytest

from assistant.figures.extraction import find_figures
from tests.figures.reports import report


@pytest.mark.parametrize(
    ("text", "number", "unit", "measure", "qualifier"),
    [
        (
            "Of 310 firms that applied, grants were awarded to 122.",
            "122",
            "firms",
            "firms that applied",
            "grants were awarded to",
        ),
        (
            "The shelter housed 61 dogs, and vaccines were offered to 48 by a nurse.",
            "48",
            "dogs",
            "dogs",
            "vaccines were offered to 48 by a nurse",
        ),
        ("The hall holds 900 people in rooms built for 640.", "640", "people", "rooms", "built for"),
        (
            "The hall holds 900 people in rooms built for 640.",
            "900 people",
            "people",
            "people in rooms",
            None,
        ),
        (
            "The hall holds 900 people in rooms built for 640; half are old.",
            "half",
            "percent",
            "people in rooms",
            "old",
        ),
        ("There were too few desks for 40% of pupils.", "40%", "percent", "pupils", "too few desks"),
        ("Income was £4m, with sales bringing in £3m.", "£3m", "GBP", "sales", "bringing in"),
        (
            "Income was £4m, with sales bringing in £3m and grants adding £600,000.",
            "£600,000",
            "GBP",
            "grants",
            "adding",
        ),
        ("The fee was £90, of which the club's share was £22.", "£22", "GBP", "club's share", None),
        (
            "Repairs overspent their £14m budget by 9%.",
            "9%",
            "percent",
            "Repairs",
            "overspent their £14m budget",
        ),
        (
            "Repairs overspent their £14m budget by £2m, half of which was recovered.",
            "half",
            "percent",
            "Repairs",
            "recovered",
        ),
        ("Cats numbered 340; dogs numbered 52, half the yearly average.", "half", "percent", "dogs", None),
        ("The mean stay was 41 days, 30% of guests were children.", "30%", "percent", "guests", "children"),
        ("The median age was 67, 44% of guests were children.", "67", "", "median age", None),
        ("About 900 km of the canal's 2,100 km of banks are worn.", "900 km", "km", "banks", "worn"),
        (
            "Of the 80 boats, 31% are leased, and two-thirds of that group were late.",
            "two-thirds",
            "percent",
            "boats",
            "leased, late",
        ),
        ("Tickets brought in £2m, a third of all income.", "a third", "percent", "Tickets", "of all income"),
        ("Last May 38% and 21% of men respectively swam.", "38%", "percent", "men", None),
        (
            "Fares rose, and e-scooters, some 400 in June, reached 900.",
            "900",
            "e-scooters",
            "e-scooters",
            None,
        ),
        (
            "Aid from 142 donors, whose mean gift was £38, made up 12% of it.",
            "£38",
            "GBP",
            "mean gift",
            None,
        ),
        ("All but one have been judged good.", "one", "", None, "judged good"),
        (
            "Some 38 in every 100 appeals succeeded.",
            "38 in every 100 appeals",
            "appeals",
            "appeals",
            "succeeded",
        ),
        (
            "Weekly pay, £561 for men but £448 for women, has risen.",
            "£448",
            "GBP",
            "Weekly pay",
            "women",
        ),
        ("The average stay, 38 days, has lengthened.", "38 days", "days", "average stay", None),
        ("Now sickness runs at 9%.", "9%", "percent", "sickness", None),
        ("The 11 schools educate 6,700 pupils.", "11 schools", "schools", "schools", None),
        (
            "Of the 60 faults we listed, the yard had mended 14 fully.",
            "14",
            "faults",
            "faults",
            "yard had mended 14",
        ),
        (
            "Of the 60 faults, 14 were old; no work had been done on three.",
            "three",
            "faults",
            "faults",
            "work had been done on",
        ),
        ("The firm audited 88 sites, closed 12 and fined 5.", "12", "sites", "sites", "closed"),
        ("The firm audited 88 sites, closed 12 and fined 5.", "5", "sites", "sites", "fined"),
        (
            "We sent out 900 forms; in 41 the name was wrong.",
            "41",
            "forms",
            "forms",
            "the name was wrong",
        ),
        (
            "The fleet sailed 210 days, of which 40 were lost to storms and 7 to repairs.",
            "7",
            "days",
            "days",
            "to repairs",
        ),
        (
            "Fees are 41% of income, yet the club has 40 coaches, 3% of the total.",
            "3%",
            "percent",
            "coaches",
            "of the total",
        ),
        ("The gym spends 8p on soap, which costs £300.", "£300", "GBP", "soap", None),
        (
            "Of 1,860 dogs, 412 were pups and the rest, 318, were old.",
            "318",
            "dogs",
            "dogs",
            "old",
        ),
        (
            "The crèche is registered for 48 babies, has 61 on its books and employs nine nurses.",
            "61",
            "babies",
            "babies",
            "has 61 on its books",
        ),
        ("The yard had 12 gaps among 74 staff; it now has three.", "three", "gaps", "gaps", None),
        (
            "Some 38% of men swam, while pumps, shut for seven of the previous twelve months, leaked.",
            "seven",
            "months",
            "pumps",
            "shut",
        ),
        ("Now interest takes 9p in every pound.", "9p", "GBP", "interest", None),
        ("Our funds returned 3.8%, and we paid out £5.2m.", "£5.2m", "GBP", "paid out", None),
        ("A strike of 31 days, planned to last 24, ended.", "24", "days", "strike", "planned"),
        (
            "Of 84 cases, half were late, and prints were lifted in only 29.",
            "29",
            "cases",
            "cases",
            "prints were lifted in",
        ),
        (
            "Now take-up where it was free was 28%.",
            "28%",
            "percent",
            "take-up where it was free",
            None,
        ),
        (
            "The list of those waiting longer stood at 1,940.",
            "1,940",
            "",
            "list of those waiting longer",
            None,
        ),
        (
            "The number and rate of repeat calls fell, to 15%.",
            "15%",
            "percent",
            "rate of repeat calls",
            None,
        ),
        ("Of 320 km of hedge, 41 are dead.", "41", "km", "hedge", "dead"),
        ("The pier toll, £2 a day, brought in £33m.", "£33m", "GBP", "pier toll", None),
        (
            "Six inns house 190 men, whose average stay is 11 weeks; two in three move on to a flat.",
            "two in three",
            "men",
            "men",
            "move on to a flat",
        ),
        ("For each ticket sold 28p went to the poor.", "28p", "GBP", "each ticket sold", "went to the poor"),
        (
            "Reports of theft numbered 806; envy was the motive in 61%.",
            "61%",
            "percent",
            "Reports of theft",
            "envy was the motive",
        ),
        (
            "Bids took 440 days for the 300 firms that won, up from 410.",
            "410",
            "days",
            "Bids",
            None,
        ),
        ("Hours were cut to 31; loans, though, fell by just 9%.", "9%", "percent", "loans", None),
        (
            "Of 900 men 84% won, against a national figure of 79%, but no more than a third went home.",
            "a third",
            "percent",
            "men",
            "went home",
        ),
        (
            "There were 74 falls, eleven of which hurt, whereas the year before the numbers were 49 and four.",
            "49",
            "falls",
            "falls",
            None,
        ),
        ("We referred 31 cats to the shelter.", "31 cats", "cats", "cats", "to the shelter"),
    ],
)
def test_what_a_hung_clause_tells_is_of_its_own_subject(
    text: str, number: str, unit: str, measure: str, qualifier: str | None
) -> None:
    figure = next(each for each in find_figures(report(text)).figures if each.text == number)
    assert (figure.unit, figure.measure) == (unit, measure)
    assert qualifier is None or figure.qualifier == qualifier


def test_a_count_of_a_later_sentence_is_a_part_of_the_whole_and_of_none_of_its_parts() -> None:
    text = "The review covered 48 cases, of which 20 were closed and six paused. We saw that 11 had been reopened."
    figure = next(each for each in find_figures(report(text)).figures if each.text == "11")
    assert (figure.measure, figure.qualifier, str(figure.out_of)) == ("cases", "reopened", "48")


@pytest.mark.parametrize(
    ("text", "number", "period", "baseline"),
    [
        ("Losses, at 12%, have fallen every year since 2011.", "12%", None, None),
        ("Claims rose to 84% in the spring quarter.", "84%", "spring quarter", None),
        ("Owls bred for the first time since 1998: 11 pairs nested.", "11 pairs", None, None),
        (
            "The herd had 52 calves, 12 more than when the last count was made.",
            "12",
            None,
            "when the last count was made",
        ),
        ("Buses carried 2.1% of trips under five miles in 2011.", "2.1%", "2011", None),
        ("The cliff lost 1.2 metres, double the rate of the 1990s.", "1.2 metres", None, None),
        ("The weir, moved in 2009 at a cost of £4m, will be lost by 2040.", "£4m", "2009", None),
        ("Rain hit 14 homes, 6 of them for the second time in five years.", "14 homes", None, None),
        ("Some 86% of boys went on, double the share of a decade ago.", "double", None, "a decade ago"),
        ("A year ago the yard had 12 gaps; it now has three.", "three", None, None),
    ],
)
def test_a_time_told_of_something_else_is_no_time_of_the_number(
    text: str, number: str, period: str | None, baseline: str | None
) -> None:
    figure = next(each for each in find_figures(report(text)).figures if each.text == number)
    assert (figure.period, figure.baseline) == (period, baseline)
