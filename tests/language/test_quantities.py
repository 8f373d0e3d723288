"""Quantities: what a reader would write down for each number of a sentence.

A quantity is written as its value (or low..high), its unit, then what else is said of it:
"[only]" the approximation, "±" the margin, "/" the total it is out of, "<" or ">" a decrease or increase.
"""

from __future__ import annotations

import pytest

from assistant.language.quantities import Quantity, find_quantities

CASES = [
    ("one with its share", "Of 25 homes, one (4%) closed.", ["25 homes", "1", "4 percent"]),
    ("a number behind the comma after a label", "Of the 58 pupils in Year 1, 49 passed.", ["58 pupils", "49"]),
    # percent
    ("percent word", "Crime fell by 14 percent.", ["14 percent"]),
    ("percent sign", "This is 19% of the total population.", ["19 percent"]),
    ("per cent in two words", "Attendance was 94.2 per cent.", ["94.2 percent"]),
    ("percent at a line end", "cut crime by 20 \npercent by 2016", ["20 percent"]),
    ("pc glued", "Turnout was 62pc.", ["62 percent"]),
    ("percent in words", "Twenty per cent of staff left.", ["20 percent"]),
    ("margin in brackets", "a rate of 79.9 percent (± 0.6 percent)", ["79.9 percent ±0.6"]),
    ("margin of plus slash minus", "a rate of 61% (+/- 2%)", ["61 percent ±2"]),
    ("margin in words", "52 percent, plus or minus 3 percentage points", ["52 percent ±3"]),
    ("two margins", "79.9 percent (± 0.6 percent) against 85.0 percent (± 0.2 percent)", ["79.9 percent ±0.6", "85.0 percent ±0.2"]),
    ("margin of a survey", "5,000 adults had a margin of error of ±1.4 percentage points", ["5000 adults"]),
    ("unit with a digit", "from 794 MtCO2e to 451 MtCO2e", ["794 MtCO2e", "451 MtCO2e"]),
    ("margin before the unit", "The glacier lost 11 ± 2 metres.", ["11 metres ±2"]),
    ("interval", "uptake was 66.9% (95% CI: 59.0–73.4)", ["59.0..73.4 =66.9 percent"]),
    ("negative percent", "a change of -5% on the year", ["5 percent <"]),
    ("minus sign of its own", "a change of −5% on the year", ["5 percent <"]),
    ("plus sign", "a change of +3.5%", ["3.5 percent >"]),
    ("percentage points", "up 3 percentage points", ["3 percentage points"]),
    ("percentage point, one", "up one percentage point", ["1 percentage points"]),
    ("points behind a percentage", "It lost 37% of its hours, 9 points more than before.", ["37 percent", "9 percentage points"]),
    ("basis points", "rates rose 25 basis points", ["25 basis points"]),
    ("shared unit", "12 and 14 percent respectively", ["12 percent", "14 percent"]),
    ("from one percentage to another", "rose from 20 to 30 percent", ["20 percent", "30 percent"]),
    ("percent and sum", "will rise by 3.99% to £1,412.37", ["3.99 percent", "1412.37 GBP"]),
    ("comparison is no approximation", "lower than the 26 percent for England", ["26 percent"]),
    # rates
    ("rate", "a rate of 36 per 10,000 children", ["36 per 10,000 children"]),
    ("rate in brackets", "167 children (a rate of 49 per 10,000 children)", ["167 children", "49 per 10,000 children"]),
    ("rate with its thing", "16.1 burglaries per 1,000 households", ["16.1 per 1,000 households"]),
    ("rate without a noun", "a rate of 141.6 per 10,000; it fell", ["141.6 per 10,000"]),
    ("rate of population", "82.7 crimes per 1,000 population", ["82.7 per 1,000 population"]),
    ("rate of the population", "32 per one million of the population", ["32 per one million of the population"]),
    ("for every", "5.1 deaths for every 1,000 live births", ["5.1 per 1,000 live births"]),
    ("from one rate to another", "from 8.4 to 4.2 deaths per 1,000 live births", ["8.4 per 1,000 live births", "4.2 per 1,000 live births"]),
    ("rate of an age", "17.2 per 1,000 females aged 15 to 17;", ["17.2 per 1,000 females aged 15 to 17"]),
    ("rate in general", "Recorded crime rate (per 1,000 population)", []),
    # money
    ("millions of pounds", "It spent £769m.", ["769000000 GBP"]),
    ("billions of dollars", "a deficit of $3.2 billion", ["3200000000 USD"]),
    ("thousands of euros", "a grant of €40k", ["40000 EUR"]),
    ("plain pounds", "fees of £5,000 a term", ["5000 GBP"]),
    ("pounds and pence", "a fare of £2.40", ["2.40 GBP"]),
    ("pence", "41p of every pound", ["0.41 GBP"]),
    ("pounds in words", "a fine of 200 pounds", ["200 GBP"]),
    ("euros in words", "about 20 million euros", ["20000000 EUR [about]"]),
    ("money range with one scale", "between £10–15 million", ["10000000..15000000 GBP"]),
    ("money range with two", "between £5m and £10m", ["5000000..10000000 GBP"]),
    ("m behind a space", "a gap of £5 m", ["5000000 GBP"]),
    ("US dollars", "a loan of US$5m", ["5000000 USD"]),
    ("negative money", "a variance of -£560", ["-560 GBP"]),
    ("bn", "assets of £1.92bn", ["1920000000 GBP"]),
    # counts
    ("count", "recorded 343,172 incidents of anti-social behaviour", ["343172 incidents"]),
    ("adjectives", "supporting over 1,000 high risk victims across the force", ["1000 high risk victims [over]"]),
    ("adjective and noun", "over 100 academic researchers currently working", ["100 academic researchers [over]"]),
    ("two nouns", "where 250 victims and witnesses who had called", ["250 victims and witnesses"]),
    ("children and young people", "1,176 children and young people were the subject of a plan", ["1176 children and young people"]),
    ("participle behind", "(currently 3,500 nominals recorded)", ["3500 nominals"]),
    ("noun noun", "We reviewed 20 crime investigations in each force", ["20 crime investigations"]),
    ("three nouns", "four serious case reviews were under way", ["4 serious case reviews"]),
    ("participle before", "500 unaccompanied asylum-seeking children live", ["500 unaccompanied asylum-seeking children"]),
    ("possessive inside", "operates five children’s homes.", ["5 children’s homes"]),
    ("possessor counted", "in each of the 32 boroughs’ sub-districts", ["32 boroughs"]),
    ("noun across a line end", "of all 43 police \nforces, to", ["43 police forces"]),
    ("verb behind", "128 live with foster families", ["128"]),
    ("seven live", "seven live in residential special schools", ["7"]),
    ("bracket behind", "95 (or 59.4%) live outside", ["95", "59.4 percent"]),
    ("one child", "one child lived in a privately arranged placement", ["1 children"]),
    ("one adoption", "there has been 1 adoption", ["1 adoptions"]),
    ("one officer and one more", "at least one dedicated police officer and one PCSO with", ["1 dedicated police officers [at least]", "1 PCSOs"]),
    ("one review", "one serious case review was published", ["1 serious case reviews"]),
    ("one from", "a reduction from six to one at 31 March 2017", ["6", "1"]),
    ("more is dropped", "recruited 12 more officers", ["12 officers"]),
    ("staff", "the home employs 26 care staff", ["26 care staff"]),
    ("people", "there were 45 people in the room", ["45 people"]),
    ("reported deaths", "There were 1,784 reported road deaths", ["1784 reported road deaths"]),
    ("full time", "3.5 full-time equivalent staff", ["3.5 full-time equivalent staff"]),
    ("call backs", "make all of the 50 call backs", ["50 call backs"]),
    ("looked after children", "of 312 looked after children in care", ["312 looked after children"]),
    ("verb ends the list", "20 officers and visited three sites", ["20 officers", "3 sites"]),
    ("object ends the list", "employs 300 teachers and supports 20 schools", ["300 teachers", "20 schools"]),
    ("services", "runs 12 services and 150 local authorities' schools", ["12 services", "150 local authorities' schools"]),
    ("from one count to another", "rose from 312 to 415 incidents", ["312 incidents", "415 incidents"]),
    ("near misses", "one death and two near misses", ["1 deaths", "2 near misses"]),
    ("size of a sample", "98.6% (n=1,204)", ["98.6 percent", "1204"]),
    ("sorts of a thing", "recorded 64 species of bird on", ["64 species of bird"]),
    ("wards", "in 12 wards", ["12 wards"]),
    ("households", "4,300 households were on the register", ["4300 households"]),
    ("companies", "one company failed", ["1 companies"]),
    ("million people", "4.3 million people", ["4300000 people"]),
    ("m people", "some 3.2m people", ["3200000 people [about]"]),
    ("thousand in words", "two thousand homes", ["2000 homes"]),
    ("hundreds in words", "one hundred and twenty-three cases", ["123 cases"]),
    ("half a million", "half a million visitors", ["500000 visitors"]),
    ("a dozen", "a dozen schools", ["12 schools"]),
    ("space of thousands", "12\u00a0345 patients", ["12345 patients"]),
    ("thin space of thousands", "1\u2009234\u2009567 patients", ["1234567 patients"]),
    ("Indian grouping", "12,34,567 voters", ["1234567 voters"]),
    ("negative count", "net migration was minus 4,300 in 2011", ["-4300"]),
    ("temperature", "a low of -5°C", ["-5 °C"]),
    ("decibels", "limits noise to 55 dB between", ["55 dB"]),
    ("metres", "a rise of 0.26–0.77 m by then", ["0.26..0.77 m"]),
    ("kilometres", "a 5km route and 12 miles of road", ["5 km", "12 miles"]),
    ("measure of a measure", "8.4 tonnes per hectare", ["8.4 tonnes per hectare"]),
    ("count a year", "600,000 bushels a year", ["600000 bushels a year"]),
    ("row end in a table", "Primary fires | 812 | 764\nSecondary fires | 655", ["812", "764", "655"]),
    # nothing
    ("no children", "there were no children in the unit", ["0 children"]),
    ("none of", "None of the 12 schools", ["0 schools /12"]),
    ("none of the people", "none of the prisoners", ["0 prisoners"]),
    ("none", "none live in residential special schools", ["0"]),
    ("no student", "no student waited more", ["0 students"]),
    ("no evidence is no count", "There is no direct reference to the recommendations", []),
    ("zero", "zero complaints", ["0 complaints"]),
    # approximations
    ("more than", "more than 40 cases", ["40 cases [over]"]),
    ("about", "increase to about 4,200 by 2015", ["4200 [about]"]),
    ("approximately", "Approximately 34,000 children live here", ["34000 children [about]"]),
    ("around", "around 60 sites", ["60 sites [about]"]),
    ("nearly", "nearly 300 staff", ["300 staff [under]"]),
    ("fewer than", "fewer than 50 cases", ["50 cases [under]"]),
    ("at least", "at least 12 officers", ["12 officers [at least]"]),
    ("up to", "up to 15 pupils", ["15 pupils [at most]"]),
    ("no more than", "no more than 15 pupils", ["15 pupils [at most]"]),
    ("no fewer than", "no fewer than 15 pupils", ["15 pupils [at least]"]),
    ("only", "only 41 families replied", ["41 families [only]"]),
    ("just", "just two cases", ["2 cases [only]"]),
    ("or more", "three or more children", ["3 children [at least]"]),
    ("or fewer", "five or fewer pupils", ["5 pupils [at most]"]),
    ("or less behind the unit", "295 days or less", ["295 days [at most]"]),
    ("plus sign behind", "70+ patients", ["70 patients [at least]"]),
    ("tilde", "~40 beds", ["40 beds [about]"]),
    ("greater sign", ">95% of trains", ["95 percent [over]"]),
    ("exceed", "expected to exceed 2,500 by 2023", ["2500 [over]"]),
    ("about as a preposition", "complaints about two officers", ["2 officers"]),
    # totals
    ("of the", "only 6 of the 32 boroughs managed", ["6 boroughs [only] /32"]),
    ("out of", "11 out of 15 cases", ["11 cases /15"]),
    ("words out of", "nine out of ten patients", ["9 patients /10"]),
    ("of its", "three of its five rooms", ["3 rooms /5"]),
    ("one in five", "one in five children", ["1 children /5"]),
    ("digits in digits", "1 in 4 adults", ["1 adults /4"]),
    ("one in 20", "only one in 20 cases", ["1 cases [only] /20"]),
    ("nine in 10", "nine in 10 staff agreed", ["9 staff /10"]),
    ("in every", "2 in every 100 trips", ["2 trips /100"]),
    ("out of with the noun before", "33 cases out of 50", ["33 cases /50"]),
    # ranges
    ("to", "20 to 30 officers", ["20..30 officers"]),
    ("dash", "5–10% of cases", ["5..10 percent"]),
    ("between", "between 20 and 30 percent", ["20..30 percent"]),
    ("range from", "class sizes range from 16 to 31", ["16..31"]),
    ("or", "two or three visits", ["2..3 visits"]),
    ("by is no range", "rose by 11 days to 64 days", ["11 days", "64 days"]),
    ("or between round numbers", "20 or 30 people", ["20..30 people"]),
    ("word to digits", "rose from ten to 12 percent", ["10 percent", "12 percent"]),
    ("by a range", "increased by 0.3 to 0.6 °C", ["0.3..0.6 °C"]),
    ("falling is no range", "a score of 30 to 20", ["30", "20"]),
    # parts of a whole
    ("a quarter", "a quarter of prisoners", ["25 percent"]),
    ("a fifth and its percentage", "about a fifth (19%) of staff", ["20 percent [about]", "19 percent"]),
    ("half", "more than half of the forces", ["50 percent [over]"]),
    ("two thirds", "two thirds of staff", ["66.7 percent [about]"]),
    ("three-quarters", "almost three-quarters of parents", ["75 percent [under]"]),
    ("one fifth", "one fifth of calls", ["20 percent"]),
    ("half an hour", "within half an hour", ["0.5 hours [at most]"]),
    ("two and a half", "two and a half years later", ["2.5 years"]),
    ("raised half", "2½ years", ["2.5 years"]),
    # multiples and how often
    ("doubled", "Complaints doubled.", ["2 times >"]),
    ("trebled", "The bill has almost trebled.", ["3 times [under] >"]),
    ("halved", "Fires more than halved.", ["50 percent [over] <"]),
    ("three times higher", "three times higher than in Leeds", ["3 times >"]),
    ("three times as many", "three times as many", ["3 times"]),
    ("twice as likely", "twice as likely to be stopped", ["2 times"]),
    ("tenfold", "declined tenfold", ["10 times"]),
    ("times a day", "held three times \na day.", ["3 times a day"]),
    ("twice a week", "visited twice a week", ["2 times a week"]),
    ("once a month", "meets once a month", ["1 times a month"]),
    ("cited once", "Rule 37 was cited once.", ["1 times"]),
    # durations
    ("within", "Within three months, the force should", ["3 months [at most]"]),
    ("every", "runs every six minutes", ["6 minutes"]),
    ("working days", "an average of 9.3 working days per officer", ["9.3 working days"]),
    ("weeks", "waits averaged 3.2 weeks", ["3.2 weeks"]),
    ("hours a week", "working 25.2 hours a week", ["25.2 hours a week"]),
    ("one day", "completed on one day;", ["1 days"]),
]  # fmt: skip


