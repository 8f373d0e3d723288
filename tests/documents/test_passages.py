"""Passages: what is one, what stands in its context, what is not indexed."""

from __future__ import annotations

from assistant.documents.document import Metadata
from assistant.documents.layout import parse_document
from assistant.documents.passages import LONGEST, Passage, split_passages

SENTENCE = "The force works well with local partners to tackle anti-social behaviour in every borough."


def passages(text: str) -> tuple[Passage, ...]:
    return split_passages(parse_document("report", text, Metadata()))


def test_a_paragraph_is_a_passage_under_its_section() -> None:
    (found,) = passages(f"Crime\n\n{SENTENCE}\n")
    assert (found.kind, found.section, found.id) == ("paragraph", ("Crime",), "report:7")
    assert found.context == "Crime"


def test_a_list_is_one_passage_with_its_lead_in_and_sub_items() -> None:
    (found,) = passages(
        "We found that:\n\n• officers:\n\n(a) know;\n\n(b) act; and\n\n• victims are heard.\n"
    )
    assert found.kind == "list"
    assert found.text == "We found that:\n\n• officers:\n\n(a) know;\n\n(b) act; and\n\n• victims are heard."
    assert found.blocks == (0, 1, 2, 3, 4)


def test_a_long_list_is_split_at_its_items_each_part_under_the_lead_in() -> None:
    items = "".join(f"• {number} {SENTENCE} {SENTENCE} {SENTENCE};\n\n" for number in range(12))
    found = passages(f"The plan says that:\n\n{items}")
    assert len(found) > 1
    assert all(passage.kind == "list" and len(passage.text) <= LONGEST for passage in found)
    assert found[0].text.startswith("The plan says that:")
    assert all("The plan says that:" in passage.context for passage in found[1:])


def test_long_items_without_a_lead_in_are_passages_of_their_own() -> None:
    found = passages("Summary\n\n" + "".join(f"• {number} {SENTENCE} {SENTENCE}\n\n" for number in range(3)))
    assert [passage.kind for passage in found] == ["paragraph"] * 3


def test_short_items_without_a_lead_in_are_one_passage() -> None:
    (found,) = passages("Offences\n\n• burglary\n\n• robbery\n\n• theft\n")
    assert (found.kind, found.text) == ("list", "burglary\n\n• robbery\n\n• theft")


def test_a_row_has_its_headings_and_only_the_notes_that_apply() -> None:
    text = "Rates\n\nOffence Here There\nBurglary* 12.1 8.9\nRobbery 1.4 1.2\n\n*Note that this is per household.\n"
    burglary, robbery = [passage for passage in passages(text) if passage.kind == "row"]
    assert burglary.text == "Burglary* 12.1 8.9"
    assert "Offence\nHere\nThere" in burglary.context
    assert "per household" in burglary.context
    assert "per household" not in robbery.context


def test_a_judgment_is_the_grade_alone_with_what_it_judges_in_the_context() -> None:
    found = passages(f"Care leavers\n\nOutstanding\n\n{SENTENCE}\n")
    grade = next(passage for passage in found if passage.kind == "judgment")
    assert (grade.text, grade.section) == ("Outstanding", ("Care leavers",))
    assert grade.context.endswith("Care leavers")


def test_a_grade_in_a_heading_is_a_passage_too() -> None:
    grade, _ = passages(f"Services in Kent are good\n\n{SENTENCE}\n")
    assert (grade.kind, grade.text, grade.context.splitlines()[-1]) == (
        "judgment",
        "good",
        "Services in Kent",
    )


def test_a_footnote_is_a_note_with_the_words_that_it_explains() -> None:
    text = f"Victims are helped by the ‘TecSOS’1 project.\n\n{SENTENCE}\n\n1 TecSOS is a mobile alarm.\n"
    note = passages(text)[-1]
    assert (note.kind, note.text) == ("note", "TecSOS is a mobile alarm.")
    assert "'TecSOS' project" in note.context


def test_a_heading_with_nothing_under_it_is_a_passage() -> None:
    found = passages(f"Crime\n\n{SENTENCE}\n\nConclusion\n")
    assert [(passage.kind, passage.text) for passage in found] == [
        ("paragraph", SENTENCE),
        ("heading", "Conclusion"),
    ]


def test_words_printed_twice_are_indexed_once() -> None:
    found = passages(f"One\n\n{SENTENCE}\n\nTwo\n\n{SENTENCE}\n\nSomething else is said here.\n")
    assert [passage.text for passage in found] == [SENTENCE, "Something else is said here."]


def test_a_note_under_a_table_is_a_passage_that_names_the_rows_it_is_about() -> None:
    text = "Rates\n\nOffence Here There\nBurglary* 12.1 8.9\nRobbery 1.4 1.2\n\n*Note that this is per household.\n"
    note = passages(text)[-1]
    assert (note.kind, note.text) == ("note", "*Note that this is per household.")
    assert "Burglary" in note.context
    assert "Robbery" not in note.context
