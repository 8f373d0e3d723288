"""Layout told by rules alone, on short texts."""

from __future__ import annotations

import time

import pytest

from assistant.documents.document import Document, Metadata
from assistant.documents.flow import flow_of
from assistant.documents.layout import parse_document
from assistant.documents.passages import split_passages

LINE = "Visits to children are carried out at a frequency that reflects the needs of each child and"
FULL = "Visits to children are carried out at a frequency that reflects the needs of each child."


def parse(text: str) -> Document:
    return parse_document("x", text, Metadata())


def outline(text: str) -> list[tuple[str, str]]:
    """The blocks that are no furniture, with their words."""
    document = parse(text)
    return [
        (block.kind, flow_of(text, block.pieces).text)
        for block in document.blocks
        if block.kind != "furniture"
    ]


CASES = [
    (
        "paragraphs parted by blank lines",
        "Crime\n\nCrime fell in the\nyear to June.\n\nIt rose after that.\n",
        [
            ("heading", "Crime"),
            ("paragraph", "Crime fell in the year to June."),
            ("paragraph", "It rose after that."),
        ],
    ),
    (
        "a heading of two lines with a non-breaking hyphen",
        "How effective is the force at tackling\nanti‑social behaviour?\n\nIt is good at it in all respects.\n\nMore.\n",
        [
            ("heading", "How effective is the force at tackling anti-social behaviour?"),
            ("paragraph", "It is good at it in all respects."),
            ("paragraph", "More."),
        ],
    ),
    (
        "a list with its lead-in",
        "The categories are:\n\n• outstanding;\n\n• good; and\n\n• inadequate.\n",
        [
            ("lead_in", "The categories are:"),
            ("item", "outstanding;"),
            ("item", "good; and"),
            ("item", "inadequate."),
        ],
    ),
    (
        "bullets of a private font with nested ones, no blank lines",
        "\uf06e Of this number:\n\uf02d 752 (41%) live outside the area\n\uf02d 91 live with parents.\n\uf06e There were 86 adoptions.\n",
        [
            ("item", "Of this number:"),
            ("sub_item", "752 (41%) live outside the area"),
            ("sub_item", "91 live with parents."),
            ("item", "There were 86 adoptions."),
        ],
    ),
    (
        "a sub-item whose bullet is lost",
        "\uf06e Of this number:\n174 (or 51%) live outside the area;\n\uf02d 20 live in homes;\n\uf02d 10 live with parents.\n",
        [
            ("item", "Of this number:"),
            ("sub_item", "174 (or 51%) live outside the area;"),
            ("sub_item", "20 live in homes;"),
            ("sub_item", "10 live with parents."),
        ],
    ),
    (
        "letters under a bullet, one item gone on after a gap",
        "Plans\n\n• The plan should say that:\n\n(a) officers know the code;\n(b) they use it;\n\nand\n(c) it works.\n",
        [
            ("heading", "Plans"),
            ("item", "The plan should say that:"),
            ("sub_item", "officers know the code;"),
            ("sub_item", "they use it; and"),
            ("sub_item", "it works."),
        ],
    ),
    (
        "a year at the start of a line is no number of a list",
        f"{LINE}\nthe progress that has been made by the force and its partners has been good since\n2014. However, more is to be done.\n",
        [
            (
                "paragraph",
                f"{LINE} the progress that has been made by the force and its partners has been good since "
                "2014. However, more is to be done.",
            )
        ],
    ),
    (
        "a word broken over a line end keeps its hyphen",
        "We conducted in-\nforce inspections.\n",
        [("paragraph", "We conducted in-force inspections.")],
    ),
    (
        "headings with grades, no blank lines",
        f"The experiences of children who need help and\nprotection: outstanding\n1. {LINE}\nof each family.\n2. {FULL}\n",
        [
            ("heading", "The experiences of children who need help and protection: outstanding"),
            ("item", f"{LINE} of each family."),
            ("item", FULL),
        ],
    ),
    (
        "a line that stands alone after a full one is a heading",
        f"{FULL}\nLocal leadership\n{LINE}\nof each family.\n{FULL}\n",
        [
            ("paragraph", FULL),
            ("heading", "Local leadership"),
            ("paragraph", f"{LINE} of each family."),
            ("paragraph", FULL),
        ],
    ),
    (
        "a table under a header of one line",
        "Offences 2012 2013\nBurglary 1,204 1,100\nRobbery 88 91\nTheft 5,019 4,870\n",
        [
            ("table_header", "Offences 2012 2013"),
            ("table_row", "Burglary 1,204 1,100"),
            ("table_row", "Robbery 88 91"),
            ("table_row", "Theft 5,019 4,870"),
        ],
    ),
    (
        "a table in columns of spaces under a numbered heading",
        "1.1 Complaints by service\n\nService       2021/22   2022/23\nHousing           412       388\n"
        "Council tax        98       104\nSource: register\n",
        [
            ("heading", "1.1 Complaints by service"),
            ("table_header", "Service 2021/22 2022/23"),
            ("table_row", "Housing 412 388"),
            ("table_row", "Council tax 98 104"),
            ("table_note", "Source: register"),
        ],
    ),
    (
        "nested bullets told by what marks them, in lines that are indented",
        "Findings\n\n  * Response times improved:\n      o 92% came in 10 days\n      o 4% took longer\n  * Fewer failed.\n",
        [
            ("heading", "Findings"),
            ("item", "Response times improved:"),
            ("sub_item", "92% came in 10 days"),
            ("sub_item", "4% took longer"),
            ("item", "Fewer failed."),
        ],
    ),
    (
        "nested bullets told by how far they are indented",
        "Findings\n\n- Times improved:\n  - 92% came in 10 days\n- Fewer failed.\n",
        [
            ("heading", "Findings"),
            ("item", "Times improved:"),
            ("sub_item", "92% came in 10 days"),
            ("item", "Fewer failed."),
        ],
    ),
    (
        "bullets of one kind, some of which go on with the sentence of another",
        "Schools\n\n• The share of pupils who walk:\n• in towns is 40%\n• in villages is 22%.\n• Of these pupils:\n"
        "• 12 walk alone\n• none walk at night.\n• Buses are full.\n",
        [
            ("heading", "Schools"),
            ("item", "The share of pupils who walk:"),
            ("sub_item", "in towns is 40%"),
            ("sub_item", "in villages is 22%."),
            ("item", "Of these pupils:"),
            ("sub_item", "12 walk alone"),
            ("sub_item", "none walk at night."),
            ("item", "Buses are full."),
        ],
    ),
    (
        "bullets of one kind that go on with no sentence",
        "Aims\n\n• We said:\n• Open at night.\n• Open at noon.\n• close at two.\n",
        [
            ("heading", "Aims"),
            ("item", "We said:"),
            ("item", "Open at night."),
            ("item", "Open at noon."),
            ("item", "close at two."),
        ],
    ),
    (
        "a lead-in without a colon",
        "Areas\n\nThe force should improve\n– its calls;\n– its visits.\n",
        [
            ("heading", "Areas"),
            ("lead_in", "The force should improve"),
            ("item", "its calls;"),
            ("item", "its visits."),
        ],
    ),
    (
        "lines that were never wrapped are a paragraph each",
        f"{LINE} {FULL} {FULL}\n{FULL} {FULL} {FULL}\nFindings\n{FULL} {FULL} {FULL} Again.\n",
        [
            ("paragraph", f"{LINE} {FULL} {FULL}"),
            ("paragraph", f"{FULL} {FULL} {FULL}"),
            ("heading", "Findings"),
            ("paragraph", f"{FULL} {FULL} {FULL} Again."),
        ],
    ),
    (
        "grades run together have lost what they are given for",
        f"Summary\n\nGood GoodRequires improvement\n\n{FULL}\n",
        [("heading", "Summary"), ("paragraph", FULL)],
    ),
    (
        "a caption and a note",
        "Table 2: Offences a year\nBurglary* 1,204 1,100\nRobbery 88 91\n*Note: of dwellings.\n\nThat is all there is.\n",
        [
            ("caption", "Table 2: Offences a year"),
            ("table_row", "Burglary* 1,204 1,100"),
            ("table_row", "Robbery 88 91"),
            ("table_note", "*Note: of dwellings."),
            ("paragraph", "That is all there is."),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_lines_become_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert outline(text) == expected


def page(number: int, words: str) -> str:
    return f"{number}\n{words}"


def test_form_feeds_end_pages_and_page_numbers_are_furniture() -> None:
    text = "\f".join(
        page(number, f"{words} on for a while.\n")
        for number, words in enumerate(["It", "She goes", "He", "They go"], 1)
    )
    document = parse(text)
    assert [(found.index, found.label) for found in document.pages] == [
        (1, "1"),
        (2, "2"),
        (3, "3"),
        (4, "4"),
    ]
    assert [block.span.of(text) for block in document.blocks if block.kind == "furniture"] == [
        "1",
        "2",
        "3",
        "4",
    ]


def test_printed_numbers_may_start_anywhere() -> None:
    text = "\f".join(f"Words of page {number}.\n\n- {number + 6} -\n" for number in (1, 2, 3))
    assert [found.label for found in parse(text).pages] == ["7", "8", "9"]


def test_a_running_head_with_a_changing_number_is_furniture_and_labels_the_page() -> None:
    head = "Inspection of a local authority\n18 March to 22 March 2024 "
    text = "Title of it\nWords.\n" + "".join(
        f"\f{head}{number}\nWords of {number}.\n" for number in (2, 3, 4, 5)
    )
    document = parse(text)
    assert [found.label for found in document.pages] == [None, "2", "3", "4", "5"]
    assert not [
        block
        for block in document.blocks
        if block.kind != "furniture" and "Inspection" in block.span.of(text)
    ]


def test_a_running_head_that_names_the_chapter_is_furniture_where_its_number_counts_the_pages() -> None:
    heads = ["Crime 4", "Crime 5", "Victims and witnesses 6", "Partners 7"]
    text = "\f".join(
        f"{head}\nThe force works well, which is word {at} of it.\n" for at, head in enumerate(heads)
    )
    document = parse(text)
    assert [found.label for found in document.pages] == ["4", "5", "6", "7"]
    assert [block.span.of(text) for block in document.blocks if block.kind == "furniture"] == heads


def test_a_paragraph_over_a_page_break_is_one_block_without_the_running_head() -> None:
    text = "\f".join(["1\nOne.\n", "2\nTwo.\n", f"3\n{LINE}\n", "4\nof each family.\n"])
    assert ("paragraph", f"{LINE} of each family.") in outline(text)


def test_lines_of_the_contents_are_furniture_and_give_the_levels() -> None:
    text = (
        "1\nContents\nThe area 2\nThe experiences and progress of children who need\nhelp 3\n"
        f"\f2\nThe area\nLocal leadership\n{FULL}\n\f3\nThe experiences and progress of\nchildren who need help\n{FULL}\n\f4\n{FULL}\n"
    )
    document = parse(text)
    assert [(section.level, section.title) for section in document.sections] == [
        (1, "The area"),
        (2, "Local leadership"),
        (1, "The experiences and progress of children who need help"),
    ]


def test_numbered_headings_nest_by_their_numbers() -> None:
    text = f"1. Introduction\n\n{FULL}\n\n1.1 Scope\n\n{FULL} Again.\n\n2. Findings\n\n{FULL} Once more.\n"
    assert [(section.level, section.title) for section in parse(text).sections] == [
        (1, "1. Introduction"),
        (2, "1.1 Scope"),
        (1, "2. Findings"),
    ]


def test_a_footnote_hangs_on_the_block_with_its_mark_and_the_sentence_goes_on() -> None:
    text = (
        "Ten live in special schools3\n, of whom two live outside the area. The rest live with\n \n"
        "3 These are schools for 295 days or less per year.\n\f7\nparents or foster carers.\n"
    )
    document = parse(text)
    (note,) = [block for block in document.blocks if block.kind == "footnote"]
    assert note.parent is not None
    assert flow_of(text, document.blocks[note.parent].pieces).text == (
        "Ten live in special schools, of whom two live outside the area. "
        "The rest live with 7 parents or foster carers."
    )


def test_a_number_without_a_mark_in_the_text_is_no_footnote() -> None:
    assert "footnote" not in {
        kind for kind, _ in outline("Ten live here.\n\n3 Children live there in homes.\n")
    }


def test_words_said_twice_are_a_repetition_of_the_first_place() -> None:
    words = "The force recognises the importance of assessing risks to victims."
    document = parse(f"One\n\n{words}\n\nTwo\n\n• {words.replace('risks', 'risks,')}\n")
    assert [block.repeats for block in document.blocks] == [None, None, None, 1]


PANEL = """Judgement Grade
The impact of leaders on social work
practice with children and families
Requires improvement to be good
The experiences and progress of
children in care
Good
Overall effectiveness Requires improvement to be good
Children receive a good service in most of the city.
"""
NUMBERED = """1. Children who need help and protection inadequate
2. Children looked after and achieving
permanence
inadequate
2.1 Adoption performance good
2.2 Experiences and progress of care leavers
requires improvement to
be good
"""


def judgments(text: str) -> list[tuple[str, str]]:
    return [
        (flow_of(text, (judgment.of,)).text, flow_of(text, (judgment.grade,)).text)
        for judgment in parse(text).judgments
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            PANEL,
            [
                (
                    "The impact of leaders on social work practice with children and families",
                    "Requires improvement to be good",
                ),
                ("The experiences and progress of children in care", "Good"),
                ("Overall effectiveness", "Requires improvement to be good"),
            ],
        ),
        (
            NUMBERED,
            [
                ("Children who need help and protection", "inadequate"),
                ("Children looked after and achieving permanence", "inadequate"),
                ("Adoption performance", "good"),
                ("Experiences and progress of care leavers", "requires improvement to be good"),
            ],
        ),
        (f"Children’s services in Kent are good\n{FULL}\n", [("Children's services in Kent", "good")]),
        (
            f"Leadership and governance Inadequate\nSummary\n{FULL}\n",
            [("Leadership and governance", "Inadequate")],
        ),
        (f"Care leavers\nOutstanding\nSummary\n{FULL}\n", [("Care leavers", "Outstanding")]),
        (
            f"Is crime falling?\n\n{FULL}\n\nSummary\n\n{FULL} Again.\n\nGood\n Good\n",
            [("Is crime falling?", "Good")],
        ),
        ("The categories are:\n\n• outstanding;\n\n• good;\n", []),
        (f"Crime\n\n{FULL}\n\nThe quality of work is good.\n", []),
    ],
    ids=[
        "table",
        "numbered panel",
        "sentence",
        "heading",
        "line of its own",
        "end of a section",
        "list",
        "prose",
    ],
)
def test_grades_are_found_with_what_they_are_given_for(text: str, expected: list[tuple[str, str]]) -> None:
    assert judgments(text) == expected


HOSTILE = {
    "digits": "1" * 20_000,
    "dots in the contents": "Contents\n" + ". " * 10_000 + "\n1",
    "one line of capitals": "Aa " * 7_000,
    "bullets": "• a\n" * 5_000,
    "nested bullets": "• a:\n- b\n" * 2_000,
    "footnotes": "word1\n\n1 Note here\n\n" * 1_000,
    "grades": "Good\n" * 4_000,
    "panels": "1. A Good\n" * 2_000,
    "pages": "a\f" * 5_000,
    "hyphens": "a-\n" * 7_000,
    "rows": "a 1 2\na 1 2 3\n" * 1_500,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_text_made_to_be_slow_is_not(text: str) -> None:
    start = time.process_time()
    split_passages(parse(text))
    assert time.process_time() - start < 5, (
        "20 kB take a tenth of a second where the time grows with the text"
    )
