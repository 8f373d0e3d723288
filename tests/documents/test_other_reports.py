"""Rules of layout on reports that nobody here wrote and no rule was made for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.documents.document import Document
from assistant.documents.flow import flow_of
from assistant.documents.frontmatter import find_metadata
from assistant.documents.layout import parse_document
from tests.documents.test_layout_law import assert_law, assert_links

DATA = Path(__file__).parents[3] / "shared" / "data" / "ofsted-dev"
JUDGED = {
    "overall": ("overall effectiveness",),
    "leaders": ("impact of leaders", "leadership, management"),
    "help": ("need help and protection",),
    "care": ("children in care", "looked after and achieving"),
    "adoption": ("adoption performance",),
    "leavers": ("care leavers",),
}


def reports() -> Iterator[tuple[str, dict[str, str]]]:
    file = DATA / "judgements.jsonl"
    for line in file.read_text("utf-8").splitlines() if file.exists() else ():
        row = json.loads(line)
        yield row["report"], row["judgements"]


def read(report: str) -> Document:
    pypdfium2 = pytest.importorskip("pypdfium2", reason="the reports are PDF files and pypdfium2 reads them")
    pdf = pypdfium2.PdfDocument(DATA / "pdf" / f"{report}.pdf")
    text = "\f".join(page.get_textpage().get_text_bounded() for page in pdf).replace("\r\n", "\n")
    return parse_document(report, text, find_metadata(text))


@pytest.mark.skipif(not DATA.exists(), reason="../shared/data/ofsted-dev is not here")
@pytest.mark.parametrize(("report", "grades"), list(reports()))
def test_every_grade_is_found_and_no_other_for_the_same_question(report: str, grades: dict[str, str]) -> None:
    document = read(report)
    assert_law(document)
    assert_links(document)
    for name, grade in grades.items():
        found = {
            flow_of(document.text, (judgment.grade,)).text.casefold().replace("requires", "require")
            for judgment in document.judgments
            if any(words in flow_of(document.text, (judgment.of,)).text.casefold() for words in JUDGED[name])
        }
        assert found, name
        assert all(each.startswith(grade.replace("requires", "require")) for each in found), (name, found)
