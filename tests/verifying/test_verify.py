import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant import AssistantError, CorpusError, ReadError
from assistant.verifying import verify as module
from assistant.verifying.verify import verify_text

REPORT = Path(__file__).parents[2] / "corpus" / "crime-inspection-2014-metropolitan-police-service.txt"

# One sentence and what is altered in it, each by one thing.
ALTERED = [
    ("as the report says", "The Met's detection rate was 23 percent.", "23 percent", "supported"),
    ("value", "The Met's detection rate was 33 percent.", "33 percent", "wrong value"),
    ("area", "England and Wales had a detection rate of 23 percent.", "23 percent", "wrong area"),
    ("period", "The Met's detection rate was 23 percent in the year to March 2011.", "23 percent", "wrong period"),
    ("percent for points", "Since 2010 crime in London fell 14 percentage points.", "14 percentage points", "wrong unit"),
    ("households for population", "Burglary is 16.1 per 1,000 population.", "16.1 per 1,000 population", "wrong unit"),
    ("direction", "Since 2010 recorded crime in London rose 14 percent.", "14 percent", "swapped direction"),
    (
        "target as outcome",
        "The force cut the crimes that matter most to local communities by 20 percent.",
        "20 percent",
        "target given as outcome",
    ),
    (
        "outcome as target",
        "The force has a target to reduce victim-based crime by 12 percent.",
        "12 percent",
        "outcome given as target",
    ),
    ("measure", "Robbery stood at 82.7 per 1,000 population.", "82.7 per 1,000 population", "right number about something else"),
    ("nothing of the kind", "The force spent £4.1 million on horses.", "£4.1 million", "not in the reports"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "verdict"), [row[1:] for row in ALTERED], ids=[row[0] for row in ALTERED]
)
def test_one_alteration_gets_its_own_verdict(verdicts, text, words, verdict):
    assert verdicts(text) == [(words, verdict)]


ROUNDED = [
    ("nearly a quarter is 23 percent", "Nearly a quarter of crimes in London are detected.", True),
    ("about 80 percent is 79.9", "About 80 percent of victims in London are satisfied.", True),
    ("80 percent is 79.9", "In London 80 percent of victims are satisfied.", True),
    ("some 343,000 is 343,172", "Some 343,000 incidents of anti-social behaviour were recorded in London.", True),
    ("over 340,000 is 343,172", "Over 340,000 incidents of anti-social behaviour were recorded in London.", True),
    ("nearly 90 percent is not 79.9", "Nearly 90 percent of victims in London are satisfied.", False),
    ("over 350,000 is not 343,172", "Over 350,000 incidents of anti-social behaviour were recorded in London.", False),
    ("a third is not 23 percent", "A third of crimes in London are detected.", False),
    ("fewer than 1,000 is not over 1,000", "Fewer than 1,000 high risk victims are supported by TecSOS.", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fits"), [row[1:] for row in ROUNDED], ids=[row[0] for row in ROUNDED])
def test_rounded_numbers_are_judged_by_the_rules(verdicts, text, fits):
    ((_, verdict),) = verdicts(text)
    assert (verdict == "supported") is fits


def test_difference_of_two_percentages_is_in_points(verdicts):
    assert verdicts("Victim satisfaction is up 2.4 percentage points on the year before.") == [
        ("2.4 percentage points", "supported")
    ]
    assert verdicts("Victim satisfaction is up 2.4 percent on the year before.") == [
        ("2.4 percent", "wrong unit")
    ]


def test_two_right_numbers_in_the_wrong_order_are_swapped(verdicts):
    assert verdicts(
        "Detection in London, 23 percent, is higher than the 26 percent in England and Wales."
    ) == [
        ("23 percent", "supported"),
        ("26 percent", "swapped direction"),
    ]


def test_dates_pages_and_telephone_numbers_are_passed_over(bundled):
    found = verify_text(bundled, "On 3 May 2014, see page 12, call 101 or 020 7946 0000.")
    assert found.findings == ()
    assert {each.reason for each in found.skipped} >= {"telephone number", "page number"}


def test_markdown_table_is_read_by_its_headings(verdicts):
    table = (
        "| Measure | London | England and Wales |\n|---|---|---|\n"
        "| Detection rate | 23% | 26% |\n| Sexual offences per 1,000 population | {} | 1.2 |\n"
    )
    assert [verdict for _, verdict in verdicts(table.format("1.4"))] == ["supported"] * 4
    assert ("1.8", "wrong value") in verdicts(table.format("1.8"))


def test_code_addresses_and_front_matter_make_no_claims(verdicts):
    assert (
        verdicts("---\nrate: 99 percent\n---\n\n```\ncrime fell 99 percent\n```\n[us](http://a.b/99) `99%`\n")
        == []
    )


def test_findings_point_into_the_draft(bundled):
    text = "# Crime\r\n\r\nThe Met's **detection rate**\nwas 99 percent; “it is good in parts”, they said.\n"
    found = verify_text(bundled, text)
    assert [each.line for each in found.findings] == [4, 4]
    assert all(text[each.start : each.end] == each.text for each in found.findings)


def test_verdict_comes_with_what_the_report_says_and_where(bundled):
    (finding,) = verify_text(bundled, "The Met's detection rate was 33 percent.").findings
    assert finding.says.startswith("23 percent, detection rate")
    assert finding.citation is not None
    assert finding.citation.page == "10"
    assert "23 percent" in finding.citation.quote
    assert REPORT.read_text("utf-8")[finding.citation.start : finding.citation.end] == finding.citation.quote


def test_report_bears_out_its_own_text(bundled):
    assert verify_text(bundled, REPORT.read_text("utf-8")).mismatches == ()


def test_unknown_report_is_an_error(bundled):
    with pytest.raises(CorpusError, match="no report 'nowhere'"):
        verify_text(bundled, "23 percent", ["nowhere"])


def test_too_long_a_draft_is_an_error(bundled, monkeypatch):
    monkeypatch.setattr(module, "LONGEST", 10)
    with pytest.raises(ReadError, match="check it in parts"):
        verify_text(bundled, "x" * 11)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="23 percent,.“”‘’\"'>|#*-\n[](): crimefellDetection±£%\x0c…", max_size=300))
