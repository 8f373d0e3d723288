"""Drafts in people's own words: what the check takes for right, and what it does not."""

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.verifying.lengths import years_between
from assistant.verifying.manner import is_aim, rate_of, went_ahead, went_behind
from assistant.verifying.verify import verify_text
from assistant.verifying.wording import is_phrasal, like_words, plain_verbs, terms_of, words_of

OTHERS = Path(__file__).parents[1] / "data" / "reports"
HOUSING = "marlbrook-housing-2024"
PRISON, ROADS = "thornmere-prison-2022", "calder-road-casualties-2022"
HOSPITAL, SCHOOL, COUNCIL = "easterby-hospital-2021", "larkfield-school-2019", "norwick-council-budget-2023"

# What it is, a true sentence, and the same with one thing altered and the words that are wrong in it.
BUNDLED = [
    ("a word for anyone", "The gangs matrix holds 3,500 names.", "The police have 3,500 horses.", "3,500 horses"),
    ("a verb of two words", "23 percent of crimes are cleared up.", "33 percent of crimes are cleared up.", "33 percent"),
    ("thousand in words", "There were 16.1 burglaries per thousand households.",
     "There were 16.1 burglaries per thousand people.", "16.1 burglaries per thousand people"),
    ("a rate without whom", "In London 16.1 households in every thousand were burgled.",
     "In London 16.9 households in every thousand were burgled.", "16.9 households"),
    ("years of a change", "Compared with four years before, recorded crime in London was down by 14 percent.",
     "Compared with a year before, recorded crime in London was down by 14 percent.", "14 percent"),
    ("a way told ahead", "Anti-social behaviour is down 11 percent.", "Anti-social behaviour is up 11 percent.", "11 percent"),
    ("a deed", "The force has to cut the crimes that matter most to local communities by 20 percent.",
     "The force has managed to cut the crimes that matter most to local communities by 20 percent.", "20 percent"),
    ("points adrift", "The detection rate of 23 percent is three points adrift of the national one.",
     "The detection rate of 23 percent is five points adrift of the national one.", "five points"),
    ("in brackets", "Victim satisfaction: 79.9% (E&W: 85.0%)", "Victim satisfaction: 79.9% (E&W: 77.5%)", "77.5%"),
    ("a pair of places", "London and England and Wales differ in their detection rate: 23 percent against 26 percent.",
     "England and Wales and London differ in their detection rate: 23 percent against 26 percent.", None),
    ("better than all", "With 79.9 percent the Met's victim satisfaction rate is worse than in England and Wales.",
     "With 79.9 percent the Met's victim satisfaction rate is better than in England and Wales.", "79.9 percent"),
    ("worse in what is bad", "At 16.1 per 1,000 households burglary in a dwelling is worse than in England and Wales.",
     "At 16.1 per 1,000 households burglary in a dwelling is better than in England and Wales.", "16.1 per 1,000 households"),
    ("measures crossed", "Recorded crime fell by 14 percent and victim-based crime by 12 percent since 2010.",
     "Victim-based crime fell by 14 percent and recorded crime by 12 percent since 2010.", None),
    ("what is left", "Only 6 of the 32 boroughs made all of the 50 call backs in May 2014, so 26 had not.",
     "Only 6 of the 32 boroughs made all of the 50 call backs in May 2014, so 27 had not.", "27"),
    ("a whole of whom", "In May 2014 six of London's 32 boroughs made all of the 50 call backs.",
     "In May 2014 nine of London's 32 boroughs made all of the 50 call backs.", "nine of London's 32 boroughs"),
    ("the year before one", "Victim satisfaction with the Met was 77.5 percent in the year before the one that ended in June 2014.",
     "Victim satisfaction with the Met was 79.9 percent in the year before the one that ended in June 2014.", "79.9 percent"),
    ("an average of each", "The force took 7,897 cases to the MARACs in the year to 31 July 2014, about 250 a borough.",
     "The force took 7,897 cases to the MARACs in the year to 31 July 2014, about 290 a borough.", "290"),
    ("a date alone", "The new crime outcomes framework was introduced in April 2014.",
     "The new crime outcomes framework was introduced in April 2012.", "April 2012"),
    ("rates apart", "Crime excluding fraud is 22 points per 1,000 population higher in London than in England and Wales (82.7 versus 60.7).",
     "Crime excluding fraud is 32 points per 1,000 population higher in London than in England and Wales (82.7 versus 60.7).",
     "32 points per 1,000 population higher"),
    ("ahead of all", "The Met's detection rate of 23 percent is three points behind the national one.",
     "The Met's detection rate of 23 percent is three points ahead of the national one.", "three points"),
]  # fmt: skip

