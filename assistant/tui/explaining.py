"""How an answer was found: what was understood, and the words of the report behind every field."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.content import Content

from assistant.rendering.safety import folded
from assistant.tui.answer_view import reference
from assistant.tui.figure_table import value_of
from assistant.tui.shown import hang

if TYPE_CHECKING:
    from assistant.answering.answer import Answer

_KINDS = {
    "figure": "a figure", "comparison": "a comparison", "change": "a change", "list": "a list",
    "definition": "a definition", "judgment": "a judgment", "yes_no": "a yes or no", "passage": "a passage",
    "report": "something about the report itself", "help": "help",
}  # fmt: skip


def draw_explanation(answer: Answer, width: int, slice_of: Callable[[str, int, int], str]) -> Content:
    """Draw how `answer` was found; `slice_of(report, start, end)` gives the words at a place."""
    rows = [("asked", answer.question)]
    if answer.resolved_question != answer.question:
        rows.append(("understood", answer.resolved_question))
    rows.append(("looked for", _KINDS.get(answer.kind, answer.kind)))
    rows.append(("found", answer.status.replace("_", " ")))
    rows += [("note", note) for note in answer.notes]
    parts = [Content("  How this answer was found").stylize("bold"), _rows(rows, width)]
    for figure in answer.figures:
        fields = [
            (
                name,
                f"“{folded(slice_of(figure.report, span.start, span.end))}” at {span.start:,}–{span.end:,}",
            )
            for name, span in figure.spans
        ]
        head = f"  {value_of(figure)} ({figure.role or 'related'})"
        parts.append(Content("\n").join((Content(head).stylize("bold"), _rows(fields, width))))
    parts.extend(
        _rows([("computed", f"{computed.operation.replace('_', ' ')}: {computed.text}")], width)
        for computed in answer.computed
    )
    cited = [
        (
            f"[{each.number}]",
            f"{reference(each)}, characters {each.start:,}–{each.end:,}, score {each.score:.2f}",
        )
        for each in answer.citations
    ]
    if cited:
        parts.append(_rows(cited, width))
    return Content("\n\n").join(parts)


def _rows(rows: list[tuple[str, str]], width: int) -> Content:
    room = max((len(name) for name, _ in rows), default=0) + 2
    return Content("\n").join(
        hang(
            Content(folded(text)), width,
            Content.assemble("  ", (name.ljust(room), "$foreground-muted")), " " * (room + 2),
        )
        for name, text in rows
    )  # fmt: skip
