import pytest

from assistant import CorpusError
from assistant.integrations.sections import LONGEST, find_section, outline_values, read_section

CHAPTER = "How effective is the force at reducing crime and preventing offending?"


def test_text_is_the_slice_at_its_offsets_in_every_section(report):
    for section in report.sections:
        values = read_section(report, section.path)
        assert values["text"] == report.text[values["start"] : values["end"]]
        assert values["section"] == list(section.path)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ((CHAPTER, "Crime"), (CHAPTER, "Crime")),
        (("Crime",), (CHAPTER, "Crime")),
        (("  quality of VICTIM\ncontact ",), (CHAPTER, "Quality of victim contact")),
        ((CHAPTER,), (CHAPTER,)),  # the chapter, not the panel of the summary that is called the same
        (("Introduction",), ("Introduction",)),
    ],
)
def test_section_is_found_by_its_headings(report, path, found):
    assert find_section(report, path).path == found


def test_heading_that_occurs_several_times_is_asked_back(report):
    with pytest.raises(CorpusError, match=r"several sections are called 'Summary': .* › Summary; "):
        find_section(report, ("Summary",))


@pytest.mark.parametrize("path", [("Burglaries",), (CHAPTER, "Zebras"), ("/etc/passwd",), ("",)])
def test_heading_that_is_not_there_is_told_with_those_that_are(report, path):
    with pytest.raises(CorpusError, match="its first headings are How effective"):
        find_section(report, path)


def test_whole_report_is_read_part_by_part(report):
    start, parts = 0, []
    while start is not None:
        values = read_section(report, start=start)
        assert len(values["text"]) <= LONGEST
        parts.append(values["text"])
        start = values["next"]
    assert "".join(parts) == report.text
    assert len(parts) > 1


@pytest.mark.parametrize("start", [0, 10**12])
def test_start_outside_the_section_is_an_error(report, start):
    with pytest.raises(CorpusError, match="lies outside the section: give a number from"):
        read_section(report, ("Introduction",), start)


def test_headings_under_a_section_are_listed(report):
    values = read_section(report, ("Introduction",))
    assert [each["title"] for each in values["sections"]] == ["Methodology"]
    assert (values["page"], values["page_index"]) == ("7", 4)


def test_outline_numbers_every_section(report):
    values = outline_values(report)
    assert [each["number"] for each in values["outline"]] == list(range(len(report.sections)))
    assert values["title"] == "Crime inspection 2014: Metropolitan Police Service"
