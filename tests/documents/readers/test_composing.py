"""What is composed of named blocks: each heading and cell is where its span says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.documents.document import Metadata
from assistant.documents.layout import parse_document
from assistant.documents.readers.composing import Cell, Composer, tidy
from tests.documents.test_layout_law import assert_law, assert_links

WORDS = st.text(alphabet=" \n\t\x00\f•-1a%A.:ﬁ\u00a0", max_size=12)
ROWS = st.lists(st.lists(st.builds(Cell, WORDS, st.integers(1, 3)), min_size=1, max_size=4), max_size=5)


@given(st.lists(st.tuples(WORDS, st.integers(1, 6)), max_size=5), ROWS)
def test_headings_and_cells_are_where_their_spans_say(
    headings: list[tuple[str, int]], rows: list[list[Cell]]
) -> None:
    composer = Composer("report")
    composer.paragraph("The beginning.")
    for words, level in headings:
        composer.heading(words, level)
    composer.item("an item", "•", 1)
    composer.end_list()
    composer.table(rows)
    content = composer.finish()
    said = [heading.span.of(content.text) for heading in content.hints.headings]
    assert said == [line for words, _ in headings if (line := tidy(words).replace("\n", " "))]
    expected = [words for row in rows for cell in row if (words := tidy(cell.text).replace("\n", " "))]
    for table in content.hints.tables:
        held = [list(dict.fromkeys(cell for cell in row if cell.end > cell.start)) for row in table.rows]
        assert [cell.of(content.text) for row in held for cell in row] == expected
        assert len({len(row) for row in table.rows}) == 1
    document = parse_document("report", content.text, Metadata(), content.hints)
    assert_law(document)
    assert_links(document)
