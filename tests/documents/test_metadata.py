"""Metadata files: what they say, and how a wrong one is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents.document import Document, Metadata
from assistant.documents.hints import Entry, Grade, Hints, PageStart
from assistant.documents.layout import parse_document
from assistant.documents.metadata import read_metadata
from assistant.documents.span import Span
from assistant.errors import CorpusError

TEXT = "Crime\n\nIt fell.\n\nGood\n\nPolicing\n"


def write(path: Path, words: str) -> Path:
    file = path / "report.toml"
    file.write_text(words, "utf-8")
    return file


def test_the_bundled_metadata_say_what_the_report_is(bundled: Document) -> None:
    metadata = bundled.metadata
    assert metadata.title == "Crime inspection 2014: Metropolitan Police Service"
    assert metadata.publisher == "Her Majesty's Inspectorate of Constabulary"
    assert "HMIC" in metadata.publisher_names
    assert metadata.published == "2014-11-27"
    assert metadata.licence.startswith("Open Government Licence v3.0")
    assert (metadata.area, metadata.national) == ("Metropolitan Police Service", "England and Wales")
    assert {"the force", "the Met", "London", "MPS"} <= set(metadata.area_names)


def test_a_file_gives_metadata_and_the_layout_that_the_text_lost(tmp_path: Path) -> None:
    file = write(
        tmp_path,
        """
        title = "A report"
        area_names = ["the force"]
        pages = [{ at = 0, words = "Crime", label = "3" }, { at = 23, words = "Policing" }]
        [[outline]]
        at = 23
        words = "Policing"
        level = 1
        covers = [{ from = { at = 0, words = "Crime" }, to = { at = 17, words = "Good" } }]
        [[judgments]]
        grade = { at = 17, words = "Good" }
        of = { at = 23, words = "Policing" }
        [[strays]]
        at = 0
        words = "Crime"
        """,
    )
    described = read_metadata(file, TEXT)
    assert described.metadata == Metadata(title="A report", area_names=("the force",))
    assert described.hints == Hints(
        pages=(PageStart(0, "3"), PageStart(23, None)),
        outline=(Entry(Span(23, 31), 1, (Span(0, 21),)),),
        judgments=(Grade(Span(17, 21), Span(23, 31)),),
        strays=(Span(0, 5),),
    )
    document = parse_document("x", TEXT, described.metadata, described.hints)
    assert [(block.kind, block.span.of(TEXT)) for block in document.blocks] == [
        ("heading", "Policing"),
        ("furniture", "Crime"),
        ("paragraph", "It fell."),
        ("judgment", "Good"),
    ]
    assert {block.section for block in document.blocks} == {0}
    assert [page.label for page in document.pages] == ["3", None]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("title = 3", "'title' is a string, not 3"),
        ("area_names = 'the force'", "'area_names' is a list of strings"),
        ("titel = 'A report'", "unknown entry 'titel'"),
        ("title = ", "is not TOML"),
        ("[[strays]]\nat = 1\nwords = 'Crime'", "the words 'Crime' do not stand at 1"),
        ("[[strays]]\nat = -5\nwords = 'Crime'", "the words 'Crime' do not stand at -5"),
        ("[[strays]]\nat = 0", "an anchor needs `at` and `words`"),
        ("[[outline]]\nat = 0\nwords = 'Crime'", "a level is a number from 1 to 9, not None"),
        ("[[judgments]]\ngrade = 'Good'", "'grade' is a table with `at` and `words`"),
        (
            "pages = [{at = 7, words = 'It'}, {at = 0, words = 'Crime'}]",
            "pages are not in the order of the text",
        ),
    ],
)
def test_a_wrong_file_is_refused_with_what_to_correct(tmp_path: Path, words: str, complaint: str) -> None:
    with pytest.raises(CorpusError) as caught:
        read_metadata(write(tmp_path, words), TEXT)
    assert complaint in str(caught.value)
    assert str(caught.value).endswith("correct the file")
    assert caught.value.path == str(tmp_path / "report.toml")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="cannot read metadata"):
        read_metadata(tmp_path / "none.toml", TEXT)