def test_any_text_gets_findings_in_order_that_point_into_it(bundled, text):
    found = verify_text(bundled, text)
    assert [each.start for each in found.findings] == sorted(each.start for each in found.findings)
    assert all(text[each.start : each.end] == each.text for each in (*found.findings, *found.skipped))
    json.dumps(found.to_dict())


HOSTILE = [
    "9" * 20_000,
    '"' * 20_000,
    "“" * 20_000,
    "> " * 20_000,
    "|" * 20_000 + "\n" + "|-" * 10_000,
    "crime fell by 14 percent " * 2_000,
    "\n".join("> “23 percent”" for _ in range(500)),
    "* " * 20_000,
    "[" * 20_000,
    "<" * 20_000,
    "```" * 5_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_draft_is_read_in_time(bundled, text):
    try:
        verify_text(bundled, text)
    except AssistantError:
        pytest.fail("a draft of any words is read")


def test_numbers_changed_in_the_report_are_found(bundled):
    """Each number of the report's own text, set to another, is no longer borne out."""
    text = REPORT.read_text("utf-8")
    findings = [
        each
        for each in verify_text(bundled, text).findings
        if each.kind == "figure" and any(letter.isdigit() for letter in each.text)
    ]
    chosen = random.Random(7).sample(findings, 12)
    missed = []
    for each in chosen:
        digit = next(at for at in range(each.start, each.end) if text[at].isdigit())
        other = str((int(text[digit]) + 5) % 9 + 1)
        start = text.rfind("\n\n", 0, each.start)
        end = text.find("\n\n", each.end)
        changed = text[start:digit] + other + text[digit + 1 : end]
        if all(
            found.fits
            for found in verify_text(bundled, changed).findings
            if found.start <= digit - start < found.end
        ):
            missed.append(changed)
    assert len(missed) <= 1, missed


GOING_ON = [
    ("a share in words", "Only one in five boroughs made all 50 call backs in May 2014.", {"supported"}),
    ("a margin", "The margin of error on the victim satisfaction rate is 0.6 percent.", {"supported"}),
    ("from the later to the earlier", "Victim satisfaction fell from 79.9 percent to 77.5 percent.", {"supported", "swapped direction"}),
    ("so many a year, told as a month", "MARACs heard 7,897 cases a month.", {"wrong period"}),
    ("the place set beside", "At 7.3 offences per 1,000 people, violence with injury is commoner than in England and Wales.", {"supported"}),
    ("a year's change of four years", "Recorded crime in London fell 14 percent in a year.", {"wrong period"}),
    ("what was just spoken of", "Burglary runs at 16.1 per 1,000 households in London. The national figure is 8.9.", {"supported"}),
    ("another thing after it", "Recorded crime in London is down 14 percent since 2010. Robbery is down 14 percent.", {"supported", "right number about something else"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [row[1:] for row in GOING_ON], ids=[row[0] for row in GOING_ON]
)
def test_number_is_read_with_the_words_around_it(verdicts, text, expected):
    assert {verdict for _, verdict in verdicts(text)} == expected
