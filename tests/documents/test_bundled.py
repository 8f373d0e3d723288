"""The bundled report as a document; expected values come from reading the report."""

from __future__ import annotations

import pytest

from assistant.documents.document import Document
from assistant.documents.flow import flow_of
from assistant.documents.frontmatter import find_metadata
from assistant.documents.layout import parse_document
from assistant.documents.passages import Passage, split_passages
from tests.documents.test_layout_law import assert_law, assert_links

REDUCING = "How effective is the force at reducing crime and preventing offending?"
INVESTIGATING = "How effective is the force at investigating offending?"
TACKLING = "How effective is the force at tackling anti-social behaviour?"

OUTLINE = [
    (1, "How effective is the force at cutting crime?", 1),
    (2, "Overall summary", 1),
    (2, REDUCING, 2),
    (2, INVESTIGATING, 2),
    (2, TACKLING, 2),
    (1, "Introduction", 4),
    (2, "Methodology", 5),
    (1, REDUCING, 6),
    (2, "Crime", 6),
    (2, "Meeting the needs of the community", 8),
    (2, "Quality of victim contact", 8),
    (2, "Use of police tactics", 9),
    (2, "Partnership working and information sharing", 10),
    (2, "Domestic abuse", 10),
    (2, "Summary", 11),
    (1, INVESTIGATING, 12),
    (2, "Vulnerability, risk and victims", 12),
    (2, "Investigation", 12),
    (2, "Tackling repeat and prolific offenders", 13),
    (2, "Learning from experience", 13),
    (2, "Recommendations", 14),
    (2, "Summary", 15),
    (1, TACKLING, 16),
    (2, "Community contact and victim care", 16),
    (2, "Partnership working", 16),
    (2, "Improving services to the public", 17),
    (2, "Summary", 17),
    (1, "What each judgment means", 18),
]


def passages_with(document: Document, words: str) -> list[Passage]:
    return [passage for passage in split_passages(document) if words in " ".join(passage.text.split())]


def test_the_outline_is_the_reports_own_with_its_pages(bundled: Document) -> None:
    found = [
        (section.level, section.title, bundled.pages[section.page].index)
        for section in bundled.sections
        if section.page is not None
    ]
    assert found == OUTLINE


def test_the_law_holds(bundled: Document) -> None:
    assert_law(bundled)
    assert_links(bundled)


def test_pages_have_the_printed_labels_and_none_where_none_follows(bundled: Document) -> None:
    labels = [page.label for page in bundled.pages]
    assert labels == [None] * 3 + [str(label) for label in range(7, 17)] + [None] * 5


@pytest.mark.parametrize(
    ("words", "label", "index"),
    [
        ("detection rate (for crimes excluding fraud)", "10", 7),
        ("presented 7,897 cases to the MARACs", "13", 10),
        ("3,636 offenders", "16", 13),
        ("343,172 incidents", None, 17),
    ],
)
def test_a_passage_knows_its_page(bundled: Document, words: str, label: str | None, index: int) -> None:
    (passage,) = passages_with(bundled, words)
    assert (passage.page, passage.page_index) == (label, index)


@pytest.mark.parametrize(
    ("start", "grade", "question"),
    [
        (21391, "Good", REDUCING),
        (29367, "Requires improvement", INVESTIGATING),
        (35299, "Good", TACKLING),
    ],
)
def test_each_chapter_has_the_grade_it_ends_with(
    bundled: Document, start: int, grade: str, question: str
) -> None:
    (found,) = [judgment for judgment in bundled.judgments if judgment.grade.start == start]
    assert found.grade.of(bundled.text) == grade
    assert flow_of(bundled.text, (found.of,)).text == question
    assert found.section is not None
    assert bundled.sections[found.section].path == (question,)


def test_there_are_three_judgments_each_a_passage_with_its_question_in_the_section(bundled: Document) -> None:
    judgments = [passage for passage in split_passages(bundled) if passage.kind == "judgment"]
    assert [(passage.text, passage.section) for passage in judgments] == [
        ("Good", (REDUCING,)),
        ("Requires improvement", (INVESTIGATING,)),
        ("Good", (TACKLING,)),
    ]


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("The force has been set an ambitious target", REDUCING),
        ("Providing an effective service to victims is a high priority", REDUCING),
        ("The quality of investigation is good in parts", INVESTIGATING),
        ("The force has a range of processes and resources dedicated", INVESTIGATING),
        ("There has been good progress towards achieving", TACKLING),
    ],
)
def test_each_column_of_the_opening_panel_stands_under_its_question(
    bundled: Document, words: str, question: str
) -> None:
    passage = passages_with(bundled, words)[0]
    assert passage.section == ("How effective is the force at cutting crime?", question)


