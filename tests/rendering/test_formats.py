import csv
import io
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.answer import Answer, Citation, Computed
from assistant.answering.plain import figure_values, printed
from assistant.documents.span import Span
from assistant.figures.figure import Figure
from assistant.rendering.csv import render_answer_csv, render_csv
from assistant.rendering.json import render_json, render_json_line, render_json_lines
from assistant.rendering.markdown import escape, render_markdown, render_table
from assistant.rendering.safety import visible, visible_pages

FIGURE = Figure(
    id="r:5", report="r", measure="crime", qualifier=None, value=Decimal("14.0"), low=None, high=None,
    approximation=None, unit="percent", margin=Decimal("1E+1"), direction="decrease", target=False, area="Northtown",
    period=None, period_start=None, period_end=None, baseline="the previous year", out_of=None, text="14.0 percent",
    spans=(("period", Span(40, 44)), ("value", Span(5, 17))), quote=Span(0, 50), block=0, section=None,
    role="answer", citation=1,
)  # fmt: skip
CITATION = Citation(
    1, "r", "A report", ("Crime",), None, 3, 0, 50, "It fell by 14.0 percent\n| [x](y) *", "r:0", 2.5
)
ANSWER = Answer(
    "did crime fall?", "did crime fall?", "answered", "change", "Yes: 14.0 percent", (FIGURE,),
    (Computed("difference", ("r:5", "r:9"), Decimal("1E+2"), "percent", "100 percent"),), (CITATION,),
    ("a note",), ("why?",),
)  # fmt: skip


def test_answer_has_the_keys_of_the_schema_in_their_order():
    plain = ANSWER.to_dict()
    assert list(plain) == [
        "schema", "question", "resolved_question", "status", "kind", "answer", "figures", "computed", "citations",
        "notes", "suggestions",
    ]  # fmt: skip
    assert plain["schema"] == 1
    assert list(figure_values(FIGURE)) == [
        "id", "role", "measure", "qualifier", "value", "low", "high", "approximation", "unit", "margin",
        "direction", "target", "area", "period", "period_start", "period_end", "baseline", "out_of", "text",
        "citation", "spans",
    ]  # fmt: skip
    assert list(plain["citations"][0]) == [
        "number", "report", "title", "section", "page", "page_index", "start", "end", "quote", "passage", "score",
    ]  # fmt: skip
    assert list(plain["computed"][0]) == ["operation", "operands", "value", "unit", "text"]


def test_numbers_are_decimal_strings_without_an_exponent():
    plain = ANSWER.to_dict()
    assert plain["figures"][0]["value"] == "14.0"
    assert plain["figures"][0]["margin"] == "10"
    assert plain["figures"][0]["low"] is None
    assert plain["computed"][0]["value"] == "100"
    assert plain["figures"][0]["spans"] == {"value": [5, 17], "period": [40, 44]}


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_printed_number_is_the_number(number):
    shown = printed(number)
    assert shown is not None and "E" not in shown
    assert Decimal(shown) == number


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=())),
    lambda each: st.lists(each) | st.dictionaries(st.text(), each),
)


@given(ANYTHING, st.booleans())
def test_json_parses_to_what_went_in_and_holds_no_control_character(value, ascii_only):
    for shown in (render_json(value, ascii_only), render_json_line(value, ascii_only)):
        assert json.loads(shown) == value
        assert all(
            each == "\n" or (each.isascii() and each.isprintable()) or ord(each) >= 0xA0 for each in shown
        )
        shown.encode("ascii" if ascii_only else "utf-8")
    assert render_json_line(value).count("\n") == 1


def test_json_lines_are_one_value_a_line():
    assert render_json_lines([{"a": 1}, {"a": 2}]) == '{"a": 1}\n{"a": 2}\n'
    assert render_json_lines([]) == ""


def test_offsets_stand_on_one_line_and_text_like_offsets_stays():
    assert render_json({"a": [1, 2], "b": "[\n  1,\n  2\n]"}) == (
        '{\n  "a": [1, 2],\n  "b": "[\\n  1,\\n  2\\n]"\n}\n'
    )


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_text_that_a_spreadsheet_would_run_is_marked_as_text(text):
    rows = list(csv.reader(io.StringIO(render_csv([{"text": text, "value": "-5"}], ("text", "value")))))
    assert rows[1][0].startswith("'")
    assert rows[1][1] == "-5"


def test_answer_as_csv_is_one_row_a_figure_with_its_citation():
    rows = list(csv.DictReader(io.StringIO(render_answer_csv(ANSWER))))
    assert len(rows) == 1
    assert rows[0]["question"] == "did crime fall?"
    assert rows[0]["value"] == "14.0"
    assert rows[0]["target"] == "false"
    assert rows[0]["citation"] == "1"
    assert rows[0]["quote"] == CITATION.quote


def test_answer_without_figures_is_one_row_of_csv():
    rows = list(csv.DictReader(io.StringIO(render_answer_csv(ANSWER._replace(figures=(), citations=())))))
    assert [row["answer"] for row in rows] == ["Yes: 14.0 percent"]


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_cells_of_csv_come_back_as_they_went_in(text):
    cell = next(csv.reader(io.StringIO(render_csv([], [text or "x"]), newline="")))[0]
    assert cell == (text or "x")


def test_words_of_a_report_stay_words_in_markdown():
    shown = render_markdown(ANSWER)
    assert "**Yes: 14.0 percent**" in shown
    assert "\\| \\[x\\](y) \\*" in shown
    assert "page 3 of the file" in shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- 5.0%", "\\- 5.0%"),
        ("2019. The", "2019\\. The"),
        ("62 [78%]", "62 \\[78%\\]"),
        ("<b>", "\\<b\\>"),
        ("a\n# b", "a \\# b"),
        ("+ 3", "\\+ 3"),
        ("82.7", "82.7"),
    ],
)
def test_marks_of_markdown_are_escaped(text, expected):
    assert escape(text) == expected


def test_table_has_one_row_a_value_and_empty_cells_for_nothing():
    assert (
        render_table([{"a": None, "b": ["x", "y"]}], ("a", "b")) == "| a | b |\n| --- | --- |\n|  | x › y |\n"
    )


@given(st.text(st.characters(exclude_categories=())))
def test_made_visible_a_text_keeps_its_length(text):
    assert len(visible(text)) == len(visible_pages(text)) == len(text)
    assert visible(visible(text)) == visible(text)
