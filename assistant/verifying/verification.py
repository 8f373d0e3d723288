"""What a check of a draft comes to: one finding for every number and quotation in it."""

from typing import NamedTuple

from assistant.answering.answer import Citation
from assistant.figures.figure import Figure

SCHEMA = 1
SUPPORTED, EXACT = "supported", "exact"
WRONG_VALUE, WRONG_AREA, WRONG_PERIOD, WRONG_UNIT = "wrong value", "wrong area", "wrong period", "wrong unit"
SWAPPED = "swapped direction"
TARGET_AS_OUTCOME, OUTCOME_AS_TARGET = "target given as outcome", "outcome given as target"
SOMETHING_ELSE, NOT_IN_REPORTS = "right number about something else", "not in the reports"
ALTERED, NOT_FOUND = "altered", "not found"
FIGURE_VERDICTS = (
    SUPPORTED, WRONG_VALUE, WRONG_AREA, WRONG_PERIOD, WRONG_UNIT, SWAPPED, TARGET_AS_OUTCOME, OUTCOME_AS_TARGET,
    SOMETHING_ELSE, NOT_IN_REPORTS,
)  # fmt: skip
QUOTATION_VERDICTS = (EXACT, ALTERED, NOT_FOUND)


class Finding(NamedTuple):
    """Hold the verdict on one number or quotation of a draft.

    `kind` is "figure" or "quotation". `line` counts the draft's lines from 1, `start:end` are
    offsets into the draft and `text` what stands there. `says` is what the report says instead, or
    as well, "" where it says nothing. `differences` are all the verdicts that hold, the first of
    them being `verdict`; for an altered quotation the words that differ. `note` tells a liberty
    taken: a number that was rounded or worked out. `figure` is the report's figure, None for a
    quotation and for a number that is not in the reports.
    """

    kind: str
    line: int
    start: int
    end: int
    text: str
    verdict: str
    says: str = ""
    differences: tuple[str, ...] = ()
    note: str = ""
    figure: Figure | None = None
    citation: Citation | None = None

    @property
    def fits(self) -> bool:
        """Tell whether the reports bear it out."""
        return self.verdict in {SUPPORTED, EXACT}


class Skipped(NamedTuple):
    """Hold a numeral of a draft that makes no claim, and why: a date, a page number, an idiom."""

    line: int
    start: int
    end: int
    text: str
    reason: str


class Verification(NamedTuple):
    """Hold the findings on a draft and the numerals that were passed over, both in text order."""

    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...] = ()

    @property
    def mismatches(self) -> tuple[Finding, ...]:
        """Return the findings that the reports do not bear out."""
        return tuple(finding for finding in self.findings if not finding.fits)

    def to_dict(self) -> dict[str, object]:
        """Return the verification as plain values, as its JSON has them."""
        return {
            "schema": SCHEMA,
            "claims": len(self.findings),
            "mismatches": len(self.mismatches),
            "findings": [finding_values(finding) for finding in self.findings],
            "skipped": [each._asdict() for each in self.skipped],
        }


def finding_values(finding: Finding) -> dict[str, object]:
    """Return one finding as plain values."""
    from assistant.answering.plain import figure_values

    citation = finding.citation
    return {
        "kind": finding.kind,
        "line": finding.line,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "verdict": finding.verdict,
        "fits": finding.fits,
        "says": finding.says or None,
        "differences": list(finding.differences),
        "note": finding.note or None,
        "figure": figure_values(finding.figure) if finding.figure is not None else None,
        "citation": {**citation._asdict(), "section": list(citation.section)} if citation else None,
    }


def said_of(figure: Figure) -> str:
    """Return what the report says: the value, its measure, where and when."""
    value = " ".join(figure.text.split())
    if figure.unit.startswith("per ") and figure.unit not in value:
        value = f"{value} {figure.unit}"
    target = "target" if figure.target else None
    parts = (figure.measure, figure.direction, target, figure.area, figure.period)
    return ", ".join([value, *(part for part in parts if part)])
