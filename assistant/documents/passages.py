"""The units that are indexed, found and returned."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from assistant.documents.document import Block, Document, Judgment, Table
from assistant.documents.flow import flow_of
from assistant.documents.passage import Passage as Passage  # noqa: PLC0414 - what this module makes
from assistant.documents.row_labels import groups_of
from assistant.documents.span import Span, cover

LONGEST = 1500  # characters of a list passage; a longer list is split at its items
MARKS = "*†‡"  # of the notes under a table
SHORT_LIST = 600  # items without lead-in that are shorter together make one passage,
SHORT_ITEM = 120  # when they are shorter than this each
CONTEXT = 400  # characters of a paragraph that are enough to say what a note is about


def split_passages(document: Document) -> tuple[Passage, ...]:
    """Split a document into its passages, in reading order; repetitions are left out."""
    maker = _Maker(document)
    blocks = document.blocks
    children: dict[int, list[int]] = {}
    for index, block in enumerate(blocks):
        if block.parent is not None and block.kind in ("item", "sub_item"):
            children.setdefault(block.parent, []).append(index)
    made: list[Passage] = []
    grades = sorted(document.judgments)
    starts = [judgment.grade.start for judgment in grades]
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if block.repeats is not None and index not in children:
            index += 1
            continue
        if index in children and block.parent is None:
            group = _tree(index, children)
            made += maker.lists(group, blocks)
            index = max(index + 1, _after(group, index))
            continue
        if block.kind in ("item", "sub_item") and block.parent is None:
            run = _bare_run(blocks, index, children)
            made += maker.items(run, blocks)
            index = run[-1] + 1
            continue
        if block.kind in ("paragraph", "lead_in"):
            made.append(maker.passage("paragraph", (index,), block.span))
        elif block.kind == "table_row" and block.table is not None:
            made.append(maker.row(index, block, document.tables[block.table]))
        elif block.kind == "table_note" and block.table is not None:
            made.append(maker.table_note(index, block, document.tables[block.table]))
        elif block.kind == "caption" and block.table is None:
            made.append(maker.passage("note", (index,), block.span))
        elif block.kind == "footnote":
            made.append(maker.note(index, block))
        if block.kind in ("heading", "judgment"):
            inside = range(bisect_left(starts, block.span.start), bisect_left(starts, block.span.end))
            made += [maker.judgment(index, grades[at]) for at in inside if _holds(block, starts[at])]
        index += 1
    made += maker.bare_headings()
    made.sort(key=lambda passage: passage.blocks)
    return tuple(made)


def _holds(block: Block, offset: int) -> bool:
    return any(piece.start <= offset < piece.end for piece in block.pieces)


def _tree(index: int, children: dict[int, list[int]]) -> list[list[int]]:
    """Return a lead-in and its items, each with its sub-items: [[lead-in], [item, sub, …], …]."""
    return [[index], *([child, *children.get(child, ())] for child in children[index])]


def _after(group: list[list[int]], index: int) -> int:
    """Return the first block after a list that runs without anything between."""
    members = sorted(at for part in group for at in part)
    last = index
    for at in members:
        if at > last + 1:
            break
        last = at
    return last + 1


def _bare_run(blocks: Sequence[Block], index: int, children: dict[int, list[int]]) -> list[int]:
    """Return the items without lead-in that follow each other."""
    run = [index]
    for at in range(index + 1, len(blocks)):
        block = blocks[at]
        if block.kind != "item" or block.parent is not None or at in children or block.repeats is not None:
            break
        run.append(at)
    return run


class _Maker:
    """Make the passages of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.flows: dict[int, str] = {}  # of the paragraphs that have footnotes, read once

    def passage(self, kind: str, blocks: Sequence[int], span: Span, context: Sequence[str] = ()) -> Passage:
        document = self.document
        section = document.blocks[blocks[0]].section
        path = document.sections[section].path if section is not None else ()
        page = document.page_at(span.start)
        return Passage(
            f"{document.id}:{span.start}",
            document.id,
            kind,
            path,
            page.label if page else None,
            page.index if page else None,
            span,
            span.of(document.text),
            tuple(blocks),
            "\n".join((*path, *context)),
        )

    def words(self, span: Span) -> str:
        return flow_of(self.document.text, (span,)).text

    def items(self, run: Sequence[int], blocks: Sequence[Block]) -> list[Passage]:
        """Make one passage of items without lead-in, or one of each where they are long."""
        length = sum(blocks[at].span.end - blocks[at].span.start for at in run)
        if len(run) > 1 and length <= min(SHORT_LIST, SHORT_ITEM * len(run)):
            return [self.passage("list", run, cover(tuple(blocks[at].span for at in run)))]
        return [self.passage("paragraph", (at,), blocks[at].span) for at in run]

    def lists(self, group: list[list[int]], blocks: Sequence[Block]) -> list[Passage]:
        """Make one passage of a list, or several where it is too long or interrupted by a section's end."""
        members = sorted(at for part in group for at in part)
        if all(blocks[at].repeats is not None for at in members):
            return []
        whole = cover(tuple(blocks[at].span for at in members))
        if whole.end - whole.start <= LONGEST:
            return [self.passage("list", members, whole)]
        lead = flow_of(self.document.text, blocks[group[0][0]].pieces).text
        passages: list[Passage] = []
        own: list[int] = []
        for part in group:
            span = cover(tuple(blocks[at].span for at in own + part))
            if own and span.end - span.start > LONGEST:
                passages.append(self._part(own, blocks, lead if passages else ""))
                own = []
            own = own + part
        passages.append(self._part(own, blocks, lead if passages else ""))
        return passages

    def _part(self, own: list[int], blocks: Sequence[Block], lead: str) -> Passage:
        span = cover(tuple(blocks[at].span for at in own))
        return self.passage("list", own, span, (lead,) if lead else ())

    def row(self, index: int, block: Block, table: Table) -> Passage:
        """Make a passage of a table's row; its context has the headings and the notes that apply."""
        text = self.document.text
        span = block.span
        context = [self.words(table.caption)] if table.caption else []
        context += [flow_of(text, heading).text for heading in table.header if heading]
        groups = zip(table.rows, groups_of(text, table.rows), strict=True)
        context += [self.words(group) for row, group in groups if group and row[0].start == span.start]
        context += [self.words(note) for note in table.notes if _applies(note.of(text), span.of(text))]
        return self.passage("row", (index,), span, context)

    def table_note(self, index: int, block: Block, table: Table) -> Passage:
        """Make a passage of a note under a table; its context names the rows that it is about."""
        text = self.document.text
        context = [self.words(table.caption)] if table.caption else []
        context += [flow_of(text, heading).text for heading in table.header if heading]
        note = block.span.of(text)
        rows = [cover(row) for row in table.rows]
        context += [self.words(row) for row in rows if note[0] in MARKS and note[0] in row.of(text)]
        return self.passage("note", (index,), block.span, context)

    def note(self, index: int, block: Block) -> Passage:
        """Make a passage of a footnote; its context is the paragraph in which it is marked."""
        context = []
        if block.parent is not None:
            if block.parent not in self.flows:
                pieces = self.document.blocks[block.parent].pieces
                self.flows[block.parent] = flow_of(self.document.text, pieces).text[-CONTEXT:]
            context = [self.flows[block.parent]]
        return self.passage("note", (index,), block.span, context)

    def judgment(self, index: int, judgment: Judgment) -> Passage:
        """Make a passage of a grade alone; its context is the question it answers."""
        return self.passage("judgment", (index,), judgment.grade, (self.words(judgment.of),))

    def bare_headings(self) -> list[Passage]:
        """Make a passage of each heading that has nothing under it."""
        document = self.document
        full = {block.section for block in document.blocks if block.kind not in ("heading", "furniture")}
        full |= {judgment.section for judgment in document.judgments}
        above = {section.path[:-1] for section in document.sections}
        return [
            self.passage("heading", (index,), block.span)
            for index, block in enumerate(document.blocks)
            if block.kind == "heading"
            and block.repeats is None
            and block.section is not None
            and block.section not in full
            and document.sections[block.section].path not in above
        ]


def _applies(note: str, row: str) -> bool:
    """Tell whether a note under a table is about a row: its mark stands there, or it has no mark."""
    return note[0] not in MARKS or note[0] in row
