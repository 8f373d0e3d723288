"""What the PDF reader makes of type, position and rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents.document import Document
from assistant.documents.flow import flow_of
from assistant.documents.readers.bounded import read_content
from assistant.documents.reading import read_document
from tests.documents.readers.papers import (
    SENTENCES,
    bulleted,
    dotted,
    gap,
    pack,
    paragraph,
    ruled,
    unruled,
    write_pdf,
    write_raw,
)
from tests.documents.test_layout_law import assert_law, assert_links


def read(path: Path) -> Document:
    document = read_document(path, "report")
    assert_law(document)
    assert_links(document)
    return document


def blocks(document: Document, *kinds: str) -> list[str]:
    return [
        flow_of(document.text, block.pieces).text
        for block in document.blocks
        if block.kind in kinds or not kinds
    ]


def cells(document: Document) -> list[list[str]]:
    return [[cell.of(document.text) for cell in row] for row in document.tables[0].rows]


def heads(document: Document) -> list[str]:
    return [" ".join(piece.of(document.text) for piece in pieces) for pieces in document.tables[0].header]


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    story = [paragraph(f"Paragraph {number} of the report. {SENTENCES * 2}") for number in range(1, 17)]
    document = read(write_pdf(tmp_path / "columns.pdf", story, columns=2))
    found = [words.split()[1] for words in blocks(document, "paragraph")]
    assert found == [str(number) for number in range(1, 17)]


def test_running_heads_are_furniture_and_printed_numbers_are_labels(tmp_path: Path) -> None:
    story = [paragraph(f"Paragraph {number}. {SENTENCES * 4}") for number in range(20)]
    document = read(
        write_pdf(tmp_path / "heads.pdf", story, head="Annual report on recorded crime", number=True)
    )
    assert [page.label for page in document.pages] == [
        str(at + 2) for at in range(1, len(document.pages) + 1)
    ]
    assert len(document.pages) >= 3
    assert not any("Annual report on" in words or words.isdigit() for words in blocks(document, "paragraph"))


def test_a_paragraph_goes_on_over_a_page_break(tmp_path: Path) -> None:
    story = [gap(630), paragraph(SENTENCES * 5), paragraph("The end of the report.")]
    document = read(write_pdf(tmp_path / "break.pdf", story, head="Annual report on crime", number=True))
    assert len(document.pages) == 2
    assert blocks(document, "paragraph") == [(SENTENCES * 5).strip(), "The end of the report."]


def test_headings_are_told_by_their_type_and_ranked_by_size(tmp_path: Path) -> None:
    story = [
        paragraph("Report on recorded crime", "Title"), gap(200), paragraph(SENTENCES),
        paragraph("Findings", "Heading1"), paragraph(SENTENCES), paragraph("Burglary", "Heading2"),
        paragraph(SENTENCES), paragraph("A short line without a stop"), paragraph(SENTENCES),
        paragraph("<b>Some words are bold</b> within a paragraph, " + SENTENCES), paragraph("Next steps", "Heading1"),
        paragraph(SENTENCES),
    ]  # fmt: skip
    document = read(write_pdf(tmp_path / "headings.pdf", story))
    sections = [(section.level, section.title) for section in document.sections]
    assert sections == [(1, "Report on recorded crime"), (1, "Findings"), (2, "Burglary"), (1, "Next steps")]
    assert document.metadata.title == "Report on recorded crime"


def test_bullets_that_are_drawn_make_a_list(tmp_path: Path) -> None:
    items = ["wheat, of which a third is sold", "barley", "oats, which are kept for " + SENTENCES]
    story = [
        paragraph(SENTENCES),
        paragraph("The farm grows:"),
        *[dotted(item, 20) for item in items[:2]],
        dotted("roots:", 20),
        dotted("turnips", 44),
        dotted("swedes", 44),
        dotted(items[2], 20),
        paragraph(SENTENCES),
    ]
    document = read(write_pdf(tmp_path / "dots.pdf", story))
    found = [
        (block.kind, flow_of(document.text, block.pieces).text)
        for block in document.blocks
        if block.kind in ("item", "sub_item")
    ]
    assert found == [
        ("item", items[0]), ("item", "barley"), ("item", "roots:"), ("sub_item", "turnips"), ("sub_item", "swedes"),
        ("item", items[2].strip()),
    ]  # fmt: skip


def test_one_drawn_dot_is_no_bullet(tmp_path: Path) -> None:
    document = read(write_pdf(tmp_path / "dot.pdf", [paragraph(SENTENCES), dotted("The end.", 20)]))
    assert blocks(document)[-1] == "The end."


def test_cells_of_a_ruled_table_are_known_with_headings_over_several_columns(tmp_path: Path) -> None:
    rows = [
        ["Area", "Rate per 1,000", "", ""],
        ["", "2017", "2018", "2019"],
        ["North", "12.1", "13.0", "14.2"],
        ["The whole of the region", "9.0", "", "10.1"],
    ]
    story = [
        paragraph(SENTENCES),
        paragraph("Table 1: Offences by area"),
        ruled(rows, ("SPAN", (1, 0), (3, 0)), ("SPAN", (0, 0), (0, 1))),
        gap(12),
        paragraph(SENTENCES),
    ]
    document = read(write_pdf(tmp_path / "table.pdf", story))
    assert cells(document) == [
        ["North", "12.1", "13.0", "14.2"],
        ["The whole of the region", "9.0", "", "10.1"],
    ]
    assert heads(document) == ["Area", "Rate per 1,000 2017", "Rate per 1,000 2018", "Rate per 1,000 2019"]
    caption = document.tables[0].caption
    assert caption is not None
    assert caption.of(document.text) == "Table 1: Offences by area"


def test_a_cell_of_several_lines_is_one_cell(tmp_path: Path) -> None:
    rows = [["Measure", "2018"], ["Victims satisfied with\nthe service", "79.9"], ["Offences", "343,172"]]
    document = read(
        write_pdf(tmp_path / "cells.pdf", [paragraph(SENTENCES), ruled(rows), paragraph(SENTENCES)])
    )
    assert cells(document) == [["Victims satisfied with the service", "79.9"], ["Offences", "343,172"]]


def test_a_table_over_two_pages_is_one_table_with_its_head_once(tmp_path: Path) -> None:
    rows = [
        ["Area", "2018", "2019"],
        *([f"Area {number}", str(number), str(2 * number)] for number in range(60)),
    ]
    story = [paragraph(SENTENCES), ruled(rows, repeat=1), paragraph(SENTENCES)]
    document = read(write_pdf(tmp_path / "long.pdf", story, head="Annual report", number=True))
    assert len(document.pages) == 2
    assert [row[0] for row in cells(document)] == [f"Area {number}" for number in range(60)]
    assert heads(document) == ["Area", "2018", "2019"]


def test_a_box_beside_the_text_is_read_after_it(tmp_path: Path) -> None:
    lines = [
        "Key facts on the force as a whole:",
        "it has 1,200 officers in all and",
        "some 300 others who work in",
    ]
    lines += ["offices, and 12 stations across", "the whole of the county."]
    drawn = [f"BT /F1 9 Tf 400 {690 - 12 * at} Td ({line}) Tj ET" for at, line in enumerate(lines)]
    text = [f"This line {number} of the report is as wide as the column is." for number in range(30)]
    drawn += [f"BT /F1 10 Tf 60 {780 - 13 * at} Td ({line}) Tj ET" for at, line in enumerate(text)]
    document = read(write_raw(tmp_path / "box.pdf", pack(" ".join(drawn).encode())))
    assert " ".join(document.text.split()) == " ".join([*text, *lines])


def test_a_table_without_rules_is_read_by_row(tmp_path: Path) -> None:
    rows = [["Offence", "2018", "2019"], ["Burglary", "1,200", "1,100"], ["Robbery", "300", "310"]]
    document = read(
        write_pdf(tmp_path / "plain.pdf", [paragraph(SENTENCES), unruled(rows), paragraph(SENTENCES)])
    )
    assert cells(document) == [["Burglary", "1,200", "1,100"], ["Robbery", "300", "310"]]
    assert heads(document) == ["Offence", "2018", "2019"]


def test_a_panel_of_grades_is_judgments_and_no_table(tmp_path: Path) -> None:
    rows = [
        ["Judgement", "Grade"],
        ["The experience of patients", "Good"],
        ["The impact of leaders", "Outstanding"],
    ]
    document = read(
        write_pdf(tmp_path / "panel.pdf", [paragraph(SENTENCES), ruled(rows), paragraph(SENTENCES)])
    )
    found = [(each.of.of(document.text), each.grade.of(document.text)) for each in document.judgments]
    assert found == [("The experience of patients", "Good"), ("The impact of leaders", "Outstanding")]
    assert document.tables == ()


def test_bullets_nest_by_where_they_stand_also_after_a_page_break(tmp_path: Path) -> None:
    story = [
        paragraph("Findings", "Heading1"), paragraph(SENTENCES * 4), gap(460), paragraph("The force has:"),
        bulleted("three teams that work with schools:", "•", 0), bulleted("one in the north", "–", 24),
        bulleted("two in the south", "–", 24), bulleted("six cells, none of them new", "•", 0),
        bulleted("four stations:", "•", 0), bulleted("the last of them closes in May", "–", 24),
        bulleted("no helicopter.", "•", 0), paragraph(SENTENCES), paragraph("Next steps", "Heading1"),
    ]  # fmt: skip
    document = read(write_pdf(tmp_path / "bullets.pdf", story, head="Annual report", number=True))
    items = [
        (block.kind, words)
        for block in document.blocks
        if block.kind in ("item", "sub_item") and (words := flow_of(document.text, block.pieces).text)
    ]
    assert len(document.pages) == 2
    assert items == [
        ("item", "three teams that work with schools:"),
        ("sub_item", "one in the north"),
        ("sub_item", "two in the south"),
        ("item", "six cells, none of them new"),
        ("item", "four stations:"),
        ("sub_item", "the last of them closes in May"),
        ("item", "no helicopter."),
    ]


def test_a_footnote_leaves_the_sentence_whole(tmp_path: Path) -> None:
    story = [
        paragraph("Only 40 schools<super>1</super> took part in the review of last year."),
        gap(600),
        paragraph(
            '<font size="7"><super>1</super> Schools that look after children for 295 days a year.</font>'
        ),
    ]
    document = read(write_pdf(tmp_path / "note.pdf", story))
    assert blocks(document, "paragraph") == ["Only 40 schools took part in the review of last year."]
    assert blocks(document, "footnote") == ["Schools that look after children for 295 days a year."]


def test_words_printed_twice_to_look_bold_are_read_once(tmp_path: Path) -> None:
    content = b"BT /F1 12 Tf 72 700 Td (Twice) Tj ET BT /F1 12 Tf 72.2 700 Td (Twice) Tj ET"
    assert read(write_raw(tmp_path / "twice.pdf", pack(content))).text == "Twice"


def test_the_hyphen_of_windows_is_a_hyphen(tmp_path: Path) -> None:
    content = b"BT /F1 12 Tf 72 700 Td (long\\255term) Tj ET"
    assert read(write_raw(tmp_path / "hyphen.pdf", pack(content))).text == "long-term"


def test_words_that_stand_upright_on_the_page_are_no_part_of_the_text(tmp_path: Path) -> None:
    content = b"BT /F1 12 Tf 72 700 Td (The text.) Tj ET BT /F1 12 Tf 0 1 -1 0 30 100 Tm (Margin) Tj ET"
    document = read(write_raw(tmp_path / "turned.pdf", pack(content)))
    assert blocks(document, "paragraph") == ["The text."]
    assert blocks(document, "furniture") == ["Margin"]


@pytest.mark.parametrize(
    ("columns", "expected"), [(1, "The first. The second."), (2, "The first. The second.")]
)
def test_reading_twice_gives_the_same(tmp_path: Path, columns: int, expected: str) -> None:
    story = [paragraph(expected + " " + SENTENCES) for _ in range(9)]
    path = write_pdf(tmp_path / "same.pdf", story, columns=columns)
    assert read(path) == read(path)


@pytest.mark.parametrize(
    ("stated", "title"),
    [("untitled", ""), ("Microsoft Word - final v3.docx", ""), ("report_FINAL.indd", ""), ("Crime in Ashford", "Crime in Ashford")],
)  # fmt: skip
def test_a_title_that_a_program_put_in_for_want_of_one_is_none(
    tmp_path: Path, stated: str, title: str
) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "titled.pdf"))
    canvas.setTitle(stated)
    canvas.drawString(72, 700, "There are 42 children.")
    canvas.save()
    assert read_content(tmp_path / "titled.pdf").title == title
