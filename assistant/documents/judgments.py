"""Judgments: each grade with the words it is given for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.documents.document import Judgment
from assistant.documents.flow import flow_of
from assistant.documents.grades import find_closing_grade
from assistant.documents.hints import Grade
from assistant.documents.panels import Panel
from assistant.documents.runs import Run
from assistant.documents.sections import Outline
from assistant.documents.span import cover
from assistant.documents.told_grades import find_told_grades


def find_judgments(
    text: str,
    runs: Sequence[Run],
    repeats: Mapping[int, int],
    outline: Outline,
    panels: Sequence[Panel],
    said: Sequence[Grade],
) -> tuple[tuple[Judgment, ...], dict[int, int]]:
    """Find every judgment, in text order, and the sections of the grades that stand elsewhere.

    What is `said` of the layout stands alone where there is any.
    """
    homes: dict[int, int] = {}
    found: list[Judgment] = []
    by_heading = {section.heading.start: section.index for section in outline.sections if section.heading}
    if said:
        for grade in said:
            home = by_heading.get(grade.of.start)
            found.append(Judgment(grade.grade, grade.of, home))
            for place, run in enumerate(runs):
                if home is not None and run.kind == "judgment" and run.pieces[0].start == grade.grade.start:
                    homes[place] = home
        return tuple(sorted(found)), homes
    rows = {row.of.start: row for panel in panels for row in panel.rows}
    before: int | None = None
    for place, run in enumerate(runs):
        if run.kind == "furniture" or place in repeats:
            continue
        if run.kind == "heading":
            judgment = _in_heading(text, run, by_heading)
            if judgment:
                found.append(judgment)
        elif run.kind == "judgment":
            row = rows.get(run.pieces[0].start)
            if row:
                found.append(Judgment(row.grade, row.of, outline.of[place]))
            else:
                judgment = _alone(runs, place, before, repeats, outline)
                if judgment:
                    found.append(judgment)
                    if judgment.section is not None:
                        homes[place] = judgment.section
        before = place
    return tuple(sorted(found)) or find_told_grades(text, runs, repeats), homes


def _in_heading(text: str, run: Run, by_heading: Mapping[int, int]) -> Judgment | None:
    flow = flow_of(text, run.pieces)
    grade = find_closing_grade(flow.text)
    if grade is None:
        return None
    return Judgment(
        flow.span(grade.start, grade.end), flow.span(0, grade.of_end), by_heading.get(run.pieces[0].start)
    )


def _alone(
    runs: Sequence[Run], place: int, before: int | None, repeats: Mapping[int, int], outline: Outline
) -> Judgment | None:
    """Give a grade that stands alone to the heading before it, or to the question or chapter it closes."""
    grade = cover(runs[place].pieces)
    if before is not None and runs[before].kind == "heading":
        return Judgment(grade, cover(runs[before].pieces), outline.of[before])
    own = outline.of[place]
    if own is None:
        return None
    for earlier in range(place - 1, -1, -1):
        run = runs[earlier]
        if earlier in repeats or run.kind not in ("heading", "judgment"):
            continue
        if run.kind == "judgment":
            break
        if run.words.endswith("?"):
            return Judgment(grade, cover(run.pieces), outline.of[earlier])
    path = outline.sections[own].path
    top = next(section for section in reversed(outline.sections[: own + 1]) if section.path == path[:1])
    return Judgment(grade, top.heading or grade, top.index)
