"""A text becomes a document: pages, sections, blocks, tables, judgments.

The rules are general: form feeds, blank lines, line widths, bullets, words that repeat at page
edges. Where a file has lost its layout, hints override them. One law holds for every text: each
character that is not white space stands in exactly one block, in its pieces or as its mark.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from assistant.documents.blocks import draft_blocks
from assistant.documents.contents import find_contents
from assistant.documents.document import Block, Document, Metadata, Table
from assistant.documents.groups import Known, group_lines
from assistant.documents.headings import is_label
from assistant.documents.hints import Entry, Hints
from assistant.documents.judgments import find_judgments
from assistant.documents.lines import Line, split_lines
from assistant.documents.lists import nest_lists
from assistant.documents.notes import Note, find_notes
from assistant.documents.pages import find_page, find_running, split_pages
from assistant.documents.panels import Panel, find_panels
from assistant.documents.repeats import find_repeats
from assistant.documents.runs import Run, pieces_of, run_of
from assistant.documents.sections import outline_of
from assistant.documents.span import Span
from assistant.documents.tables import Grid, find_grids, ruled_grids

FRONT_RUNS = 12
FRONT_WORDS = 250


def parse_document(id: str, text: str, metadata: Metadata, hints: Hints | None = None) -> Document:
    """Parse a report's text into a document; `hints` override what the rules would find."""
    hints = hints or Hints()
    pages = split_pages(text, hints.pages)
    lines = split_lines(text, pages)
    running, pages = find_running(lines, pages)
    strays = running | _within(lines, hints.strays)
    contents = find_contents(lines, strays)
    furniture = strays | contents.lines
    notes = find_notes(lines, furniture)
    calls = tuple(sorted(note.call for note in notes))
    taken = furniture | {place for note in notes for place in note.lines} | _called_lines(lines, calls)
    ruled = ruled_grids(lines, hints.tables, frozenset(taken))
    within = {place for grid in ruled for place in _grid_lines(grid)}
    grids = sorted(
        (*ruled, *find_grids(lines, frozenset(taken | within))), key=lambda grid: grid.rows[0].line
    )
    rows = {place for grid in grids for place in _grid_lines(grid)}
    panels = find_panels(text, lines, taken | rows)
    graded = {place for panel in panels for place in _panel_lines(panel)}
    named = [entry.heading for entry in hints.outline] + [heading.span for heading in hints.headings]
    known = Known(contents.titles, _forced(lines, named), bool(hints.headings))
    groups = group_lines(lines, frozenset(taken | rows | graded), frozenset(rows | graded), known)
    drafts = draft_blocks(groups, known)
    runs = [run_of(lines, draft, calls) for draft in drafts]
    runs += _other_runs(lines, furniture, notes, grids, panels, calls)
    runs = _ordered(runs, hints.outline)
    repeats = find_repeats(runs)
    front = _front(runs) if not hints.outline else 0
    runs[:front] = [run._replace(kind="heading") if run.kind == "paragraph" else run for run in runs[:front]]
    shown = [run if place not in repeats else run._replace(kind="repeated") for place, run in enumerate(runs)]
    entries = hints.outline or tuple(Entry(heading.span, heading.level) for heading in hints.headings)
    outline = outline_of(text, shown, pages, contents.titles, entries, front, known.styled)
    kinds, parents = nest_lists(runs, outline.of, hints.nested)
    judgments, homes = find_judgments(text, runs, repeats, outline, panels, hints.judgments)
    marked = _homes(runs)
    blocks = tuple(
        Block(
            kinds[place],
            run.pieces,
            homes.get(place, outline.of[place]),
            find_page(pages, run.pieces[0].start),
            marked.get(run.call) if run.call else parents[place],
            run.table,
            repeats.get(place),
            run.mark,
        )
        for place, run in enumerate(runs)
    )
    tables = _tables(lines, grids, blocks, calls)
    return Document(id, text, metadata, pages, outline.sections, blocks, tables, judgments)


def _within(lines: Sequence[Line], spans: Sequence[Span]) -> frozenset[int]:
    return frozenset(
        place
        for place, line in enumerate(lines)
        if any(span.start <= line.start and line.end <= span.end for span in spans)
    )


def _called_lines(lines: Sequence[Line], calls: Sequence[Span]) -> set[int]:
    """Return the lines that are nothing but the mark of a footnote."""
    alone = set(calls)
    return (
        {place for place, line in enumerate(lines) if Span(line.start, line.end) in alone} if alone else set()
    )


def _forced(lines: Sequence[Line], headings: Sequence[Span]) -> dict[int, str]:
    """Return the lines of the headings that are known."""
    forced: dict[int, str] = {}
    starts = [line.start for line in lines]
    for span in headings:
        first = bisect_left(starts, span.start)
        for place in range(first, bisect_left(starts, span.end)):
            forced[place] = "start" if place == first else "inside"
    return forced


