"""The kind of thing that a question asks for: the noun behind its ‘which’."""

from __future__ import annotations

from assistant.answering.reading.query import Query, Term


def focus(query: Query) -> Term | None:
    """Return the kind of thing asked for: the noun right after "which" or "what"."""
    for at, token in enumerate(query.tokens):
        if token in {"which", "what"}:
            after = at + 1
            while after < at + 3 and query.tokens[after : after + 1] in (
                ("sort",),
                ("kind",),
                ("type",),
                ("of",),
                ("other",),
            ):
                after += 1
            if token == "which":  # "which London borough"
                after = next((area.end for area in query.areas if area.start == after), after)
            term = next((term for term in query.terms if term.start == after), None)
            if term is not None and term.required:
                return term
    return None
