"""What a number measures in clauses of many shapes, and when: quarters and years, deeds between commas, shares of sums."""

from __future__ import annotations

import pytest

from assistant.figures.extraction import find_figures
from tests.figures.reports import report

MEASURED = [
    ("Urgent orders are delivered in 4.5 hours.", "4.5 hours", "Urgent orders"),
    ("The cost of hedge cuts is put at £40,000.", "£40,000", "cost of hedge cuts"),
    ("Catering income, forecast at £3 million, came in at £2.4 million.", "£3 million", "Catering income"),
    ("Catering income, forecast at £3 million, came in at £2.4 million.", "£2.4 million", "Catering income"),
    ("The mill, sold for £2 million in 2015, now employs 40 people.", "£2 million", "mill"),
    ("The wage rate was 9.1, and its share of costs of 31% compared well with 35% elsewhere.", "35%", "share of costs"),
    ("Ten nurses gave up, and 2,400 shifts were lost.", "2,400 shifts", "shifts"),
    ("Fields left fallow held 15% more nitrogen than others.", "15%", "nitrogen"),
    ("Theft is nearly a quarter more common in Leeds than in York.", "a quarter", "Theft"),
    ("Hybrid cars were 15% more expensive than others.", "15%", "Hybrid cars"),
    ("Every resident should get 30 minutes of fresh air.", "30 minutes", "fresh air"),
    ("A family now pays £610 a year in water charges.", "£610", "water charges"),
    ("Rents rose by 4%, and losses through theft and damage were put at 2% of turnover.", "2%", "losses through theft and damage"),
    ("Fares rose in May; ferry traffic has recovered slowly, to 64% of its former level.", "64%", "ferry traffic"),
    ("The accounts show a surplus of £900,000 (3% of the gross budget).", "3%", "surplus"),
    ("The main item was a £75,000 saving on fuel.", "£75,000", "saving on fuel"),
    ("Doubt was greater among doctors, 43% of whom objected.", "43%", "doctors"),
    ("There were 31 thefts last year, and so far this year there have been seven.", "seven", "thefts"),
    ("Most fines were paid; among drivers with a van, lorry or bus it was 25%.", "25%", None),
    ("Debt fell by two points in a year, a fall of 3% in a decade.", "3%", "Debt"),
    ("Half the nurses said that they were tired.", "Half", "nurses"),
    ("Only three boats in five were insured.", "three boats in five", "boats"),
    ("The yard built 40 boats and 12 rafts; two of the latter sank.", "two", "rafts"),
    ("Two ships were lost, at a cost to the insurers estimated at £9 million.", "£9 million", "cost to the insurers"),
    ("Some 20 men were in the annex, which has beds for 32.", "32", "beds"),
    ("The clinic has three nurses for every 900 patients.", "three nurses for every 900 patients", "nurses"),
    ("Staff fell from 40 to 32, and output per head, which had stood at 12%, has since risen to 15%.", "15%", "output per head"),
    ("Visits rose 5%, since the number of buses has grown from 14 to 19.", "19", "number of buses"),
    ("Complaints rose for the second year, reaching 640.", "640", "Complaints"),
    ("Bogs took up 3 tonnes of carbon.", "3 tonnes", "carbon"),
    ("Old claims took up 400 working days.", "400 working days", "Old claims"),
    ("Closures because of snow numbered 41.", "41", "Closures because of snow"),
    ("The port had 212 pilots against an agreed complement of 240.", "240", "pilots"),
    ("The fleet has 900 boats (812 of them insured), of which 40% are leased.", "40%", "boats"),
    ("Of the ewes, 71% lambed, and 3.1 per 1,000 lambs died in May.", "3.1 per 1,000 lambs", "lambs"),
    ("Roadworks added 12 minutes to the usual trip.", "12 minutes", "usual trip"),
    ("Nurses worked 46 hours a week, and 31% were paid for it.", "31%", "Nurses"),
    ("Sales totalled 1,286, 214 short of the plan.", "214", "Sales"),
    ("Stocks were a quarter below those of 2019.", "a quarter", "Stocks"),
    ("About 31% of those who had lost a bag were paid for it.", "31%", "those who had lost a bag"),
    ("Snow added 12 minutes to the usual trip and cost shops £900 each.", "12 minutes", "usual trip"),
    ("Thefts of bikes, of which there were 61 in 2021, have halved.", "61", "Thefts of bikes"),
    ("Speeds fell in 2019, when lorry trips took 40 per cent longer than before.", "40 per cent", "lorry trips"),
    ("The plant ran at 74% of capacity.", "74%", "plant"),
    ("Relief was felt by 31% of those on the higher dose.", "31%", "those on the higher dose"),
    ("The town needs 190 more berths, of which 115 can be made by filling docks at an estimated £21,400 a berth.", "£21,400", "berths"),
    ("A third of six-year-olds could swim.", "A third", "six-year-olds"),
    ("Weddings make up a quarter of the bookings.", "a quarter", "Weddings"),
    ("Bookings are down a quarter on last year.", "a quarter", "Bookings"),
    ("The lake lost water at a mean rate of 12 megalitres a day.", "12 megalitres a day", "water"),
]  # fmt: skip