def described(quantity: Quantity) -> str:
    parts = [str(quantity.value)] if quantity.low is None else [f"{quantity.low}..{quantity.high}"]
    if quantity.low is not None and quantity.value is not None:
        parts.append(f"={quantity.value}")
    parts.append(quantity.unit)
    if quantity.approximation:
        parts.append(f"[{quantity.approximation}]")
    if quantity.margin is not None:
        parts.append(f"±{quantity.margin}")
    if quantity.out_of is not None:
        parts.append(f"/{quantity.out_of}")
    if quantity.direction:
        parts.append("<" if quantity.direction == "decrease" else ">")
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_quantity_has_its_value_and_unit(text: str, expected: list[str]) -> None:
    found = [quantity for quantity in find_quantities(text) if quantity.kind not in {"none", "ordinal"}]
    assert [described(quantity) for quantity in found] == expected


KINDS = [
    ("14 percent", "percent"),
    ("3 percentage points", "points"),
    ("36 per 10,000", "rate"),
    ("£5m", "money"),
    ("12 cases", "count"),
    ("three months", "duration"),
    ("three times a day", "frequency"),
    ("the third inspection", "ordinal"),
    ("doubled", "multiple"),
    ("82.7", "number"),
    ("page 4", "none"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind_says_what_sort_of_number_it_is(text: str, kind: str) -> None:
    assert find_quantities(text)[0].kind == kind


SLICES = [
    ("only 6 of the 32 boroughs managed", "6 of the 32 boroughs", "6"),
    ("£769m was spent", "£769m", "769m"),
    ("a rate of 36 per 10,000 children", "36 per 10,000 children", "36"),
    ("over 1.2 million high risk patients", "1.2 million high risk patients", "1.2 million"),
    ("held three times a day", "three times a day", "three"),
    ("a change of -5%", "-5%", "5"),
    ("one in five children", "one in five children", "one"),
    ("20 \npercent", "20 \npercent", "20"),
]


@pytest.mark.parametrize(("text", "words", "numeral"), SLICES)
def test_spans_are_slices_of_the_text(text: str, words: str, numeral: str) -> None:
    quantity = find_quantities(text)[0]
    assert text[quantity.start : quantity.end] == words
    assert text[quantity.number_start : quantity.number_end] == numeral


def test_unit_span_holds_the_unit_as_printed() -> None:
    text = "supporting over 1,000 high risk \nvictims"
    quantity = find_quantities(text)[0]
    assert text[quantity.unit_start : quantity.unit_end] == "high risk \nvictims"
    assert quantity.unit == "high risk victims"


def test_a_rate_may_have_its_base_in_words() -> None:
    found = [each for each in find_quantities("The rate was 6.1 per million train miles.") if not each.reason]
    assert [(each.kind, each.unit) for each in found] == [("rate", "per million train miles")]
    assert find_quantities("There were 9 deaths per million people.")[0].unit == "per million people"


def test_a_part_is_of_what_somebody_has() -> None:
    found = find_quantities("We visited 4 of the council’s 15 libraries.")[0]
    assert (found.unit, found.out_of) == ("libraries", 15)


@pytest.mark.parametrize(
    "text",
    [
        "The depot at 14–18 Quarry Road is shut.",
        "One tenant told us that she had moved.",
        "Repairs were slow, in one instance unfinished.",
        "The Progress 8 scores are not published.",
        "Pupils’ mean for the Attainment 8 measures is not known.",
    ],
)
def test_names_and_voices_count_nothing(text: str) -> None:
    assert all(each.reason for each in find_quantities(text))


def test_once_before_a_time_counts() -> None:
    assert find_quantities("The forum has met once since March.")[0].unit == "times"
    assert find_quantities("Once since then the lift failed.")[0].reason == "idiom"
