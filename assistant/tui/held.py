"""What the chat shows of reports, read beside the screen and kept, so that painting never reads a file."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from assistant.corpus.store import Report, SavedPage, SavedSection


class Listed(NamedTuple):
    """Hold what a list of reports shows; `pages` and `sections` are None where they were not counted."""

    id: str
    title: str
    publisher: str
    published: str
    passages: int
    figures: int
    pages: int | None = None
    sections: int | None = None


class Held(NamedTuple):
    """Hold a report to be read: `text` is what all offsets count in."""

    id: str
    title: str
    text: str
    pages: "tuple[SavedPage, ...]"
    sections: "tuple[SavedSection, ...]"


def list_report(report: "Report", *, counted: bool) -> Listed:
    """Return what a list shows of `report`; with `counted` its pages and sections are read too.

    Raises:
        CorpusError: the report is no longer there.
    """
    about = report.metadata
    listed = Listed(
        report.id, report.title, about.publisher, about.published, report.passages, report.figures
    )
    return listed._replace(pages=len(report.pages), sections=len(report.sections)) if counted else listed


def hold_report(report: "Report") -> Held:
    """Return `report` read whole.

    Raises:
        CorpusError: the report is no longer there.
    """
    return Held(report.id, report.title, report.text, report.pages, report.sections)
