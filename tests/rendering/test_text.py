from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.answer import Answer, Citation, Computed
from assistant.documents.span import Span
from assistant.figures.figure import Figure
from assistant.rendering.style import Style, wrap
from assistant.rendering.text import render_text

LOCAL = Figure(
    id="r:1", report="r", measure="recycling rate", qualifier="household waste", value=Decimal(23), low=None,
    high=None, approximation=None, unit="percent", margin=None, direction=None, target=False, area="Northtown",
    period="12 months to March 2014", period_start="2013-04-01", period_end="2014-03-31", baseline=None,
    out_of=None, text="23 \npercent", spans=(), quote=Span(0, 1), block=0, section=None, role="answer", citation=1,
)  # fmt: skip
NATIONAL = LOCAL._replace(id="r:2", value=Decimal(26), text="26 percent", area="England", role="comparator")
CITATION = Citation(
    number=1, report="r", title="Waste in Northtown", section=("Results", "Recycling"), page="10", page_index=7,
    start=0, end=1, quote="The rate was 23 \npercent. This was lower\nthan the 26 percent for England.",
    passage="r:0", score=1.0,
)  # fmt: skip
ANSWER = Answer("q", "q", "answered", "figure", "23 percent", (LOCAL, NATIONAL), (), (CITATION,))


def test_figure_comes_first_then_what_is_set_beside_it_then_the_quotation_with_its_place():
    assert render_text(ANSWER) == (
        "23 percent   Northtown, household waste, 12 months to March 2014\n"
        "26 percent   England\n"
        "[1] “The rate was 23 percent. This was lower than the 26 percent for England.”\n"
        "    Results › Recycling, p. 10\n"
    )


def test_words_of_an_answer_that_its_figures_do_not_say_stand_above_them():
    answer = ANSWER._replace(
        text="3 percentage points lower",
        computed=(Computed("difference", ("r:1", "r:2"), Decimal(3), "percentage points", "26 − 23 = 3"),),
    )
    lines = render_text(answer).splitlines()
    assert lines[0] == "3 percentage points lower"
    assert lines[3] == "26 − 23 = 3"


def test_refusal_leads_with_its_sentence_and_ends_with_what_can_be_asked():
    answer = Answer(
        "q", "q", "not_found", "figure", "The report does not give the rate of glass.", (), (), (CITATION,),
        ("read ‘glas’ as ‘glass’",), ("what is the recycling rate",),
    )  # fmt: skip
    assert render_text(answer).splitlines() == [
        "The report does not give the rate of glass.",
        "Nearest passages:",
        "[1] “The rate was 23 percent. This was lower than the 26 percent for England.”",
        "    Results › Recycling, p. 10",
        "Note: read ‘glas’ as ‘glass’",
        "You can ask:",
        "  what is the recycling rate",
    ]


def test_passage_that_is_the_answer_stands_there_once():
    answer = Answer("q", "q", "answered", "passage", CITATION.quote, (), (), (CITATION,))
    assert render_text(answer).count("This was lower") == 1


def test_lists_keep_their_lines():
    answer = Answer("q", "q", "answered", "list", "The aims are:\n• less waste\n• more care")
    assert render_text(answer) == "The aims are:\n• less waste\n• more care\n"


def test_margin_approximation_and_whole_are_said_where_the_value_leaves_them_out():
    figure = LOCAL._replace(margin=Decimal("0.6"), approximation="over", out_of=Decimal(1200))
    first = render_text(ANSWER._replace(figures=(figure,))).splitlines()
    assert "over 23 percent (± 0.6) out of 1,200   Northtown" in " ".join(first[:2])


def test_unit_is_said_where_a_table_prints_the_number_alone():
    row = LOCAL._replace(text="16.1", unit="per 1,000 households", direction="decrease", change=True)
    assert (
        render_text(ANSWER._replace(figures=(row,)))
        .splitlines()[1]
        .startswith("16.1 per 1,000 households   decrease, Northtown")
    )
    for text in ("23%", "£23", "twenty"):
        assert f"{text}   Northtown" in render_text(ANSWER._replace(figures=(LOCAL._replace(text=text),)))


def test_page_without_a_printed_number_is_counted_in_the_file():
    answer = ANSWER._replace(citations=(CITATION._replace(page=None),))
    assert render_text(answer).splitlines()[-1] == "    Results › Recycling, page 7 of the file"


def test_title_is_named_where_the_corpus_has_several_reports():
    assert "Waste in Northtown › Results › Recycling, p. 10" in render_text(ANSWER, Style(titles=True))


def test_no_escape_sequence_without_colour_and_some_with_it():
    assert "\x1b" not in render_text(ANSWER)
    assert "\x1b[1m23 percent\x1b[0m" in render_text(ANSWER, Style(color=True))


def test_page_links_to_the_reports_address_only_where_that_is_one():
    linked = render_text(ANSWER, Style(color=True, addresses={"r": "https://example.org/waste.pdf"}))
    assert "\x1b]8;;https://example.org/waste.pdf#page=7\x1b\\p. 10\x1b]8;;\x1b\\" in linked
    for address in ("javascript:alert(1)", "https://example.org/\x1b[31m", ""):
        assert "\x1b]8" not in render_text(ANSWER, Style(color=True, addresses={"r": address}))


@given(st.text(), st.integers(20, 120))
def test_quotations_change_in_their_white_space_only(quote, width):
    shown = render_text(ANSWER._replace(citations=(CITATION._replace(quote=quote),)), Style(width))
    printable = "".join(each for each in quote if each.isprintable() or each.isspace())
    if printable == quote:
        assert f"“{' '.join(quote.split())}”" in " ".join(shown.split())


@given(st.text(), st.text(), st.text(), st.text())
def test_no_control_character_of_a_report_or_question_reaches_the_terminal(words, quote, title, note):
    figure = LOCAL._replace(text=words, area=title, period=note, qualifier=quote, baseline=words)
    citation = CITATION._replace(quote=quote, section=(title, words), title=note, page=words)
    answer = Answer(words, words, "not_found", "figure", words, (figure,), (), (citation,), (note,), (quote,))
    for shown in (render_text(answer), render_text(answer, Style(30, titles=True))):
        assert all(each == "\n" or not (ord(each) < 0x20 or 0x7F <= ord(each) < 0xA0) for each in shown)
        assert not set(shown) & set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
        shown.encode()


@given(st.text(alphabet="ab \n", max_size=200), st.integers(5, 40))
def test_wrapped_lines_fit_unless_one_word_does_not(text, width):
    lines = wrap(text, width, "> ", "  ").split("\n")
    assert " ".join(" ".join(lines).split()[1:]) == " ".join(text.split())
    assert all(len(line) <= width or len(line.split()) <= 2 for line in lines)
