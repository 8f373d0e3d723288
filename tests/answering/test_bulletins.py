"""Tables set in columns, rates, other names and the like, asked of a statistical bulletin of forests."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.language.acronyms import find_acronyms
from assistant.language.other_names import find_other_names
from assistant.language.quantities import find_quantities
from tests.answering.written import Written, corpus

FOREST = Written(
    "Official statistics: forests of Brandmoor, 2022/23",
    "Brandmoor",
    "2023-09-14",
    """Main points

A full stand loss, often called a blowdown, is recorded when half of the trees of a stand have fallen. There were
310 full stand losses in Brandmoor in 2022/23. The seedling survival rate was 84.5 percent.

There were 6.2 fires² per 1,000 kilometres of ride, compared with 7.9 in 2021/22. Firebreaks in the dry zone
are cut every four months. The Brandmoor Forest Fund paid £3.4m in grants to growers.

Some 12 percent of stand surveys were late, above the 5 percent ceiling in the forest code. The office attributes
the delay to a lack of drones. Ashen Vale was the only district in which full stand losses rose on the year before.

'We plant for those who come after us,' said Orla Finch, the chief forester.

Table 1: Full stand losses by district, 2021/22 and 2022/23

                 Stand losses             Loss rate (%)
District         2021/22     2022/23      2021/22     2022/23
Ashen Vale            80         110          1.4         1.9
Corrie               140         120          2.6         2.2
Dunmere               95          80          1.8         1.5
All districts        315         310          1.9         1.8

Table 2: Planting by kind of tree

Kind             Seedlings      Average height   Average age
                 (thousands)    (metres)         (years)
Oak                      41              12.4             38
Birch and
alder                    96               9.1             17
Pine                    120              15.8             29

Table 3: Staff in post

                     March 2022   March 2023
Foresters
  Permanent                  61           64
  Seasonal                   38           29
Rangers
  Permanent                  17           19
  Seasonal                   22           25
Total                       138          137

Table 4: Progress in 2022/23

Measure             Unit                  2021/22   2022/23   Target   Result
Carbon stored       kilotonnes a year        88.0      91.5     90.0   Met
Deer density        deer per hectare          0.7       0.6      0.4   Missed
Path repairs        kilometres                 52        47       60   Missed
""",
    publisher="Forest Statistics Office",
)


@pytest.fixture(scope="module")
def forest(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("forest"), FOREST)


def figure_of(forest, question):
    """Return the value, the unit and the place of the figure that answers."""
    answer = forest.ask(question)
    return next(
        ((str(each.value), each.unit, each.area) for each in answer.figures if each.role == "answer"),
        answer.text,
    )


@pytest.mark.parametrize(
    ("question", "value", "unit", "area"),
    [
        ("stand losses in Corrie in 2021/22", "140", "losses", "Corrie"),
        ("loss rate in Ashen Vale in 2022/23", "1.9", "percent", "Ashen Vale"),
        ("loss rate in 2021/22", "1.9", "percent", "Brandmoor"),
        ("average age of oak", "38", "years", "Brandmoor"),
        ("average age of birch and alder", "17", "years", "Brandmoor"),
        ("average height of pine", "15.8", "metres", "Brandmoor"),
        ("permanent rangers in March 2023", "19", "staff", "Brandmoor"),
        ("seasonal foresters in March 2022", "38", "staff", "Brandmoor"),
        ("carbon stored in 2022/23", "91.5", "kilotonnes a year", "Brandmoor"),
        ("target for deer density", "0.4", "deer per hectare", "Brandmoor"),
    ],
)
def test_a_cell_is_read_by_the_column_and_the_group_that_it_stands_in(forest, question, value, unit, area):
    assert figure_of(forest, question) == (value, unit, area)


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        ("fires per 1,000 km of ride", "6.2", "per 1,000 kilometres of ride"),
        ("how many blowdowns were there", "310", "full stand losses"),
        ("seedling survival rate 2022/23", "84.5", "percent"),
        ("how often are firebreaks in the dry zone cut", "4", "months"),
        ("how much in grants was paid to growers", "3400000", "GBP"),
        ("what is the ceiling for late stand surveys", "5", "percent"),
    ],
)
def test_a_figure_of_a_bulletin_is_found_by_plain_words(forest, question, value, unit):
    assert figure_of(forest, question)[:2] == (value, unit)


def test_every_so_often_is_said_as_printed(forest):
    assert forest.ask("how often are firebreaks in the dry zone cut").text == "every four months"


def test_two_districts_are_set_side_by_side_in_the_order_asked(forest):
    answer = forest.ask("difference between Corrie and Dunmere in stand losses in 2022/23")
    assert [str(each.value) for each in answer.figures] == ["120", "80"]
    assert [each.value for each in answer.computed] == [Decimal(40)]


def test_which_of_several_rose_is_not_the_change_of_the_whole(forest):
    answer = forest.ask("which district had more stand losses than the year before?")
    assert "Ashen Vale was the only district" in answer.text


def test_a_cause_in_the_next_sentence_is_quoted_with_what_it_explains(forest):
    answer = forest.ask("why were some stand surveys late?")
    assert "attributes" in answer.text
    assert "lack of drones" in answer.text


@pytest.mark.parametrize("question", ["what is Orla Finch paid?", "stand losses in Corrie in 2019/20"])
def test_what_a_bulletin_does_not_say_is_refused(forest, question):
    assert forest.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A full stand loss, often called a blowdown, is recorded when",
            (("blowdown", "full stand loss"),),
        ),
        ("The north works (also known as the iron mill) closed.", (("iron mill", "north works"),)),
        ("A keeper, called away at noon, came back.", ()),
        ("The scheme is often called a success.", ()),
    ],
)
def test_another_name_is_one_that_is_said_to_be_usual(text, found):
    assert find_other_names(text) == found


def test_a_short_form_may_begin_with_a_small_letter():
    (found,) = find_acronyms("The rise of bovine tuberculosis (bTB) in herds went on.")
    assert (found.short, found.long) == ("bTB", "bovine tuberculosis")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("There were 4.0 reactors² per 1,000 animal tests", "per 1,000 animal tests"),
        ("It was 9.8 per 100 herd-years at risk, down from 11", "per 100 herd-years at risk"),
        ("There were 12 leaks per 1,000 kilometres of main in all", "per 1,000 kilometres of main"),
        ("There were 40 falls per 1,000 days of care", "per 1,000 days of care"),
        ("There were 3 cases per 1,000 live births in England", "per 1,000 live births"),
    ],
)
def test_the_words_of_a_rate_go_on_to_their_end(text, unit):
    assert find_quantities(text)[0].unit == unit
