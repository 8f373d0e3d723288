"""How a measure changed between the reports of one place."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant

REPORTS = {
    (
        "fernley",
        "2013",
    ): "At 31 March 2013, 310 children were being looked after by the local authority (a rate of 52 per"
    " 10,000 children).\nThe proportion of pupils entitled to free school meals is 14%.\n",
    (
        "fernley",
        "2017",
    ): "At 31 March 2017, 402 children were being looked after by the local authority (a rate of 61 per"
    " 10,000 children).\nThe proportion of pupils entitled to free school meals is 17%.\n",
    (
        "orley",
        "2016",
    ): "At 31 March 2016, 90 children were being looked after by the local authority (a rate of 30 per"
    " 10,000 children).\n",
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("places")
    for (place, year), text in REPORTS.items():
        title = f"Inspection of {place.capitalize()}"
        folder.joinpath(f"{place}-{year}.txt").write_text(
            f"{title}\n\nInformation about this area\n\n{text}", "utf-8"
        )
        folder.joinpath(f"{place}-{year}.toml").write_text(
            f'title = "{title}"\narea = "{place.capitalize()}"\npublished = "{year}-06-12"\n', "utf-8"
        )
    return Assistant.open(folder)


@pytest.mark.parametrize(
    ("question", "values", "difference"),
    [
        ("how has the number of children looked after in Fernley changed between the 2013 and 2017 reports",
         ["402", "310"], "92"),
        ("has the number of looked after children in Fernley gone up?", ["402", "310"], "92"),
        ("how has the rate of looked after children changed in Fernley since 2013", ["61", "52"], "9"),
        ("how did free school meals change in Fernley", ["17", "14"], "3"),
        ("free school meals in Fernley: 2013 against 2017", ["17", "14"], "3"),
    ],
)  # fmt: skip
def test_two_reports_of_a_place_are_compared(assistant, question, values, difference):
    answer = assistant.ask(question)
    assert answer.kind == "change"
    assert [str(figure.value) for figure in answer.figures if figure.role == "answer"] == values
    assert [str(each.value) for each in answer.computed] == [difference]
    assert answer.text.removeprefix("yes: ").startswith("an increase of")
    assert {citation.report for citation in answer.citations} == {"fernley-2013", "fernley-2017"}


def test_an_undated_figure_is_said_to_be_of_its_report(assistant):
    assert (
        "from 14% (report of June 2013) to 17% (report of June 2017)"
        in assistant.ask("how did free school meals change in Fernley").text
    )


def test_the_report_of_a_year_is_the_one_that_is_asked(assistant):
    answer = assistant.ask("what did the 2013 report say about free school meals in Fernley")
    assert {citation.report for citation in answer.citations} == {"fernley-2013"}


def test_a_level_is_the_newest_one(assistant):
    answer = assistant.ask("how many children are looked after in Fernley")
    assert [str(figure.value) for figure in answer.figures if figure.role == "answer"] == ["402"]


def test_one_report_alone_tells_of_no_change(assistant):
    assert assistant.ask("has the number of looked after children in Orley gone up?").status == "not_found"
