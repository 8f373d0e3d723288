"""Passages and citations as W3C Web Annotations (https://www.w3.org/TR/annotation-model/).

Each is selected in three ways: by its words with what stands around them, by its offsets in the
report's text, and by the page of the file.
"""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from assistant.answering.answer import Answer
from assistant.corpus.report import Report
from assistant.rendering.json import render_json

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_PAGES = "http://tools.ietf.org/rfc/rfc3778"  # fragments of PDF: page=7
_AROUND = 32  # characters of prefix and suffix, as the model's examples have


class Mark(NamedTuple):
    """Hold one stretch of a report to be annotated, and what is said of it, "" for nothing."""

    report: Report
    start: int
    end: int
    says: str = ""


def render_annotations(marks: Sequence[Mark], label: str) -> str:
    """Return annotations of stretches of reports, as a collection of one page; `label` is what they are."""
    items = [_annotation(mark) for mark in marks]
    name = _id(label, *(str(item["id"]) for item in items))
    return render_json(
        {
            "@context": CONTEXT,
            "id": name,
            "type": "AnnotationCollection",
            "label": label,
            "total": len(items),
            "first": {"id": f"{name}#page-1", "type": "AnnotationPage", "startIndex": 0, "items": items},
        }
    )


def marks_of(answer: Answer, reports: dict[str, Report]) -> tuple[Mark, ...]:
    """Return what an answer quotes, in the order of its citations, each with what it answers."""
    said = f"{answer.resolved_question}: {answer.text}"
    return tuple(Mark(reports[each.report], each.start, each.end, said) for each in answer.citations)


def source_of(report: Report) -> str:
    """Return the address of a report, a name made of its id where it has none."""
    return report.metadata.address or f"urn:report:{report.id}"


def _annotation(mark: Mark) -> dict[str, object]:
    report, start, end = mark.report, mark.start, mark.end
    text = report.text
    selectors: list[dict[str, object]] = [
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - _AROUND) : start],
            "suffix": text[end : end + _AROUND],
        },
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]
    page = report.page_at(start)
    if page is not None:
        selectors.append({"type": "FragmentSelector", "conformsTo": _PAGES, "value": f"page={page.index}"})
    annotation: dict[str, object] = {
        "id": _id(report.id, str(start), str(end), mark.says),
        "type": "Annotation",
        "motivation": "describing" if mark.says else "highlighting",
    }
    if mark.says:
        annotation["body"] = {
            "type": "TextualBody",
            "value": mark.says,
            "format": "text/plain",
            "language": "en",
        }
    annotation["target"] = {"source": source_of(report), "selector": selectors}
    return annotation


def _id(*parts: str) -> str:
    """Return a name that is the same for the same annotation, wherever it is made."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, chr(10).join(parts))}"
