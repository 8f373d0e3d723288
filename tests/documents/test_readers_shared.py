"""Real reports of another inspectorate, read from their PDF files."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.documents.document import Document
from assistant.documents.flow import flow_of
from assistant.documents.reading import read_document
from tests.documents.test_layout_law import assert_law, assert_links
from tests.documents.test_other_reports import JUDGED

DATA = Path(__file__).parents[3] / "shared" / "data" / "ofsted-dev"
REPORTS = sorted(path.stem for path in DATA.glob("pdf/*.pdf"))

pytestmark = pytest.mark.skipif(not REPORTS, reason="../shared/data/ofsted-dev is not here")


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    """Every report, two at a time: the readers run in processes of their own."""
    with ThreadPoolExecutor(2) as pool:
        read = pool.map(lambda stem: read_document(DATA / "pdf" / f"{stem}.pdf", stem), REPORTS)
        return dict(zip(REPORTS, read, strict=True))


def rows(name: str) -> Iterator[dict[str, object]]:
    for line in (DATA / name).read_text("utf-8").splitlines():
        yield json.loads(line)


def bare(text: str) -> str:
    return re.sub(r"[^a-z0-9%]", "", text.casefold())


def flows(document: Document) -> list[str]:
    """Return the bare words of each block, and of each list with its lead-in."""
    own = [bare(flow_of(document.text, block.pieces).text) for block in document.blocks]
    lists: dict[int, str] = defaultdict(str)
    for place, block in enumerate(document.blocks):
        lists[place if block.parent is None else block.parent] += own[place]
    return own + list(lists.values())


def test_every_character_stands_in_one_block(documents: dict[str, Document]) -> None:
    for document in documents.values():
        assert_law(document)
        assert_links(document)


def test_the_evidence_of_every_figure_stands_in_one_block_or_list(documents: dict[str, Document]) -> None:
    held = {stem: flows(document) for stem, document in documents.items()}
    lost = [
        row["evidence"]
        for row in rows("figures.jsonl")
        if not any(bare(str(row["evidence"])) in flow for flow in held[str(row["report"])])
    ]
    assert lost == []


def test_every_grade_is_found_and_no_other_for_the_same_question(documents: dict[str, Document]) -> None:
    for row in rows("judgements.jsonl"):
        document = documents[str(row["report"])]
        grades: dict[str, str] = row["judgements"]  # type: ignore[assignment]
        for name, grade in grades.items():
            found = {
                flow_of(document.text, (judgment.grade,)).text.casefold().replace("requires", "require")
                for judgment in document.judgments
                if any(
                    words in flow_of(document.text, (judgment.of,)).text.casefold() for words in JUDGED[name]
                )
            }
            assert found, (document.id, name)
            assert all(each.startswith(grade.replace("requires", "require")) for each in found), document.id


def test_title_area_date_and_publisher_are_found(documents: dict[str, Document]) -> None:
    published = {str(row["report"]): str(row["published"]) for row in rows("judgements.jsonl")}
    for stem, document in documents.items():
        known = document.metadata
        assert stem.replace("-", " ").startswith(known.area.casefold().replace("-", " ")), stem
        assert known.area
        assert "nspection" in known.title
        assert known.publisher_names == ("Ofsted",)
        day, month, year = published[stem].split("/")
        assert known.published in (f"20{year}-{month}-{day}", f"20{year}-{month}"), stem


def test_printed_numbers_are_the_labels_of_pages(documents: dict[str, Document]) -> None:
    for document in documents.values():
        assert all(page.label == str(page.index) for page in document.pages[1:-1]), document.id


def test_running_heads_are_in_no_text(documents: dict[str, Document]) -> None:
    for document in documents.values():
        for block in document.blocks:
            words = flow_of(document.text, block.pieces).text
            if block.kind not in ("furniture", "heading"):
                assert not words.isdigit(), document.id
                assert not re.fullmatch(r"Inspection of .{3,60} local authority children's services", words)


def test_paragraphs_are_whole(documents: dict[str, Document]) -> None:
    broken = [
        words
        for document in documents.values()
        for block in document.blocks
        if block.kind == "paragraph" and (words := flow_of(document.text, block.pieces).text)[0].islower()
    ]
    assert broken == []


def test_items_under_an_item_hang_on_it_also_over_a_page_break(documents: dict[str, Document]) -> None:
    for stem, leads in (
        ("kent-13-june-2017", ("free school meals:", "Of this number:")),
        ("birmingham-25-november-2016", ("In the last 12 months:",)),
        ("tameside-09-december-2016", ("In the period April 2015 to March 2016:",)),
    ):
        document = documents[stem]
        for lead in leads:
            place = next(
                at
                for at, block in enumerate(document.blocks)
                if block.kind in ("item", "lead_in")
                and flow_of(document.text, block.pieces).text.endswith(lead)
            )
            under = [block for block in document.blocks if block.parent == place and block.kind != "footnote"]
            assert len(under) >= 2, (stem, lead)


def test_chapters_stand_over_their_parts(documents: dict[str, Document]) -> None:
    outline = [(section.level, section.title) for section in documents["kent-13-june-2017"].sections]
    assert outline[:9] == [
        (1, "Children's services in Kent are good"),
        (1, "Executive summary"),
        (1, "The local authority"),
        (2, "Information about this local authority area"),
        (3, "Previous Ofsted inspections"),
        (3, "Local leadership"),
        (3, "Children living in this area"),
        (3, "Child protection in this area"),
        (3, "Children looked after in this area"),
    ]
