"""References to reports, and to places in them, as CSL-JSON and BibTeX."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.answer import Citation
from assistant.corpus.report import Report
from assistant.rendering.json import render_json
from assistant.rendering.safety import folded

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def render_csl(cited: Sequence[tuple[Report, Citation | None]]) -> str:
    """Return references as CSL-JSON: a report each, or a place in one with its page and its words."""
    return render_json([_csl(report, citation) for report, citation in cited])


def render_bibtex(cited: Sequence[tuple[Report, Citation | None]]) -> str:
    """Return references as BibTeX: a report each, or a place in one with its page and its words."""
    return "\n".join(_bibtex(report, citation) for report, citation in cited)


def _csl(report: Report, citation: Citation | None) -> dict[str, object]:
    about = report.metadata
    item: dict[str, object] = {"id": _key(report, citation), "type": "report", "title": folded(report.title)}
    if about.publisher:
        item["author"] = [{"literal": folded(about.publisher)}]
        item["publisher"] = folded(about.publisher)
    parts = _date(about.published)
    if parts:
        item["issued"] = {"date-parts": [list(parts)]}
    if about.address:
        item["URL"] = about.address
    if citation is not None:
        if citation.section:
            item["section"] = folded(" › ".join(citation.section))
        page = citation.page or (str(citation.page_index) if citation.page_index is not None else None)
        if page:
            item["locator"] = page
        item["note"] = folded(citation.quote)
    return item


def _bibtex(report: Report, citation: Citation | None) -> str:
    about = report.metadata
    fields = [("title", f"{{{_escaped(report.title)}}}")]
    if about.publisher:
        fields += [("author", f"{{{_escaped(about.publisher)}}}"), ("institution", _escaped(about.publisher))]
    parts = _date(about.published)
    if parts:
        fields.append(("year", str(parts[0])))
    if len(parts) > 1:
        fields.append(("month", _MONTHS[parts[1] - 1]))
    if about.address:
        fields.append(("url", about.address.replace("{", "%7B").replace("}", "%7D")))
    if citation is not None:
        if citation.page:
            fields.append(("pages", _escaped(citation.page)))
        fields.append(("annote", _escaped(citation.quote)))
    lines = "".join(
        f"  {name} = {value},\n" if name == "month" else f"  {name} = {{{value}}},\n"
        for name, value in fields
    )
    return f"@techreport{{{_key(report, citation)},\n{lines}}}\n"


def _key(report: Report, citation: Citation | None) -> str:
    return report.id if citation is None else f"{report.id}:{citation.start}"


def _date(published: str) -> tuple[int, ...]:
    """Return year, month and day as far as they are known."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", published)
    parts = tuple(int(part) for part in match.groups() if part) if match else ()
    return parts if len(parts) < 2 or 1 <= parts[1] <= 12 else parts[:1]


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(each, each) for each in folded(text))