def _grid_lines(grid: Grid) -> tuple[int, ...]:
    caption = (grid.caption,) if grid.caption is not None else ()
    notes = tuple(place for note in grid.notes for place in note)
    return (*caption, *grid.head, *(place for row in grid.rows for place in row.lines), *notes)


def _panel_lines(panel: Panel) -> tuple[int, ...]:
    header = (panel.header,) if panel.header is not None else ()
    return (*header, *(place for row in panel.rows for place in row.lines))


def _other_runs(
    lines: Sequence[Line],
    furniture: frozenset[int],
    notes: Sequence[Note],
    grids: Sequence[Grid],
    panels: Sequence[Panel],
    calls: Sequence[Span],
) -> list[Run]:
    """Return the runs that are no drafts: furniture, footnotes, tables, panels, marks of footnotes."""

    def run(kind: str, places: Sequence[int], table: int | None = None, mark: Span | None = None) -> Run:
        skipped = 0
        if mark:
            tail = lines[places[0]].text[mark.end - mark.start :]
            skipped = mark.end - mark.start + len(tail) - len(tail.lstrip())
        words = " ".join(lines[place].text for place in places)
        return Run(
            (lines[places[0]].start, 1),
            kind,
            pieces_of(lines, places, calls, skipped),
            mark,
            words,
            "",
            table,
        )

    runs = [run("furniture", [place]) for place in sorted(furniture)]
    runs += [Run((call.start, 2), "furniture", (call,), None, "") for call in calls]
    for note in notes:
        footnote = run("footnote", note.lines, mark=note.mark)
        runs.append(footnote._replace(call=note.call))
    for table, grid in enumerate(grids):
        if grid.caption is not None:
            runs.append(run("caption", [grid.caption], table))
        if grid.head:
            runs.append(run("table_header", grid.head, table))
        runs += [run("table_row", row.lines, table) for row in grid.rows]
        runs += [run("table_note", note, table) for note in grid.notes]
    for panel in panels:
        if panel.header is not None:
            runs.append(run("table_header", [panel.header]))
        runs += [run("judgment", row.lines, mark=row.mark) for row in panel.rows]
    return [made for made in runs if made.pieces]


def _ordered(runs: list[Run], entries: Sequence[Entry]) -> list[Run]:
    """Sort runs into reading order: a heading that stands after its text goes before it."""
    moved = {entry.heading.start: entry.covers[0].start for entry in entries if entry.covers}
    ordered = []
    for run in runs:
        start = run.pieces[0].start
        target = moved.get(start) if run.kind == "heading" else None
        ordered.append(run._replace(order=(target, 0)) if target is not None and target < start else run)
    ordered.sort(key=lambda run: run.order)
    before: Run | None = None
    for place, run in enumerate(ordered):
        # A grade printed twice in a row is a stray of the layout.
        if before and run.kind == before.kind == "judgment" and run.words == before.words and not run.mark:
            ordered[place] = run._replace(kind="furniture")
        elif run.kind != "furniture":
            before = run
    return ordered


def _front(runs: Sequence[Run]) -> int:
    """Return how many runs are the title page's: what stands before its first labelled lines."""
    shown = [place for place, run in enumerate(runs) if run.kind != "furniture"][:FRONT_RUNS]
    for place in shown:
        run = runs[place]
        if run.kind == "paragraph" and is_label(run.words):
            return place
        if run.kind not in ("heading", "paragraph") or run.words[-1] in ".:;" or len(run.words) > FRONT_WORDS:
            return 0
    return 0


def _homes(runs: Sequence[Run]) -> dict[Span, int]:
    """Return, for each mark of a footnote, the run in which it stands."""
    starts = sorted(
        (piece.start, place)
        for place, run in enumerate(runs)
        if run.kind not in ("furniture", "footnote")
        for piece in run.pieces
    )
    homes = {}
    for run in runs:
        at = bisect_left(starts, (run.call.start, 0)) - 1 if run.call else -1
        if run.call and at >= 0:
            homes[run.call] = starts[at][1]
    return homes


def _tables(
    lines: Sequence[Line], grids: Sequence[Grid], blocks: Sequence[Block], calls: Sequence[Span]
) -> tuple[Table, ...]:
    homes = {block.table: block.section for block in blocks if block.table is not None}
    tables = []
    for index, grid in enumerate(grids):
        caption = (
            Span(lines[grid.caption].start, lines[grid.caption].end) if grid.caption is not None else None
        )
        notes = tuple(Span(lines[note[0]].start, lines[note[-1]].end) for note in grid.notes)
        tables.append(
            Table(caption, grid.header, tuple(row.cells for row in grid.rows), notes, homes.get(index))
        )
    return tuple(tables)
