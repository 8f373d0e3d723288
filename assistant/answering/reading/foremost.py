"""Questions for the foremost of a kind: "the main cause of X", "the most common offence"."""

from __future__ import annotations

from assistant.answering.reading.query import Query

MOST = frozenset(
    {
        "biggest",
        "largest",
        "greatest",
        "main",
        "commonest",
        "principal",
        "chief",
        "leading",
        "foremost",
        "top",
    }
)
LEAST = frozenset({"smallest", "rarest"})
_OFTEN = frozenset({"common", "frequent", "usual", "important"})  # behind "most" and "least"
BETWEEN = frozenset({"single", "common", "frequent", "usual", "important", "most", "one", "by", "far"})
BEHIND = frozenset(
    {
        "of",
        "for",
        "in",
        "behind",
        "among",
        "at",
        "to",
        "with",
        "is",
        "are",
        "was",
        "were",
        "given",
        "the",
        "and",
    }
)
_MEASURED = frozenset(
    {"rate", "rates", "share", "number", "proportion", "percentage", "gap", "amount", "change", "increase", "rise",
     "fall", "decrease", "difference", "points", "findings", "messages", "figures"}
)  # fmt: skip
NEAR = 3  # words from the superlative to what it is said of


def foremost_asked(query: Query) -> tuple[int, str] | None:
    """Return where the superlative of a question stands and the noun it is put to; None where it asks for no such thing."""
    tokens = query.tokens
    at = next((at for at in range(len(tokens)) if way_of(tokens, at)), None)
    if at is None or tokens[0] in {"how", "did", "is", "was", "why", "who", "when", "where", "does", "are"}:
        return None
    start = at
    while start < len(tokens) and (start == at or tokens[start] in BETWEEN):
        start += 1
    if start == len(tokens) and tokens[0] == "which" and at > NEAR and tokens[1] not in _MEASURED:
        return at, tokens[1]  # "which factor was the most common"
    end = start
    while end < len(tokens) and tokens[end] not in BEHIND:
        end += 1
    if end == start or end - start > NEAR or not _MEASURED.isdisjoint(tokens[start:end]):
        return None
    return at, tokens[end - 1]


def way_of(tokens: tuple[str, ...], at: int) -> frozenset[str] | None:
    """Return which superlatives the word at a place is one of, None where it is none."""
    if tokens[at] in MOST:
        return MOST
    if tokens[at] in LEAST:
        return LEAST
    if tokens[at] in {"most", "least"} and at + 1 < len(tokens) and tokens[at + 1] in _OFTEN:
        return MOST if tokens[at] == "most" else LEAST
    return None
