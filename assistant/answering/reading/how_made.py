"""Whether a question is how a publication was made: "how was the inspection carried out?"."""

from __future__ import annotations

from assistant.answering.reading.query import Query


def asks_how_made(query: Query) -> bool:
    """Tell whether a question is how a publication was made, and no more: "how did they carry out the review"."""
    if query.asks("method") and not query.required():
        return True
    named = {at for term in query.terms if "publisher" in term.cues for at in range(term.start, term.end)}
    named |= {at for area in query.areas if area.kind == "publisher" for at in range(area.start, area.end)}
    said = [token for at, token in enumerate(query.tokens) if at not in named]
    made = not _WORKS.isdisjoint(said) and not _MAKING.isdisjoint(said)
    return query.tokens[:1] == ("how",) and made and (_WORKS | _MAKING | _AROUND).issuperset(said)


_WORKS = frozenset(
    {
        "inspection",
        "report",
        "review",
        "study",
        "audit",
        "survey",
        "assessment",
        "evaluation",
        "inquiry",
        "research",
        "evidence",
    }
)
_MAKING = frozenset(
    {
        "carried", "carry", "done", "do", "conducted", "conduct", "undertaken", "undertake", "made", "make", "put",
        "compiled", "compile", "produced", "produce", "performed", "go", "gather", "gathered", "collect", "collected",
        "get", "prepared", "prepare", "written", "work", "researched",
    }
)  # fmt: skip
_AROUND = frozenset(
    {
        "how", "was", "were", "is", "are", "did", "does", "the", "this", "that", "your", "their", "its", "they", "you",
        "inspectors", "inspector", "auditors", "reviewers", "authors", "out", "about", "together", "exactly", "actually",
        "a", "for", "of",
    }
)  # fmt: skip