OTHER = [
    (HOSPITAL, "a wait of weeks", "Orthopaedic patients face a 21-week wait.", "Orthopaedic patients face a 12-week wait.", "12-week"),
    (HOSPITAL, "by so many", "C. difficile cases fell by eight in 2020.", "C. difficile cases fell by 17 in 2020.", "17"),
    (HOSPITAL, "fewer people", "The emergency department saw 68,412 people in 2020, about 9,300 fewer than in 2019.",
     "The emergency department saw 68,412 people in 2020, about 12,300 fewer than in 2019.", "12,300"),
    (HOSPITAL, "between two rows", "The vacancy rate for doctors was five percentage points above the 9 percent for nurses in January 2021.",
     "The vacancy rate for doctors was seven percentage points above the 9 percent for nurses in January 2021.",
     "seven percentage points"),
    (SCHOOL, "a place and its number", "Larkfield had 78 percent at the expected standard in maths and England 76.",
     "Larkfield had 78 percent at the expected standard in maths and England 67.", "67"),
    (SCHOOL, "who has counted", "Forty-nine of the 58 Year 1 pupils reached the standard of the phonics check.",
     "Forty-five of the 58 Year 1 pupils reached the standard of the phonics check.", "Forty-five of the 58"),
    (COUNCIL, "told of another", "8,300 households receive council tax support.", "8,300 households are on the housing register.",
     "8,300 households"),
    (COUNCIL, "money unsaid", "Spending on adult social care is £72.9m, and libraries lose half a million.",
     "Spending on adult social care is £72.9m, and libraries lose two million.", "two million"),
    (COUNCIL, "no more than", "Reserves are forecast to fall to no more than £11m by March 2024.",
     "Reserves are forecast to fall to no more than £9m by March 2024.", "£9m"),
    (COUNCIL, "all there is", "The council plans to spend £184.6m.", "The council plans to spend £148.6m.", "£148.6m"),
    (SCHOOL, "so many in each", "There are 412 pupils in 17 classes, about 24 pupils in each.",
     "There are 412 pupils in 17 classes, about 34 pupils in each.", "34 pupils"),
    (HOUSING, "what falls short", "The number of homes below the Decent Homes Standard is 734.",
     "The number of homes below the Decent Homes Standard is 743.", "743"),
    (HOUSING, "a gap to an aim", "It takes 38 days to re-let an empty home, ten more than it should.",
     "It takes 38 days to re-let an empty home, 27 more than it should.", "27"),
    (HOUSING, "by and to", "The number of households in temporary accommodation rose by 47 to 311.",
     "The number of households in temporary accommodation rose by 57 to 311.", "57"),
    (HOUSING, "told far better", "Repairs made up 58 per cent of complaints.", "Repairs made up 85 per cent of complaints.", "85 per cent"),
    (HOUSING, "a place by its last word", "There were 44.4 cases of anti-social behaviour for every 1,000 homes, against a median of 35.6.",
     "There were 44.4 cases of anti-social behaviour for every 1,000 homes, against a median of 36.5.", "36.5"),
    (PRISON, "occasions are times", "Staff used force 318 times.", "Staff used force 381 times.", "381 times"),
    (PRISON, "a name for anyone", "Complaints were answered late in 188 cases.", "Complaints were answered late in 198 cases.", "198 cases"),
    (PRISON, "a share and its number", "Nearly half of the prisoners, 44%, were found locked in their cells during the working day.",
     "Nearly two thirds of the prisoners, 44%, were found locked in their cells during the working day.", "two thirds"),
    (PRISON, "a target in a compound", "The wait to see the dentist was 14 weeks; it should be no more than six.",
     "The wait to see the dentist was 12 weeks; it should be no more than six.", "12 weeks"),
    (ROADS, "a part of the region", "Aldersyke had the most casualties, 612, and Stennick the fewest, 286.",
     "Aldersyke had the most casualties, 612, and Stennick the fewest, 268.", "268"),
    (COUNCIL, "a share of two", "Over half of the net budget of £184.6m, £96.3m, is raised by council tax.",
     "Over two thirds of the net budget of £184.6m, £96.3m, is raised by council tax.", "two thirds"),
    (COUNCIL, "a bound denied", "General reserves may not go below 5 percent of the net budget.",
     "General reserves may not go below 6 percent of the net budget.", "6 percent"),
    (COUNCIL, "a place without a name", "The Band D council tax is below the county's £1,905.10.",
     "The Band D council tax is below the county's £1,950.10.", "£1,950.10"),
    (COUNCIL, "an attribute", "The wait for a home with two bedrooms was 26 months.",
     "The wait for a home with two bedrooms was 28 months.", "28 months"),
    (COUNCIL, "longer than it should be", "It took 38 days to let a void, ten days longer than it should.",
     "It took 38 days to let a void, fifteen days longer than it should.", "fifteen days"),
    (HOSPITAL, "over the budget", "On agency nurses £3.4m was spent, half a million pounds over the budget.",
     "On agency nurses £3.4m was spent, half a million pounds under the budget.", "half a million pounds"),
    (HOSPITAL, "as high as", "Hand hygiene on medical wards was as high as 97 percent.",
     "Hand hygiene on medical wards was as high as 87 percent.", "87 percent"),
    (HOSPITAL, "in all", "There are 1,130 nurses and 214 doctors, 1,344 in all.",
     "There are 1,130 nurses and 214 doctors, 1,444 in all.", "1,444"),
    (HOSPITAL, "two words for not", "Two of the six wards had fridges for medicine that were not locked.",
     "Four of the six wards had fridges for medicine that were not locked.", "Four of the six wards"),
    (HOSPITAL, "an aim and what was", "On agency nurses £3.4m was spent where £2.9m was budgeted.",
     "On agency nurses £2.9m was spent where £3.4m was budgeted.", "£2.9m"),
    (SCHOOL, "two years joined", "Attendance rose between the autumn terms of 2017 and 2018, to 94.6 percent.",
     "Attendance rose between the autumn terms of 2017 and 2018, to 96.4 percent.", "96.4 percent"),
    (SCHOOL, "an earlier level", "Persistent absence was 9.2 percent, having been 12.7 percent a year before.",
     "Persistent absence was 9.2 percent, having been 13.7 percent a year before.", "13.7 percent"),
    (SCHOOL, "a name with a number", "Of the 58 Year 1 pupils 49 passed the phonics check.",
     "Of the 58 Year 1 pupils 39 passed the phonics check.", "39"),
]  # fmt: skip


