"""What can be copied out of an answer, as text."""

from typing import NamedTuple

from assistant.answering.answer import Answer, Citation
from assistant.rendering.csv import render_answer_csv
from assistant.rendering.safety import folded
from assistant.tui.answer_view import reference
from assistant.tui.figure_table import described, value_of


class Copy(NamedTuple):
    """Hold one thing to copy: the name a user gives it, what it is called, how it looks, and its text."""

    name: str
    called: str
    looks: str
    text: str


def find_copies(answer: Answer, chosen: int | None = None) -> tuple[Copy, ...]:
    """Return what can be copied: the answer, its quotations (`chosen` first), its figures, all of it."""
    cited = sorted(answer.citations, key=lambda citation: citation.number != chosen)
    copies = [Copy("answer", "the answer", folded(answer.text), folded(answer.text))]
    copies += [
        Copy(f"quote {each.number}", f"quotation [{each.number}]", folded(each.quote), quotation(each))
        for each in cited
    ]
    if answer.figures:
        looks = f"{len(answer.figures)} with a line of names"
        copies.append(Copy("rows", "the figures as CSV", looks, render_answer_csv(answer)))
    copies += [
        Copy(
            f"row {number}",
            "a figure as a row of CSV",
            " · ".join(part for part in (value_of(figure), *described(figure)) if part),
            render_answer_csv(answer._replace(figures=(figure,))).partition("\n")[2],
        )
        for number, figure in enumerate(answer.figures, 1)
    ]
    return (*copies, Copy("all", "the whole answer", "with every quotation and its reference", whole(answer)))


def quotation(citation: Citation) -> str:
    """Return the quoted words with their reference and the report's title."""
    title = folded(citation.title)
    where = reference(citation)
    source = where if where.startswith(title) else f"{where}. {title}"
    return f"“{folded(citation.quote)}” ({source})"


def whole(answer: Answer) -> str:
    """Return the direct answer with every quotation and its reference."""
    return "\n".join([answer.text, *(f"[{each.number}] {quotation(each)}" for each in answer.citations)])
