"""The check of a draft as text: the draft's line and words, the verdict, what the report says, and where."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.rendering.safety import folded
from assistant.rendering.style import PLAIN, Style, wrap
from assistant.rendering.wording import place_words
from assistant.verifying.verification import Finding, Verification

_INDENT = "    "
_SHOWN = 200  # characters of the draft's words


def render_verification(verification: Verification, style: Style = PLAIN, name: str = "") -> str:
    """Return a verification as text: every mismatch, then what was checked in one line.

    `name` is how the draft is called, in front of the numbers of its lines.
    """
    lines: list[str] = []
    for finding in verification.mismatches:
        lines += _lines(finding, style, name)
    checked, wrong = len(verification.findings), len(verification.mismatches)
    lines.append(f"{_count(checked)} checked, {wrong or 'none'} that the reports do not bear out")
    return "".join(f"{line}\n" for line in lines)


def _lines(finding: Finding, style: Style, name: str) -> Iterator[str]:
    place = f"{folded(name)}:{finding.line}: " if name else f"line {finding.line}: "
    words = folded(finding.text)
    words = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    heading = wrap(f"{place}“{words}”: {finding.verdict}", style.width, "", _INDENT)
    yield style.paint(heading, "warn")
    if len(finding.differences) > 1 or finding.kind == "quotation":
        said = "; ".join(folded(each) for each in finding.differences)
        if said:
            yield wrap(said, style.width, _INDENT, _INDENT)
    if finding.note:
        yield wrap(folded(finding.note), style.width, _INDENT, _INDENT)
    if finding.says:
        yield wrap(f"the report says: {folded(finding.says)}", style.width, _INDENT, _INDENT + _INDENT)
    citation = finding.citation
    if citation is not None:
        if finding.kind == "figure":
            yield wrap(f"“{folded(citation.quote)}”", style.width, _INDENT, _INDENT)
        path = (citation.title, *citation.section) if style.titles else citation.section
        where = place_words(path, citation.page, citation.page_index)
        if where:
            yield style.paint(wrap(where, style.width, _INDENT, _INDENT), "dim")


def _count(number: int) -> str:
    return f"{number:,} number or quotation" if number == 1 else f"{number:,} numbers and quotations"