def test_a_summary_printed_again_in_another_chapter_is_a_repetition(bundled: Document) -> None:
    again = [block for block in bundled.blocks if 32269 <= block.span.start < 33238]
    assert [block.kind for block in again] == ["heading", "item", "item", "item", "item", "judgment"]
    assert all(block.repeats is not None for block in again)
    assert not [passage for passage in split_passages(bundled) if 32269 <= passage.span.start < 33238]


def test_the_table_of_rates_has_its_columns_and_its_note(bundled: Document) -> None:
    (table,) = bundled.tables
    assert [" ".join(flow_of(bundled.text, cell).text for cell in (column,)) for column in table.header] == [
        "12 months to June 2014",
        "Metropolitan Police rate (per 1,000 population)",
        "England and Wales total rate (per 1,000 population)",
    ]
    assert [tuple(cell.of(bundled.text) for cell in row) for row in table.rows] == [
        ("Crime excluding fraud", "82.7", "60.7"),
        ("Victim-based crime", "72.0", "53.9"),
        ("Sexual offences", "1.4", "1.2"),
        ("Violence with injury", "7.3", "5.9"),
        ("Burglary in a dwelling*", "16.1", "8.9"),
        ("Anti-social behaviour incidents*", "40.8", "36.8"),
    ]
    (note,) = table.notes
    assert note.of(bundled.text).endswith("per 1,000 households, not population.")


def test_a_note_with_an_asterisk_is_context_of_the_rows_with_an_asterisk_alone(bundled: Document) -> None:
    rows = [passage for passage in split_passages(bundled) if passage.kind == "row"]
    noted = [passage.text.split("*")[0] for passage in rows if "households" in passage.context]
    assert noted == ["Burglary in a dwelling", "Anti-social behaviour incidents"]


def test_the_footnote_hangs_on_the_paragraph_that_marks_it(bundled: Document) -> None:
    (footnote,) = [block for block in bundled.blocks if block.kind == "footnote"]
    assert footnote.span.of(bundled.text).startswith("TecSOS is a mobile alarm system")
    assert footnote.parent is not None
    parent = flow_of(bundled.text, bundled.blocks[footnote.parent].pieces).text
    assert "Victim care initiatives such as the 'TecSOS' project are supporting over 1,000" in parent


def test_a_list_has_its_lead_in_and_all_its_items(bundled: Document) -> None:
    (passage,) = passages_with(bundled, "and also explain how:")
    assert passage.kind == "list"
    assert passage.text.startswith("In March 2014 HMIC published")
    assert passage.text.endswith("response to the victim.")


def test_sub_items_hang_on_their_recommendation(bundled: Document) -> None:
    subs = [block for block in bundled.blocks if block.kind == "sub_item"]
    assert [block.mark.of(bundled.text) for block in subs if block.mark] == [
        "(a)", "(b)", "(c)", "(d)", "(a)", "(b)", "(c)",
    ]  # fmt: skip
    assert len({block.parent for block in subs}) == 2


def test_a_paragraph_goes_on_after_a_running_head_when_its_sentence_does(bundled: Document) -> None:
    (passage,) = passages_with(bundled, "The ‘Crime Fighters’ meetings")
    assert passage.section == (INVESTIGATING, "Learning from experience")


def test_without_its_metadata_the_rules_alone_give_each_chapter_its_grade(bundled: Document) -> None:
    alone = parse_document("x", bundled.text, find_metadata(bundled.text))
    assert_law(alone)
    assert [(flow_of(alone.text, (found.of,)).text, found.grade.start) for found in alone.judgments] == [
        (REDUCING, 21391),
        (INVESTIGATING, 29367),
        (TACKLING, 35299),
    ]
    assert alone.metadata.area == "Metropolitan Police Service"
    assert alone.metadata.national == "England and Wales"
