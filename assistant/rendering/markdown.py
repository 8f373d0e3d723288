"""Answers and tables as Markdown.

Invariant: words of reports and questions are escaped, so that a reader sees them as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from assistant.answering.answer import Answer
from assistant.rendering.safety import folded
from assistant.rendering.wording import page_words, value_words

_MARKED = re.compile(r"([\\`*_{}\[\]<>#|~$!&])|^(\s*)([-+:=]|\d+[.)](?=\s|$))")


def render_markdown(answer: Answer) -> str:
    """Return an answer as Markdown: the answer, a table of its figures, its quotations with their places."""
    return "\n\n".join(_parts(answer)) + "\n"


def render_table(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> str:
    """Return `rows` as a Markdown table with these columns, its line end included."""
    lines = [columns, ["---"] * len(columns)]
    lines += [[escape(_shown(row.get(name))) for name in columns] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def escape(text: str) -> str:
    r"""Return `text` on one line with a backslash before what Markdown would take for a mark.

    >>> print(escape("- 5.0% of *all*"))
    \- 5.0% of \*all\*
    """
    return _MARKED.sub(_escaped, folded(text))


def _escaped(match: re.Match[str]) -> str:
    if match[1]:
        return "\\" + match[1]
    mark = match[3]
    return f"{match[2]}{mark[:-1]}\\{mark[-1]}"


def _parts(answer: Answer) -> Iterator[str]:
    lines = [escape(line) for line in answer.text.splitlines() if line.strip()]
    if lines:
        yield "\\\n".join(f"**{line}**" for line in lines)
    if answer.figures:
        yield render_table(
            (
                {
                    "figure": value_words(figure),
                    "of": figure.measure,
                    "of whom or what": figure.qualifier,
                    "area": figure.area,
                    "period": figure.period,
                    "compared with": figure.baseline,
                    "source": None if figure.citation is None else f"({figure.citation})",
                }
                for figure in answer.figures
            ),
            ("figure", "of", "of whom or what", "area", "period", "compared with", "source"),
        ).rstrip()
    for computed in answer.computed:
        yield escape(computed.text)
    for citation in answer.citations:
        path = (citation.title, *citation.section)
        where = " › ".join(escape(title) for title in path if title)
        page = page_words(citation.page, citation.page_index)
        place = ", ".join(part for part in (where, page) if part)
        yield f"> ({citation.number}) “{escape(citation.quote)}”\\\n> {place}"
    for note in answer.notes:
        yield f"Note: {escape(note)}"
    if answer.suggestions:
        yield "You can ask:\n\n" + "\n".join(f"- {escape(each)}" for each in answer.suggestions)


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return " › ".join(map(str, value))
    return str(value)
