"""Who judged, where a judgment is asked for: of "the external reviewer's ratings" the ratings are meant."""

from __future__ import annotations

from collections.abc import Sequence


def judging(tokens: Sequence[str]) -> set[int]:
    """Return the tokens that only say who judged, where a judgment is asked for: "the external reviewer's ratings".

    >>> sorted(judging(("what", "rating", "did", "the", "external", "reviewer", "give")))
    [4, 5]
    """
    if _JUDGMENTS.isdisjoint(tokens):
        return set()
    judges = {at for at, token in enumerate(tokens) if token in _JUDGES}
    return judges | {at - 1 for at in judges if at and tokens[at - 1] in _OUTSIDE}


_JUDGMENTS = frozenset(
    {"judgment", "judgments", "judgement", "judgements", "grade", "grades", "rating", "ratings"}
)
_JUDGES = frozenset(
    {
        "reviewer",
        "reviewers",
        "auditor",
        "auditors",
        "assessor",
        "assessors",
        "examiner",
        "examiners",
        "evaluator",
        "evaluators",
    }
)
_OUTSIDE = frozenset({"external", "independent", "internal", "outside", "lead", "peer"})
