"""How exact a number is: in, the words around it; out, "over", "about" and the like, or None."""

from __future__ import annotations

import re
from functools import cache

from assistant.language.folding import GAP
from assistant.language.tables import alternation, read_pairs

_TOPICS = re.compile(
    rf"\b(?:complaints?|concerns?|concerned|information|questions?|allegations?|talk|spoke|speak|heard|hear|worr(?:y|ied)|data|details?|decisions?|something|evidence){GAP}about$"
)
# "Above the target of 26 and above the average": another comparison begins.
_BESIDE = re.compile(rf"{GAP}(?:the|that|those|its|their|our|an?)\b")
_LONG = frozenset({"days", "weeks", "months", "years", "decades", "working days"})


@cache
def _before() -> re.Pattern[str]:
    words = alternation(read_pairs("hedges", "before"))
    return re.compile(
        rf"(?<![\w-])(?P<hedge>{words})(?:[ \u00a0]?\n?(?<=\s)|(?<=[<>=~≈≥≤.]))(?:"
        rf"(?P<the>a|an|the|another|these|those|his|her|its|their){GAP})?$"
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:{GAP}|-)?(?P<hedge>{alternation(read_pairs('hedges', 'after'))}))(?![a-z0-9£$€])(?!{GAP}?\d)"
    )


def approximation_before(folded: str, start: int, unit: str) -> str | None:
    """Return the approximation that the words before a quantity make.

    `unit` decides what "over" and "within" mean: "over three years" is a stretch of time.
    """
    match = _before().search(folded, max(0, start - 32), start)
    if match is None:
        return None
    hedge = " ".join(match["hedge"].split())
    if match["the"] == "the" and read_pairs("hedges", "before")[hedge] in {"over", "under", "about"}:
        # "lower than the 26 percent" sets one figure beside another.
        return None
    if hedge == "over" and unit in _LONG:
        return None
    if hedge == "within" and not (unit in _LONG or unit in {"hours", "minutes", "seconds", "nights"}):
        return None
    if hedge == "about" and _TOPICS.search(folded, max(0, match.start() - 20), match.start() + 5):
        return None
    return read_pairs("hedges", "before")[hedge]


def approximation_after(folded: str, end: int) -> tuple[str | None, int]:
    """Return the approximation that the words behind a number make, and where they end."""
    match = _after().match(folded, end)
    if match is not None and match["hedge"].startswith("and") and _BESIDE.match(folded, match.end()):
        return None, end
    if match is None or (
        match["hedge"] == "plus" and folded[match.end() : match.end() + 2].strip().isalpha()
    ):
        return None, end
    return read_pairs("hedges", "after")[" ".join(match["hedge"].split())], match.end()