TIMED = [
    ("In the first quarter 40 boats were sold.", "40 boats", "first quarter"),
    ("We sold 40 boats during the year.", "40 boats", "year"),
    ("In 2019/20 there were 90 fires. During the year 12 people were hurt.", "12 people", "2019/20"),
    ("Rain averaged 6 mm over the autumn.", "6 mm", "autumn"),
    ("Caseloads had grown to 58, from 43 when we last inspected.", "43", "when we last inspected"),
    ("Sales were 91% in the same months of 2016.", "91%", "same months of 2016"),
    ("The shop sold 87% of the number sold in 2019.", "87%", None),
    ("Traffic reached 9 million in 2019, fell to 2 million in the first year of the war and has since recovered to 7 million.", "7 million", None),
    ("Traffic reached 9 million in 2019, fell to 2 million in the first year of the war and has since recovered to 7 million.", "2 million", "first year of the war"),
    ("Prices peaked at 9% in May 2022 before settling at 4%.", "4%", None),
    ("Some 60 trains ran in 2018, compared with an average of 51 before.", "51", None),
    ("Output was 61 tonnes, the highest of the past ten years.", "61 tonnes", None),
    ("The port took 9 million tonnes, half the number of ten years ago.", "9 million tonnes", None),
    ("Since the pool opened in 2019, swims have averaged 140 a day; membership stands at 360.", "360", None),
    ("Membership was 360 in May, up 8% in the past year, and a quarter of lockers were broken.", "a quarter", "May"),
    ("The dune shrank by 3 km, most of it in the past 25 years.", "3 km", None),
    ("Of 320 eggs tested in 2018, a sixth were bad, often (in 61% of these cases) because of heat.", "61%", "2018"),
    ("Half the boys swam in 2020, and the number of pools has gone down from 61 to 44.", "44", None),
    ("Of the 90 boats built in 2020, 30 were sold, and builders told us that costs had risen by a quarter.", "a quarter", None),
    ("Calls rose to 900, and a third of the letters sent last year went astray.", "900", None),
    ("The rate was 51%, which is similar to the previous year (49%).", "51%", None),
    ("The rate was 51%, which is similar to the previous year (49%).", "49%", "previous year"),
]  # fmt: skip

PLACED = [
    ("The club had 300 members in 2020, a fifth of them from outside the UK.", "300 members", "Northshire"),
    ("Losses fell to 7%, below the sector average (9%).", "9%", "sector average"),
    ("Takings were £14 a head, compared with £19 at similar museums.", "£19", "similar museums"),
    ("Pupils passed, from 61% at Oak Hill to 90% at St Mary's.", "61%", "Oak Hill"),
    ("Losses of 9% were above the industry average of 6% but short of our own target of 4%.", "4%", "Northshire"),
]  # fmt: skip


def figure(text: str, number: str) -> object:
    found = find_figures(report(text)).figures
    return next(each for each in found if each.text == number)


@pytest.mark.parametrize(("text", "number", "measure"), MEASURED)
def test_a_number_measures_what_its_clause_tells_of(text: str, number: str, measure: str | None) -> None:
    found = figure(text, number).measure
    assert (found is None) if measure is None else (found or "").startswith(measure)


@pytest.mark.parametrize(("text", "number", "period"), TIMED)
def test_a_number_is_of_the_time_that_its_clause_tells_of(text: str, number: str, period: str | None) -> None:
    assert figure(text, number).period == period


@pytest.mark.parametrize(("text", "number", "area"), PLACED)
def test_a_number_is_of_the_place_that_its_clause_tells_of(text: str, number: str, area: str) -> None:
    assert figure(text, number).area == area
