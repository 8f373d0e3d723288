"""Formats that name their blocks: HTML, DOCX and Markdown give the same document."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_BREAK

from assistant.documents.document import Document
from assistant.documents.flow import flow_of
from assistant.documents.readers.markdown import read_markdown
from assistant.documents.reading import read_document
from tests.documents.test_layout_law import assert_law, assert_links

HTML = """<!doctype html><html><head><title>Site | Report</title><meta charset="utf-8">
<meta name="dcterms.issued" content="2019-06-03T09:00"><style>p {color: red}</style>
<script>document.write("<p>99% of scripts</p>")</script></head><body><nav>Menu 12</nav><main>
<h1>Northshire report</h1><p>At 31 March 2019, <b>455</b> children were
looked after.</p><p hidden>Not shown 77%</p><h2>Free meals</h2><p>The proportion is:</p>
<ul><li>in primary schools 13%<ul><li>half of them in towns</li></ul></li><li><p>in secondary schools 10%</p></li></ul>
<ol start="3"><li>First step</li><li>Second step</li></ol>
<table><caption>Table 1: Rates</caption><thead><tr><th>Area</th><th>2018</th><th>2019</th></tr></thead>
<tr><td>North</td><td>12</td><td>14</td></tr><tr><td>South<br>coast</td><td></td><td>7</td></tr></table>
<h2>Next steps</h2><p>None.</p></main><footer>Contact 1</footer></body></html>"""
MARKDOWN = """---
title: Northshire report
date: 2019-06-03
---
# Northshire report

At 31 March 2019, **455** children were
looked after.

## Free meals

The proportion is:

- in primary schools 13%
  - half of them in towns
- in secondary schools 10%

3. First step
4. Second step

Table 1: Rates

| Area | 2018 | 2019 |
|---|---|---|
| North | 12 | 14 |
| South coast | | 7 |

## Next steps

None. <!-- not this -->
"""


def write_docx(path: Path) -> None:
    document = docx.Document()
    document.core_properties.title = "Northshire report"
    document.add_heading("Northshire report", 1)
    document.add_paragraph("At 31 March 2019, ").add_run("455").bold = True
    document.paragraphs[-1].add_run(" children were looked after.")
    document.add_heading("Free meals", 2)
    document.add_paragraph("The proportion is:")
    document.add_paragraph("in primary schools 13%", style="List Bullet")
    document.add_paragraph("half of them in towns", style="List Bullet 2")
    document.add_paragraph("in secondary schools 10%", style="List Bullet")
    document.add_paragraph("First step", style="List Number")
    document.add_paragraph("Second step", style="List Number")
    document.add_paragraph("Table 1: Rates")
    table = document.add_table(rows=3, cols=3)
    for row, words in zip(
        table.rows, (["Area", "2018", "2019"], ["North", "12", "14"], ["South coast", "", "7"]), strict=True
    ):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    document.add_heading("Next steps", 2)
    document.add_paragraph("None.").add_run().add_break(WD_BREAK.PAGE)
    document.save(str(path))


@pytest.fixture(params=["html", "markdown", "docx"])
def named(request: pytest.FixtureRequest, tmp_path: Path) -> Document:
    path = tmp_path / "report.data"
    if request.param == "html":
        path.write_text(HTML, "utf-8")
    elif request.param == "markdown":
        path.write_text(MARKDOWN, "utf-8")
    else:
        write_docx(path)
    document = read_document(path, "report")
    assert_law(document)
    assert_links(document)
    return document


def test_headings_make_the_outline_and_the_title(named: Document) -> None:
    assert [(section.level, section.title) for section in named.sections] == [
        (1, "Northshire report"),
        (2, "Free meals"),
        (2, "Next steps"),
    ]
    assert named.metadata.title == "Northshire report"


def test_blocks_have_their_roles(named: Document) -> None:
    shown = [
        (block.kind, flow_of(named.text, block.pieces).text)
        for block in named.blocks
        if block.kind not in ("heading", "caption") and not block.kind.startswith("table")
    ]
    assert shown == [
        ("paragraph", "At 31 March 2019, 455 children were looked after."),
        ("lead_in", "The proportion is:"),
        ("item", "in primary schools 13%"),
        ("sub_item", "half of them in towns"),
        ("item", "in secondary schools 10%"),
        ("item", "First step"),
        ("item", "Second step"),
        ("paragraph", "None."),
    ]


def test_tables_have_cells_headings_and_a_caption(named: Document) -> None:
    (table,) = named.tables
    assert [[cell.of(named.text) for cell in row] for row in table.rows] == [
        ["North", "12", "14"],
        ["South coast", "", "7"],
    ]
    assert [[piece.of(named.text) for piece in pieces] for pieces in table.header] == [
        ["Area"],
        ["2018"],
        ["2019"],
    ]
    assert table.caption is not None
    assert table.caption.of(named.text) == "Table 1: Rates"


def test_scripts_hidden_parts_menus_and_comments_are_left_out(named: Document) -> None:
    for word in ("99%", "77%", "Menu", "Contact", "color", "not this"):
        assert word not in named.text


@pytest.mark.parametrize(("name", "text"), [("a.html", HTML), ("a.md", MARKDOWN)])
def test_the_date_that_a_file_states_is_kept(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert read_document(tmp_path / name, "report").metadata.published == "2019-06-03"


def test_html_in_another_encoding_is_read_as_it_says(tmp_path: Path) -> None:
    page = "<html><head><meta charset='windows-1252'></head><body><p>It cost £5 – no more.</p></body></html>"
    (tmp_path / "old.html").write_bytes(page.encode("cp1252"))
    assert read_document(tmp_path / "old.html", "old").text == "It cost £5 – no more."


def test_a_table_that_only_sets_text_side_by_side_is_text(tmp_path: Path) -> None:
    page = "<html><body><table><tr><td><h2>Left</h2><p>Words.</p></td><td><p>Right words.</p></td></tr></table></body>"
    (tmp_path / "frame.html").write_text(page, "utf-8")
    document = read_document(tmp_path / "frame.html", "frame")
    assert document.tables == ()
    assert document.text == "Left\n\nWords.\n\nRight words."


def test_a_paragraph_all_bold_is_a_heading_where_word_names_none(tmp_path: Path) -> None:
    document = docx.Document()
    for words, bold in (
        ("Findings", True),
        ("The force has 12 cells.", False),
        ("Next steps", True),
        ("None.", False),
    ):
        document.add_paragraph().add_run(words).bold = bold
    document.save(str(tmp_path / "bold.docx"))
    read = read_document(tmp_path / "bold.docx", "bold")
    assert [section.title for section in read.sections] == ["Findings", "Next steps"]


def test_markdown_keeps_words_and_loses_marks(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "A [link](https://x.org), `code` and *stress*\\\nnext\n\n> quoted\n", "utf-8"
    )
    assert read_markdown(tmp_path / "a.md").text == "A link, code and stress\nnext\n\nquoted"
