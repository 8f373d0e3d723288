"""How long a report is, and comparisons of which the report has one side only."""

import pytest


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("how many pages has the report", "18 pages"),
        ("how many pages are there?", "18 pages"),
        ("how long is the report", "18 pages, 28 sections"),
        ("how many sections are there in the report", "28 sections"),
        ("number of pages", "18 pages"),
    ],
)
def test_how_long_a_report_is_is_known_of_it(bundled, question, text):
    answer = bundled.ask(question)
    assert (answer.status, answer.kind, answer.text) == ("answered", "report", text)


def test_each_of_few_reports_is_named(small):
    answer = small["all"].ask("how many pages has the report")
    assert answer.text.count("pages") == 3
    assert "Easterby General Hospital: quality report: 3 pages" in answer.text
    assert answer.notes == ("a file without pages counts as none",)


@pytest.mark.parametrize("question", ["how many pages about burglary", "how many sections of track"])
def test_pages_about_something_are_not_the_pages_of_the_report(bundled, question):
    assert not bundled.ask(question).text.startswith(("18", "28"))


@pytest.mark.parametrize(
    ("question", "lacking", "given"),
    [
        ("compare burglary and robbery rates", "robbery", "16.1 per 1,000 households"),
        ("is robbery higher than burglary", "robbery", "16.1 per 1,000 households"),
        ("compare arson with violence with injury", "arson", "7.3 per 1,000 population"),
    ],
)
def test_the_side_that_a_report_lacks_is_named_and_the_other_cited(bundled, question, lacking, given):
    answer = bundled.ask(question)
    assert answer.status == "not_found"
    assert f"no figure for ‘{lacking}" in answer.text
    assert given in answer.text
    assert [figure.role for figure in answer.figures] == ["related"]
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "which is bigger, violence with injury or sexual offences",
        "is violence higher than sexual offences",
        "compare violence with injury and sexual offences",
    ],
)
def test_two_measures_of_one_unit_are_set_side_by_side(bundled, question):
    answer = bundled.ask(question)
    assert (answer.status, answer.kind) == ("answered", "comparison")
    assert answer.text.startswith("Violence with injury is higher: 7.3 per 1,000 population")
    assert [str(figure.value) for figure in answer.figures] == ["7.3", "1.4"]
    assert [(each.operation, str(each.value)) for each in answer.computed] == [("difference", "5.9")]


@pytest.mark.parametrize(
    "question",
    ["compare burglary and sexual offences", "sum of burglary and violence rate", "burglary vs violence with injury"],
)  # fmt: skip
def test_nothing_is_worked_out_from_two_units(bundled, question):
    answer = bundled.ask(question)
    assert answer.status == "answered"
    assert answer.computed == ()
    assert "16.1 per 1,000 households" in answer.text
    assert "the units differ: per 1,000 households and per 1,000 population" in answer.notes


def test_a_measure_with_two_words_is_not_two_measures(bundled):
    answer = bundled.ask("is the rate of violence with injury higher than in England and Wales")
    assert [str(figure.value) for figure in answer.figures] == ["7.3", "5.9"]


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("is sexual crime more common in London than across the country", "yes: higher: 1.4"),
        ("is burglary less common in London than nationally", "no: higher: 16.1"),
    ],
)
def test_what_is_more_common_is_higher(bundled, question, start):
    assert bundled.ask(question).text.startswith(start)