@pytest.fixture(scope="module")
def others():
    return Assistant.open(str(OTHERS))


def wrong_of(verification):
    return [" ".join(each.text.split()) for each in verification.mismatches]


@pytest.mark.parametrize(
    ("true", "false", "words"), [row[1:] for row in BUNDLED], ids=[row[0] for row in BUNDLED]
)
def test_own_words_over_the_bundled_report(bundled, true, false, words):
    assert wrong_of(verify_text(bundled, true)) == []
    wrong = wrong_of(verify_text(bundled, false))
    assert wrong == [words] if words else wrong


@pytest.mark.parametrize(
    ("report", "true", "false", "words"),
    [(row[0], *row[2:]) for row in OTHER],
    ids=[row[1] for row in OTHER],
)
def test_own_words_over_other_reports(others, report, true, false, words):
    assert wrong_of(verify_text(others, true, [report])) == []
    assert words in wrong_of(verify_text(others, false, [report]))


def test_a_number_said_of_nothing_goes_on_with_the_sentence_before(verdicts):
    text = "How satisfied are victims in London? 79.9 percent of them said they were."
    assert verdicts(text) == [("79.9 percent", "supported")]


def test_a_time_counted_from_another_is_no_claim(others):
    text = "General reserves were £14.1m on 31 March 2022 and will be at most £11m two years on."
    found = verify_text(others, text, [COUNCIL])
    assert wrong_of(found) == []
    assert "two years" in [each.text for each in found.skipped]


@pytest.mark.parametrize(
    ("words", "aim"),
    [
        ("the force has to cut crime", True),
        ("the force has managed to cut crime", False),
        ("it has met its target", True),
        ("crime fell", False),
        ("", False),
    ],
)
def test_aims(words, aim):
    assert is_aim(words) is aim


@pytest.mark.parametrize(
    ("words", "number", "unit"),
    [
        ("Per 1,000 people London had 82.7 crimes", "82.7 crimes", "per 1,000 people"),
        ("16.1 of every thousand homes", "16.1 of every thousand homes", "per 1,000 homes"),
        ("about 16 in every thousand were", "16", "per 1,000"),
        ("there were 343,172 incidents", "343,172 incidents", ""),
        ("343,172 incidents, or 40.8 per 1,000 people", "343,172 incidents", ""),
    ],
)
def test_rates(words, number, unit):
    start = words.index(number)
    assert rate_of(words, start, start + len(number)) == unit


def test_ways_of_changes():
    assert went_ahead("crime is down ") == "decrease"
    assert went_ahead("crime is ") is None
    assert went_behind("11 percent up on 2012", 10) == "increase"
    assert went_behind("11 percent of", 10) is None


def test_lists_of_words():
    assert "people" in words_of("anyone")
    assert terms_of("bad").isdisjoint(terms_of("good"))
    assert like_words("pupils") == like_words("child")
    assert like_words("zebra") == frozenset()
    assert plain_verbs("nothing here") == "nothing here"
    assert is_phrasal("They cleared up ")
    assert not is_phrasal("It went up ")


def test_no_length_without_a_whole_year():
    from datetime import date

    assert years_between(None, date(2013, 7, 1), date(2014, 6, 30)) == 1
    assert years_between(None, date(2014, 6, 1), date(2014, 6, 30)) is None
    since = (date(2009, 7, 1), date(2010, 6, 30))
    assert years_between(since, date(2013, 7, 1), date(2014, 6, 30)) == 4
